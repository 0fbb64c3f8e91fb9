import { Forbidden, partyOf } from '@jiashan/domain/access'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Clock, Context, Effect, Layer, Result, Schema } from 'effect'
import { Database, type Transaction } from '../store/database.ts'
import { holdHead, streamOf } from '../store/journal.ts'
import { StaleVersion } from '../store/write.ts'

const MAX_CHARACTERS = 64_000
/** A rule set with the facts of its cases. */
const MAX_OF_RULES = 4_000_000

/** A draft larger than any form could be. */
export class DraftTooLarge extends Schema.TaggedError<DraftTooLarge>()('DraftTooLarge', {
  limit: Schema.Int,
}) {}

/**
 * Which form of a programme, and about what: `36/2018-Q3` of a report or of the county's, `36/2018` of a plan, an
 * order's id of its answer, a resolution's of what is told of it, an id of its own of a rule set.
 */
export interface DraftKey {
  readonly programme: ProgrammeId
  readonly kind: 'plan' | 'report' | 'contribution' | 'order' | 'resolution' | 'county' | 'ruleSet'
  readonly subject: string
}

export interface Draft {
  readonly revision: number
  /** Null when it was handed in: writing starts from what stands. */
  readonly content: unknown
  readonly savedBy: string
  /** Whether the asker saved it. */
  readonly mine: boolean
  /** Real time. */
  readonly savedAt: string
}

/** Whether a form may still be written, asked in the transaction that saves the draft, while nothing is decided. */
export type Admission<E> = (tx: Transaction) => Promise<Result.Result<unknown, E>>

export interface DraftsShape {
  /** The draft of the asker's unit, or of the county; null when there is none. */
  readonly find: (actor: Actor, key: DraftKey) => Effect.Effect<Draft | null>
  /**
   * Saves over revision `revision` (0: there was none); another one saved meanwhile is not overwritten. Only
   * what `admit` lets in is drafted: a late tab leaves nothing behind a form that went on.
   */
  readonly save: <E>(
    actor: Actor,
    key: DraftKey,
    revision: number,
    content: object,
    admit: Admission<E>,
  ) => Effect.Effect<Draft, E | Forbidden | StaleVersion | DraftTooLarge>
  /** What is being written of one kind, newest first, without its content. */
  readonly list: (
    actor: Actor,
    programme: ProgrammeId,
    kind: DraftKey['kind'],
  ) => Effect.Effect<readonly (Omit<Draft, 'content'> & { readonly subject: string })[]>
  /** Empties a draft that is no longer wanted, as it stood at `revision`. */
  readonly drop: (actor: Actor, key: DraftKey, revision: number) => Effect.Effect<void, StaleVersion>
}

/** Administrators write a programme's rule sets together; any other form is its party's. */
const RULE_MAKERS = 'administrators'

const holderOf = (actor: Actor, { kind }: Pick<DraftKey, 'kind'>): string | null =>
  kind === 'ruleSet' && actor.role === 'administrator' ? RULE_MAKERS : partyOf(actor)

