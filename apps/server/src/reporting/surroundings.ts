import type { Period, PlainDate } from '@jiashan/domain/calendar'
import { DEFAULT_STAGES, openedPeriods, type Stage } from '@jiashan/domain/planning'
import { type Target, tasksOf } from '@jiashan/domain/policy'
import type { DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import { type Asked, askedMilestones, promisesOf, wordOf } from '@jiashan/domain/reporting'
import { readAggregate, readAggregates } from '../store/aggregate.ts'
import type { Client, Transaction } from '../store/database.ts'
import { keptChain, keptPlan, keptProgramme, keptReport, keptSchedule } from '../store/kept.ts'
import { unitsOf } from '../store/responsibilities.ts'

/** A report is known by task and period. */
export type ReportKey = {
  readonly programme: ProgrammeId
  readonly task: number
  readonly period: Period
}

/** `36/2018-Q3`: how a draft names the report it is of. */
export const subjectOf = ({ task, period }: ReportKey): string => `${task}/${period}`

/** The units of a task and what a report on it may speak of. */
export interface TaskSurroundings extends Asked {
  readonly lead: DepartmentId
  readonly supports: readonly DepartmentId[]
}

/** Null when the programme has no such task, or nobody leads it. The document is read only for figures. */
export const surroundingsOf = async (
  tx: Transaction,
  { programme, task, period }: ReportKey,
  today: PlainDate,
  { figures }: { readonly figures: boolean },
): Promise<TaskSurroundings | null> => {
  const { lead, supports } = await unitsOf(tx, programme, task)
  if (lead === null) return null
  const schedule = await readAggregate(tx, keptSchedule, programme)
  const plans = await readAggregates(tx, keptPlan, { programme, task, status: 'approved' })
  const accepted = await readAggregates(tx, keptReport, { programme, task, acceptedOn: { not: null } })
  return {
    task,
    period,
    lead,
    supports,
    targets: figures ? await targetsOf(tx, programme, task) : [],
    opened: schedule === null ? [] : openedPeriods(schedule.state, task, today),
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
