import type { PlainDate, WorkingCalendar } from '../../calendar/index.ts'
import type { Indicator, Observation } from '../../indicators/index.ts'
import type { Plan, Schedule } from '../../planning/index.ts'
import { type PolicyDocument, tasksOf } from '../../policy/index.ts'
import type { Contribution, Report } from '../../reporting/index.ts'
import { factsOf, judgeFacts } from '../duty.ts'
import { dutyFacts } from '../facts.ts'
import type { SupervisionOrder } from '../orders/index.ts'
import type { Ground } from './compose.ts'

/** What a programme's record consists of, in whatever order. */
export interface Pieces {
  readonly document: PolicyDocument
  readonly schedule: Schedule
  readonly indicators: readonly Indicator[]
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  readonly contributions: readonly Contribution[]
  readonly observations: readonly Observation[]
  readonly orders: readonly SupervisionOrder[]
}

const byId = <A extends { readonly id: string }>(list: readonly A[]): readonly A[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The record judged on a day: the same pieces give the same ground, wherever they were read. */
export const groundOf = (pieces: Pieces, calendar: WorkingCalendar, today: PlainDate): Ground => {
  const { document, schedule, indicators } = pieces
  // Whether figures are invented changes no word of a table: the paper as a whole is marked.
  const judgement = { today, calendar, schedule, indicators, demo: false }
  const observations = byId(pieces.observations)
  const plans = Map.groupBy(byId(pieces.plans), (one) => one.task)
  const reports = Map.groupBy(byId(pieces.reports), (one) => one.task)
  const contributions = Map.groupBy(byId(pieces.contributions), (one) => one.task)
  const known = tasksOf(document).map((task) => {
    const { ordinal } = task
    const record = {
      plans: plans.get(ordinal) ?? [],
      reports: reports.get(ordinal) ?? [],
      contributions: contributions.get(ordinal) ?? [],
    }
    return { task, facts: dutyFacts(factsOf(record)) }
  })
  return {
    document,
    judgement,
    duties: known.map(({ task, facts }) => judgeFacts(task, facts, observations, judgement)),
    reports: byId(pieces.reports),
    orders: byId(pieces.orders),
    figures: [
      ...known.flatMap(({ facts }) => facts.figures.map((one) => ({ ...one, demo: false }))),
      ...observations,
    ],
  }
}
