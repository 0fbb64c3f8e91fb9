import { Forbidden } from '@jiashan/domain/access'
import type { Occasion } from '@jiashan/domain/policy'
import { type Actor, type Aggregate, canonical, type Decision } from '@jiashan/domain/record'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { type Kept, placeOf, readAggregate, type Versioned, writeAggregate } from './aggregate.ts'
import { Database, type Transaction } from './database.ts'
import { append, type Head, lockHead, sha256, streamOf } from './journal.ts'

/** Somebody else changed the matter since it was read. */
export class StaleVersion extends Schema.TaggedError<StaleVersion>()('StaleVersion', {
  expected: Schema.Int,
  actual: Schema.Int,
}) {}

/** The same key came before with another command. */
export class KeyReused extends Schema.TaggedError<KeyReused>()('KeyReused', { key: Schema.String }) {}

/** What a command does outside the journal; only `tx` is awaited. */
export type Beside = (tx: Transaction) => Promise<void>

/** One command on one aggregate. */
export interface Write<State, Change, Refusal> {
  readonly kept: Kept<State, Change>
  /** Finds the aggregate's id, or gives the one it will have. */
  readonly locate: (tx: Transaction) => Promise<string>
  /** Null: the organisation's stream. */
  readonly programme: string | null
  readonly actor: Actor
  /** What was asked, whole, as the asker said it: its name is journalled, its hash guards the key. */
  readonly request: { readonly _tag: string; readonly [field: string]: unknown }
  /** Sent again with the same key, a command is done once and answered with what became of it. */
  readonly key?: string | undefined
  /** The version the actor looked at; refused as stale when it moved on. */
  readonly expected?: number | undefined
  /** Kept beside the record in the same transaction, once: not again when the key is answered as before. */
  readonly beside?: Beside | undefined
  /** Loads what surrounds the aggregate, then decides; only `tx` is awaited. */
  readonly decide: (
    state: State | null,
    occasion: Occasion,
    tx: Transaction,
  ) => Promise<Decision<Change, Refusal>>
}

export interface Written<State> extends Versioned<State> {
  readonly id: string
}

/** What was just written. */
export interface Followed {
  readonly aggregate: Aggregate
  readonly id: string
  readonly programme: string | null
  /** Its entry's place in the journal's stream. */
  readonly sequence: number
  /** Null when it is new. */
  readonly before: unknown
  readonly after: unknown
  readonly changes: readonly unknown[]
  readonly occasion: Occasion
}

/** Writes what follows from a change (read models, notices) in the same transaction and under the same lock. */
export type Follower = (tx: Transaction, written: Followed) => Promise<void>

export interface WriterShape {
  /**
   * State, rows, journal entry and receipt in one transaction, or a refusal and nothing. Changes of one programme
   * are decided one after another: the second sees all that the first did.
   */
  readonly write: <S, C, R>(
    command: Write<S, C, R>,
  ) => Effect.Effect<Written<S>, R | StaleVersion | KeyReused>
}

/** The one way in which anything that the journal knows is changed. */
export class Writer extends Context.Service<Writer, WriterShape>()('@jiashan/server/Writer') {
  static readonly layer = (followers: readonly Follower[]) =>
    Layer.effect(
      Writer,
      Effect.gen(function* () {
        const database = yield* Database
        const clock = yield* BusinessClock
        return {
          write: (command) =>
            database.transaction((tx) => perform(tx, { followers, ...command }, clock.within)),
        }
      }),
    )
}

/** A command with what follows from it. */
interface FollowedWrite<S, C, R> extends Write<S, C, R> {
  readonly followers: readonly Follower[]
}

type Outcome<S, R> = Result.Result<Written<S>, R | StaleVersion | KeyReused>

const perform = async <S, C, R>(
  tx: Transaction,
  command: FollowedWrite<S, C, R>,
  momentOf: BusinessClock['Service']['within'],
): Promise<Outcome<S, R>> => {
  const commandHash = sha256(canonical(command.request))
  const head = await lockHead(tx, streamOf(command.programme))
  const earlier = await answered(tx, command, commandHash)
  if (earlier !== null) return earlier
  // Read under the lock, so that the instants of a stream never run backwards.
  const { at, today } = await momentOf(tx)
  const occasion: Occasion = { actor: command.actor, at, today }
  const id = await command.locate(tx)
  const before = await readAggregate(tx, command.kept, id)
  const actual = before?.version ?? 0
  const decision = await command.decide(before?.state ?? null, occasion, tx)
  const stale = command.expected !== undefined && command.expected !== actual
  // Who may not do it learns nothing more, not even that somebody else was faster.
  if (Result.isFailure(decision) && (!stale || decision.failure instanceof Forbidden))
    return Result.fail(decision.failure)
  if (stale || Result.isFailure(decision))
    return Result.fail(new StaleVersion({ expected: command.expected ?? actual, actual }))
  return record(tx, command, { head, id, occasion, before, commandHash }, decision.success)
}

interface Attempt<S> {
  readonly head: Head
  readonly id: string
  readonly occasion: Occasion
  readonly before: Versioned<S> | null
  readonly commandHash: string
}

const record = async <S, C, R>(
  tx: Transaction,
  write: FollowedWrite<S, C, R>,
  { head, id, occasion, before, commandHash }: Attempt<S>,
  changes: readonly C[],
): Promise<Outcome<S, R>> => {
  const { kept, programme, actor, request, key } = write
  const after = changes.reduce<S | null>(kept.evolve, before?.state ?? null)
  if (after === null) throw new TypeError(`${request._tag} changed nothing`)
  const version = (before?.version ?? 0) + 1
  if (!(await writeAggregate(tx, kept, id, before, after)))
    return Result.fail(new StaleVersion({ expected: version - 1, actual: version }))
  if (key !== undefined && actor.account !== 'system') {
    const data = { account: actor.account, key, commandHash, response: { id, version } }
    await tx.commandReceipt.create({ data })
  }
  const entry = { at: occasion.at, actor, aggregate: kept.name, aggregateId: id, version }
  const { sequence } = await append(
    tx,
    head,
    { ...entry, command: request._tag, changes },
    placeOf(kept, after),
  )
  const followed = {
    aggregate: kept.name,
    id,
    programme,
    sequence,
    before: before?.state ?? null,
    after,
    changes,
    occasion,
  }
  for (const follow of write.followers) await follow(tx, followed)
  await write.beside?.(tx)
  return Result.succeed({ id, state: after, version })
}

/** The answer given before to this key, or a refusal when it came with another request. */
const answered = async <S, C, R>(
  tx: Transaction,
  { actor, key, kept }: Write<S, C, R>,
  commandHash: string,
): Promise<Outcome<S, R> | null> => {
  if (key === undefined || actor.account === 'system') return null
  const account_key = { account: actor.account, key }
  const receipt = await tx.commandReceipt.findUnique({ where: { account_key } })
  if (receipt === null) return null
  if (receipt.commandHash !== commandHash) return Result.fail(new KeyReused({ key }))
  const { id } = receipt.response as { id: string }
  const now = await readAggregate(tx, kept, id)
  return now === null ? null : Result.succeed({ id, ...now })
}
