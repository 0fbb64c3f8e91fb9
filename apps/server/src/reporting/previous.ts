import type { Period } from '@jiashan/domain/calendar'
import { type Report, type ReportContent, standing } from '@jiashan/domain/reporting'
import type { Duty, TaskFacts } from '@jiashan/domain/supervision'

/** What was accepted for an earlier period: where this period's text starts from, shown as such. */
export interface Previous {
  readonly period: Period
  readonly content: ReportContent
}

/** The latest period before this one for which something was accepted. */
export const periodBefore = (
  { duty, facts }: { readonly duty: Duty; readonly facts: TaskFacts },
  period: Period,
): Period | null => {
  const index = duty.periods.findIndex((one) => one.period === period)
  const accepted = new Set(facts.reports.filter((one) => one.acceptedOn !== null).map((one) => one.period))
  return duty.periods.slice(0, Math.max(0, index)).findLast((one) => accepted.has(one.period))?.period ?? null
}

export const previousOf = (report: Report | undefined): Previous | null => {
  const stands = report === undefined ? null : standing(report)
  return report === undefined || stands === null ? null : { period: report.period, content: stands.content }
}
