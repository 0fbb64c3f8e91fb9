import { Effect, Layer, ManagedRuntime, Result } from 'effect'
import { BusinessClock } from '../src/clock/business-clock.ts'
import { Ids } from '../src/clock/ids.ts'
import { Mode } from '../src/mode.ts'
import { commands } from '../src/services.ts'
import { Database, type DatabaseShape } from '../src/store/database.ts'
import { Escalations } from '../src/supervision/escalations.ts'
import { PROGRAMME } from './county.ts'

/** A server process that only looks at the ladder, told by its parent when; it says each transaction's step. */
const url = process.env.DATABASE_URL ?? ''
const position = { epochMs: 0 }

/** Stops for good at a step, so that the parent's SIGKILL finds it just there. */
let diesAt: { readonly transaction: number; readonly committed: boolean } | null = null
let transactions = 0

const forever = (): Promise<never> => new Promise(() => {})
const die = (): Promise<never> => {
  process.send?.({ at: 'step' })
  return forever()
}

const watched = ({ client, transaction }: DatabaseShape): DatabaseShape => ({
  client,
  transaction: (body) =>
    Effect.suspend(() => {
      transactions += 1
      const here = diesAt?.transaction === transactions ? diesAt : null
      const attempt = transaction(async (tx) => {
        const result = await body(tx)
        // Everything is written and nothing committed.
        if (here !== null && !here.committed && Result.isSuccess(result)) await die()
        return result
      })
      return here?.committed === true ? Effect.tap(attempt, () => Effect.promise(die)) : attempt
    }),
})

const database = Layer.effect(Database, Effect.map(Database, watched)).pipe(
  Layer.provide(Database.layer({ _tag: 'server', url })),
)
const runtime = ManagedRuntime.make(
  commands.pipe(
    Layer.provideMerge(BusinessClock.standing(position)),
    Layer.provideMerge(Layer.mergeAll(database, Ids.layer, Layer.succeed(Mode, { demo: false }))),
  ),
)

process.on('message', (asked: { readonly epochMs: number; readonly diesAt: typeof diesAt }) => {
  position.epochMs = asked.epochMs
  diesAt = asked.diesAt
  transactions = 0
  runtime.runPromise(Effect.flatMap(Escalations, (one) => one.tick(PROGRAMME))).then(
    (written) => process.send?.({ at: 'done', written }),
    (error: unknown) => process.send?.({ at: 'failed', error: String(error) }),
  )
})
process.send?.({ at: 'ready' })
