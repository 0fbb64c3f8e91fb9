import type { Period, PlainDate } from '@jiashan/domain/calendar'
import type { Milestone } from '@jiashan/domain/planning'
import type { Department } from '@jiashan/domain/policy'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import { askedMilestones, type Report, type ReportAction, type ReportStatus } from '@jiashan/domain/reporting'
import { actionsOn, type Duty, type DutyLights, type Lit } from '@jiashan/domain/supervision'
import type { Picture } from '../supervision/overview.ts'

/** One duty in a list: what a unit carries, how it stands, what is next. */
export interface DutyRow {
  readonly task: number
  readonly text: string
  readonly pillar: number
  /** The unit that leads, and whether the asker's unit leads or supports. */
  readonly lead: DepartmentId | null
  readonly role: 'lead' | 'support' | null
  readonly lights: DutyLights
  readonly overall: Lit
  /** The first period whose report is not accepted. */
  readonly open: { readonly period: Period; readonly due: PlainDate; readonly status: ReportStatus } | null
}

export const dutyRow = (picture: Picture, duty: Duty, unit: DepartmentId | null): DutyRow => {
  const { task } = duty
  const open = duty.periods.find((one) => one.report?.status !== 'accepted')
  return {
    task: task.ordinal,
    text: task.text,
    pillar: pillarOf(picture, task.ordinal),
    lead: task.lead,
    role: unit === null ? null : task.lead === unit ? 'lead' : 'support',
    lights: duty.lights,
    overall: duty.overall,
    open:
      open === undefined
        ? null
        : { period: open.period, due: open.due, status: open.report?.status ?? 'none' },
  }
}

const pillarOf = ({ programme }: Picture, task: number): number =>
  programme.document.pillars.find((pillar) =>
    pillar.sections.some((section) => section.tasks.some((one) => one.ordinal === task)),
  )?.ordinal ?? 0

/** One report with what is needed to write it, judge it or read it. */
export interface ReportPage {
  readonly today: PlainDate
  readonly period: Period
  readonly due: PlainDate
  readonly duty: Duty
  readonly departments: readonly Department[]
  readonly report: Report | null
  /** 0 when there is no report yet. */
  readonly version: number
  /** The milestones that the report must speak of. */
  readonly asked: readonly Milestone[]
  /** The accepted report of the period before: the starting point, shown as such. */
  readonly previous: Report | null
  /** What the asker may do now. */
  readonly actions: readonly ReportAction[]
}

/** The page of a report; null when the task does not report on that period. */
export const reportPage = (
  picture: Picture,
  departments: readonly Department[],
  actor: Actor,
  period: Period,
): ReportPage | null => {
  const [duty] = picture.duties
  const index = duty?.periods.findIndex((one) => one.period === period) ?? -1
  const place = duty?.periods[index]
  if (duty === undefined || place === undefined) return null
  const { report, due } = place
  const previous = duty.periods
    .slice(0, index)
    .map((one) => one.report)
    .findLast((one) => one?.status === 'accepted')
  return {
    today: picture.today,
    period,
    due,
    duty,
    departments,
    report,
    version: report === null ? 0 : (picture.versions.get(report.id) ?? 0),
    asked: askedMilestones(picture.plans, picture.reports, period),
    previous: previous ?? null,
    actions: actionsOn(actor, duty.task.lead, report),
  }
}
