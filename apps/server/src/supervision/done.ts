import type { Actor, JournalEntry, ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { Database } from '../store/database.ts'
import { streamOf } from '../store/journal.ts'

/** One thing that the actor did. */
export interface Act {
  readonly at: string
  /** The command's name; screens have a word for it. */
  readonly command: string
  readonly task: number | null
  /** A period, a year or a target; null where the act had none. */
  readonly subject: string | null
}

export interface DoneShape {
  /** What the actor did last in a programme, newest first; one query. */
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
              select: { at: true, task: true, subject: true, text: true },
            })
            return entries.map(({ text, ...entry }) => ({
              ...entry,
              command: (JSON.parse(text) as JournalEntry).command,
            }))
          }),
      }
    }),
  )
}