/** Unfinished forms of a unit or of the county, outside the journal; emptied when they are handed in. */
export class Drafts extends Context.Service<Drafts, DraftsShape>()('@jiashan/server/Drafts') {
  static readonly layer = Layer.effect(
    Drafts,
    Effect.gen(function* () {
      const database = yield* Database
      return {
        find: (actor, key) =>
          Effect.promise(async () => {
            const party = holderOf(actor, key)
            if (party === null) return null
            const where = placeOf(key, party)
            const row = await database.client.draft.findUnique({ where })
            return row === null ? null : wire(row, actor)
          }),
        save: Effect.fn('Drafts.save')(function* <E>(
          actor: Actor,
          key: DraftKey,
          revision: number,
          content: object,
          admit: Admission<E>,
        ) {
          const party = holderOf(actor, key)
          if (party === null || actor.account === 'system')
            return yield* new Forbidden({
              permission: `draft.${key.kind}`,
              role: actor.role,
              department: null,
            })
          const limit = key.kind === 'ruleSet' ? MAX_OF_RULES : MAX_CHARACTERS
          if (JSON.stringify(content).length > limit) return yield* new DraftTooLarge({ limit })
          const savedAt = new Date(yield* Clock.currentTimeMillis)
          const { account } = actor
          const where = placeOf(key, party)
          return yield* database.transaction<Draft, E | StaleVersion>(async (tx) => {
            await holdHead(tx, streamOf(key.programme))
            const admitted = await admit(tx)
            if (Result.isFailure(admitted)) return Result.fail(admitted.failure)
            const stands = await tx.draft.findUnique({ where })
            const actual = stands?.revision ?? 0
            if (actual !== revision) return Result.fail(new StaleVersion({ expected: revision, actual }))
            const data = { revision: actual + 1, content, account, savedBy: actor.name, savedAt }
            // Nothing locks the row while it is compared: only the revision that was seen is written over.
            if (stands === null) await tx.draft.create({ data: { ...key, party, ...data } })
            else if (!(await replaceDraft(tx, { ...key, party }, revision, data)))
              return Result.fail(new StaleVersion({ expected: revision, actual: revision + 1 }))
            return Result.succeed(wire(data, actor))
          })
        }),
        list: (actor, programme, kind) =>
          Effect.promise(async () => {
            const party = holderOf(actor, { kind })
            if (party === null) return []
            const rows = await database.client.draft.findMany({
              where: { programme, kind, party, NOT: { content: { equals: {} } } },
              orderBy: { savedAt: 'desc' },
            })
            return rows.map(({ subject, ...row }) => {
              const { content: _, ...draft } = wire(row, actor)
              return { ...draft, subject }
            })
          }),
        drop: Effect.fn('Drafts.drop')(function* (actor, key, revision) {
          const party = holderOf(actor, key) ?? ''
          const where = { ...key, party, revision }
          const data = { revision: revision + 1, content: {} }
          const { count } = yield* Effect.promise(() => database.client.draft.updateMany({ where, data }))
          if (count === 0) return yield* new StaleVersion({ expected: revision, actual: -1 })
        }),
      }
    }),
  )
}

export interface DraftRow {
  readonly revision: number
  readonly content: object
  readonly account: string
  readonly savedBy: string
  readonly savedAt: Date
}

/** Writes over exactly this revision of a party's draft; false when it moved on. */
export const replaceDraft = async (
  tx: Transaction,
  { programme, kind, subject, party }: DraftKey & { readonly party: string },
  revision: number,
  data: DraftRow,
): Promise<boolean> => {
  const where = { programme, kind, subject, party, revision }
  return (await tx.draft.updateMany({ where, data })).count === 1
}

/**
 * Empties the party's draft that was handed in; one that was saved later is kept. Its revisions go on, so that a
 * forgotten tab is never taken for the newest.
 */
export const emptyDraft = async (
  tx: Transaction,
  actor: Actor,
  key: DraftKey,
  revision: number,
): Promise<void> => {
  const where = { ...key, party: holderOf(actor, key) ?? '', revision }
  await tx.draft.updateMany({ where, data: { revision: revision + 1, content: {} } })
}

const placeOf = ({ programme, kind, subject }: DraftKey, party: string) => ({
  programme_kind_subject_party: { programme, kind, subject, party },
})

interface Kept extends Omit<DraftRow, 'content'> {
  readonly content: unknown
}

const isEmpty = (content: unknown): boolean => Object.keys(content as object).length === 0

const wire = ({ revision, content, account, savedBy, savedAt }: Kept, actor: Actor): Draft => ({
  revision,
  content: isEmpty(content) ? null : content,
  savedBy,
  mine: account === actor.account,
  savedAt: savedAt.toISOString(),
})
