import type { Actor, JournalEntry, ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../store/database.ts'
import { streamOf } from '../store/journal.ts'

/** One thing that the actor did. */
export interface Act {
  readonly at: string
  /** The command's name; screens have a word for it. */
  readonly command: string
  readonly aggregate: string
  readonly task: number | null
  /** A period or a year; null where the act had none. */
  readonly subject: string | null
}

export interface DoneShape {
  /** What the actor did last in a programme, newest first: at most three queries. */
  readonly newest: (actor: Actor, programme: ProgrammeId) => Effect.Effect<readonly Act[]>
}

const SHOWN = 60

/** 已办, read from the journal itself. */
export class Done extends Context.Service<Done, DoneShape>()('@jiashan/server/Done') {
  static readonly layer = Layer.effect(
    Done,
    Effect.gen(function* () {
      const { client } = yield* Database
      return {
        newest: ({ account }, programme) =>
          Effect.promise(async () => {
            const entries = await client.journalEntry.findMany({
              where: { account, stream: streamOf(programme) },
              orderBy: [{ at: 'desc' }, { sequence: 'desc' }],
              take: SHOWN,
            })
            const ids = (aggregate: string) =>
              entries.filter((one) => one.aggregate === aggregate).map((one) => one.aggregateId)
            const reports = await client.report.findMany({
              where: { id: { in: ids('report') } },
              select: { id: true, task: true, period: true },
            })
            const contributions = await client.contribution.findMany({
              where: { id: { in: ids('contribution') } },
              select: { id: true, task: true, period: true },
            })
            const plans = await client.plan.findMany({
              where: { id: { in: ids('plan') } },
              select: { id: true, task: true, year: true },
            })
            const places = new Map<string, { task: number; subject: string }>([
              ...[...reports, ...contributions].map(
                ({ id, task, period }) => [id, { task, subject: period }] as const,
              ),
              ...plans.map(({ id, task, year }) => [id, { task, subject: String(year) }] as const),
            ])
            return entries.map(({ at, aggregate, aggregateId, text }) => ({
              at,
              aggregate,
              command: (JSON.parse(text) as JournalEntry).command,
              task: places.get(aggregateId)?.task ?? null,
              subject: places.get(aggregateId)?.subject ?? null,
            }))
          }),
      }
    }),
  )
}
