import type { Plan } from '@jiashan/domain/planning'
import { canonical, type ProgrammeId } from '@jiashan/domain/record'
import type { Contribution, Report } from '@jiashan/domain/reporting'
import {
  briefly,
  dutyFacts,
  factsOf,
  NO_FACTS,
  noteContribution,
  notePlan,
  noteReport,
  type TaskFacts,
} from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { readAggregates } from '../store/aggregate.ts'
import { Database, type Transaction } from '../store/database.ts'
import { keptContribution, keptPlan, keptReport } from '../store/kept.ts'
import type { Follower } from '../store/write.ts'

/** How a written aggregate changes what is known of its task; aggregates without an entry change nothing. */
const NOTE: { readonly [aggregate: string]: ((facts: TaskFacts, after: never) => TaskFacts) | undefined } = {
  plan: (facts, after: Plan) => notePlan(facts, after),
  report: (facts, after: Report) => noteReport(facts, after),
  contribution: (facts, after: Contribution) => noteContribution(facts, after),
}

/** Keeps the read model of duties in step with every plan, report and part. */
export const followDuties: Follower = async (tx, { aggregate, after }) => {
  const note = NOTE[aggregate]
  if (note === undefined) return
  const { programme, task } = after as { readonly programme: ProgrammeId; readonly task: number }
  const where = { programme_task: { programme, task } }
  const row = await tx.dutyFacts.findUnique({ where, select: { whole: true } })
  const data = rowOf(note((row?.whole ?? NO_FACTS) as unknown as TaskFacts, after as never))
  await tx.dutyFacts.upsert({ where, create: { programme, task, ...data }, update: data })
}

const rowOf = (whole: TaskFacts) => ({
  whole: whole as object,
  brief: briefly(dutyFacts(whole)) as object,
})

interface Rebuilt {
  readonly programme: string
  readonly task: number
  readonly whole: TaskFacts
}

/** What the read model must hold, from plans, reports and parts alone. */
const rebuilt = async (tx: Transaction): Promise<readonly Rebuilt[]> => {
  const plans = (await readAggregates(tx, keptPlan, {})).map((one) => one.state)
  const reports = (await readAggregates(tx, keptReport, {})).map((one) => one.state)
  const contributions = (await readAggregates(tx, keptContribution, {})).map((one) => one.state)
  const place = (one: { readonly programme: string; readonly task: number }) => `${one.programme} ${one.task}`
  const by = {
    plans: Map.groupBy(plans, place),
    reports: Map.groupBy(reports, place),
    contributions: Map.groupBy(contributions, place),
  }
  const places = new Set([...by.plans.keys(), ...by.reports.keys(), ...by.contributions.keys()])
  return [...places].map((name) => {
    const [programme = '', task = ''] = name.split(' ')
    const whole = factsOf({
      plans: by.plans.get(name) ?? [],
      reports: by.reports.get(name) ?? [],
      contributions: by.contributions.get(name) ?? [],
    })
    return { programme, task: Number(task), whole }
  })
}

/** The first task whose facts are not what plans, reports and parts say; null when all agree. */
export const dutyFactsFault = Effect.fn('Supervision.dutyFactsFault')(function* () {
  const { client } = yield* Database
  return yield* Effect.promise(() =>
    client.$transaction(
      async (tx) => {
        const rows = await tx.dutyFacts.findMany({ orderBy: [{ programme: 'asc' }, { task: 'asc' }] })
        const kept = new Map(rows.map((row) => [`${row.programme} ${row.task}`, row]))
        for (const { programme, task, whole } of await rebuilt(tx)) {
          const row = kept.get(`${programme} ${task}`)
          kept.delete(`${programme} ${task}`)
          const expected = rowOf(whole)
          const agrees =
            row !== undefined && canonical({ whole: row.whole, brief: row.brief }) === canonical(expected)
          if (!agrees) return `duty facts of task ${task}: they differ from its plans and reports`
        }
        const [stray] = kept.values()
        return stray === undefined ? null : `duty facts of task ${stray.task}: no plan or report speaks of it`
      },
      { isolationLevel: 'RepeatableRead', timeout: 600_000 },
    ),
  )
})
