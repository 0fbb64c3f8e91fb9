import { may } from '../access/index.ts'
import { type Actor, COUNTY } from '../record/index.ts'
import type { CountyReport, CountyReportChange } from '../reporting/index.ts'
import { type Notice, type NoticeKind, toParty } from './notices.ts'

/** What follows from a change of the county's report for the unit that verifies it and for the county. */
export const noticesOfCountyReport = (
  change: CountyReportChange,
  { task, period, department }: CountyReport,
): readonly Notice[] => {
  const about = { task, subject: `county/${task}/${period}` }
  const county = (kind: NoticeKind, text: string): Notice => ({
    ...{ kind, ...toParty(COUNTY), ...about, text },
  })
  switch (change._tag) {
    case 'CountyReported':
      return [{ kind: 'county-reported', department, roles: ['clerk', 'head'], ...about, text: '' }]
    case 'CountyReportMoved': {
      const { action, reason } = change.step
      return [county(action === 'verify' ? 'county-verified' : 'county-returned', reason ?? '')]
    }
    case 'SideJudged': {
      const { side, words: text } = change.judgement
      return side === 'delivery'
        ? [county('county-judged', text)]
        : [{ kind: 'county-judged', department, roles: ['clerk', 'head'], ...about, text }]
    }
  }
}

export interface CountyTodo {
  readonly asked: 'verify'
  readonly task: number
  readonly period: CountyReport['period']
}

/** What the county handed in and this actor has to verify. */
export const countyTodos = (actor: Actor, reports: readonly CountyReport[]): readonly CountyTodo[] =>
  reports
    .filter((one) => one.status === 'submitted' && may(actor, 'countyReport.verify', one.department))
    .map(({ task, period }) => ({ asked: 'verify', task, period }))
