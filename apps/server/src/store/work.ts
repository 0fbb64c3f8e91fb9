import type { Scope } from '@jiashan/domain/access'
import { type Observation, observationOf } from '@jiashan/domain/indicators'
import type { Plan } from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import type { Contribution, Report } from '@jiashan/domain/reporting'
import { readAggregates } from './aggregate.ts'
import type { Client, Transaction } from './database.ts'
import { keptContribution, keptObservation, keptPlan, keptReport } from './kept.ts'

/** What was planned, reported and measured on some tasks. */
export interface Work {
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  readonly contributions: readonly Contribution[]
  readonly observations: readonly Observation[]
}

/** Reads the work on `tasks`, of which the caller has checked that they are in the scope. */
export const readWork = async (
  client: Client | Transaction,
  scope: Scope,
  tasks: readonly Task[],
): Promise<Work> => {
  const { programme } = scope
  const where = { programme, task: { in: tasks.map((task) => task.ordinal) } }
  const plans = await readAggregates(client, keptPlan, where)
  const reports = await readAggregates(client, keptReport, where)
  const contributions = await readAggregates(client, keptContribution, where)
  const observations = await readAggregates(client, keptObservation, { programme })
  return {
    plans: plans.map((one) => one.state),
    reports: reports.map((one) => one.state),
    contributions: contributions.map((one) => one.state),
    observations: observations.map((one) => observationOf(one.state)),
  }
}
