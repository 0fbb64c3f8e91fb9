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
import { type Client, Database, type Transaction } from '../store/database.ts'
import { keptContribution, keptPlan, keptReport } from '../store/kept.ts'
import type { Follower } from '../store/write.ts'

/** How a written aggregate changes what is known of its task; aggregates without an entry change nothing. */
const NOTE: { readonly [aggregate: string]: ((facts: TaskFacts, after: never) => TaskFacts) | undefined } = {
  plan: (facts, after: Plan) => notePlan(facts, after),
  report: (facts, after: Report) => noteReport(facts, after),
  contribution: (facts, after: Contribution) => noteContribution(facts, after),
}

/** What the read model knows of a task. */
const factsOfTask = async (tx: Client | Transaction, programme: string, task: number): Promise<TaskFacts> => {
  const where = { programme_task: { programme, task } }
  const row = await tx.dutyFacts.findUnique({ where, select: { whole: true } })
  return (row?.whole ?? NO_FACTS) as unknown as TaskFacts
}

/** Keeps the read model of duties in step with every plan, report and part. */
export const followDuties: Follower = async (tx, { aggregate, after }) => {
  const note = NOTE[aggregate]
  if (note === undefined) return
  const { programme, task } = after as { readonly programme: ProgrammeId; readonly task: number }
  const where = { programme_task: { programme, task } }
  const data = rowOf(note(await factsOfTask(tx, programme, task), after as never))
  await tx.dutyFacts.upsert({ where, create: { programme, task, ...data }, update: data })
}

const rowOf = (whole: TaskFacts) => ({
  whole: whole as object,
  brief: briefly(dutyFacts(whole)) as object,
})

/** What the read model must hold of a task, from its plans, reports and parts alone. */
const fromRecord = async (tx: Client | Transaction, place: Place): Promise<TaskFacts> => {
  const plans = await readAggregates(tx, keptPlan, place)
  const reports = await readAggregates(tx, keptReport, place)
  const contributions = await readAggregates(tx, keptContribution, place)
  return factsOf({
    plans: plans.map((one) => one.state),
    reports: reports.map((one) => one.state),
    contributions: contributions.map((one) => one.state),
  })
}

type Place = { readonly programme: string; readonly task: number }

/** Every task of which the record speaks. */
const placesOf = async (tx: Client | Transaction): Promise<readonly Place[]> => {
  const by = ['programme', 'task'] as ('programme' | 'task')[]
  const orderBy = [{ programme: 'asc' as const }, { task: 'asc' as const }]
  const spoken = [
    ...(await tx.plan.groupBy({ by, orderBy })),
    ...(await tx.report.groupBy({ by, orderBy })),
    ...(await tx.contribution.groupBy({ by, orderBy })),
  ]
  return [...new Map(spoken.map((one) => [`${one.programme} ${one.task}`, one])).values()]
}

/** Makes the read model anew; answers of how many tasks. */
export const rebuildDutyFacts = async (client: Client): Promise<number> => {
  const places = await placesOf(client)
  await client.dutyFacts.deleteMany({})
  for (const place of places)
    await client.dutyFacts.create({ data: { ...place, ...rowOf(await fromRecord(client, place)) } })
  return places.length
}

/** The first task whose facts are not what plans, reports and parts say; null when all agree. */
export const dutyFactsFault = Effect.fn('Supervision.dutyFactsFault')(function* () {
  const { client } = yield* Database
  return yield* Effect.promise(() =>
    client.$transaction(
      async (tx) => {
        const rows = await tx.dutyFacts.findMany({ orderBy: [{ programme: 'asc' }, { task: 'asc' }] })
        const kept = new Map(rows.map((row) => [`${row.programme} ${row.task}`, row]))
        for (const place of await placesOf(tx)) {
          const name = `${place.programme} ${place.task}`
          const row = kept.get(name)
          kept.delete(name)
          const told = row === undefined ? null : canonical({ whole: row.whole, brief: row.brief })
          if (told !== canonical(rowOf(await fromRecord(tx, place))))
            return `duty facts of task ${place.task}: they differ from its plans and reports`
        }
        const [stray] = kept.values()
        return stray === undefined ? null : `duty facts of task ${stray.task}: no plan or report speaks of it`
      },
      { isolationLevel: 'RepeatableRead', timeout: 600_000 },
    ),
  )
})
