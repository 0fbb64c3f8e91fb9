import type { Period, PlainDate } from '@jiashan/domain/calendar'
import { DEFAULT_STAGES, openedPeriods, type Stage } from '@jiashan/domain/planning'
import { type Target, tasksOf } from '@jiashan/domain/policy'
import type { DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import {
  type Asked,
  askedMilestones,
  promisesOf,
  type ReportContent,
  wordOf,
} from '@jiashan/domain/reporting'
import { readAggregate, readAggregates } from '../store/aggregate.ts'
import type { Client, Transaction } from '../store/database.ts'
import { keptChain, keptPlan, keptProgramme, keptReport, keptSchedule } from '../store/kept.ts'

/** A report is known by task and period. */
export type ReportKey = {
  readonly programme: ProgrammeId
  readonly task: number
  readonly period: Period
}

/** `36/2018-Q3`: how a draft names the report it is of. */
export const subjectOf = ({ task, period }: ReportKey): string => `${task}/${period}`

/** What a command without a text is asked about: nothing. */
export const nothingAsked = ({ task, period }: ReportKey): Asked => ({
  ...{ task, period, opened: [], milestones: [], targets: [] },
})

/** The periods on which a task reports: one query. */
export const openedOf = async (
  tx: Transaction,
  { programme, task }: ReportKey,
  today: PlainDate,
): Promise<Asked['opened']> => {
  const schedule = await readAggregate(tx, keptSchedule, programme)
  return schedule === null ? [] : openedPeriods(schedule.state, task, today)
}

/** What a text may speak of. It takes every plan and accepted report of the task; the document is read only for figures. */
export const askedOf = async (
  tx: Transaction,
  key: ReportKey,
  today: PlainDate,
  { figures }: Pick<ReportContent, 'figures'>,
): Promise<Asked> => {
  const { programme, task, period } = key
  const plans = await readAggregates(tx, keptPlan, { programme, task, status: 'approved' })
  const accepted = await readAggregates(tx, keptReport, { programme, task, acceptedOn: { not: null } })
  return {
    task,
    period,
    targets: figures.length > 0 ? await targetsOf(tx, programme, task) : [],
    opened: await openedOf(tx, key, today),
    milestones: askedMilestones(
      plans.map((one) => promisesOf(one.state)),
      accepted.map((one) => wordOf(one.state)),
      period,
    ),
  }
}

/** What a task's figures are compared with. */
export const targetsOf = async (
  tx: Transaction,
  programme: string,
  task: number,
): Promise<readonly Target[]> => {
  const kept = await readAggregate(tx, keptProgramme, programme)
  if (kept === null) return []
  return tasksOf(kept.state.document).find((one) => one.ordinal === task)?.targets ?? []
}

/** How a unit signs now. */
export const stagesOf = async (
  tx: Transaction | Client,
  department: DepartmentId,
): Promise<readonly Stage[]> =>
  (await readAggregate(tx, keptChain, department))?.state.stages ?? DEFAULT_STAGES
