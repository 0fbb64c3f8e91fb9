import { type Forbidden, type Scope, scopeFor } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import { type Actor, EscalationId, type ProgrammeId } from '@jiashan/domain/record'
import {
  type Duty,
  decideEscalation,
  decideLadder,
  type Escalation,
  type EscalationCommand,
  type EscalationRefusal,
  type Ladder,
  type Measure,
  matterName,
  matterOf,
  type OnRecord,
  type OwedMatter,
  orderDraft,
  owedMatters,
  type Resolution,
  usualLadder,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Calendars } from '../planning/calendars.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregate, readAggregates, type Versioned } from '../store/aggregate.ts'
import { type Client, Database, type Transaction } from '../store/database.ts'
import { keptEscalation, keptLadder, keptResolution } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'
import { Orders } from './orders.ts'
import { type NoSuchProgramme, Overview } from './overview.ts'
import { OPEN_RESOLUTIONS } from './resolutions.ts'

/** There is no such entry in 催办台账. */
export class NoSuchEscalation extends Schema.TaggedError<NoSuchEscalation>()('NoSuchEscalation', {
  id: EscalationId,
}) {}

type Refused = StaleVersion | KeyReused

export interface EscalationsShape {
  /**
   * Records what the business day brings, each rung once however many processes look, and drafts the orders that
   * are reached. Cut off anywhere, it is done by the next look. Answers how many entries were written.
   */
  readonly tick: (programme: ProgrammeId) => Effect.Effect<number, NoSuchProgramme | Forbidden>
  /** What is owed and has reached a rung, one query. */
  readonly list: (scope: Scope) => Effect.Effect<readonly Versioned<Escalation>[]>
  readonly settle: (
    actor: Actor,
    place: { readonly programme: ProgrammeId; readonly escalation: EscalationId },
    command: Extract<EscalationCommand, { _tag: 'IssueMeasure' | 'DismissMeasure' }>,
    sending?: Sending,
  ) => Effect.Effect<Written<Escalation>, EscalationRefusal | NoSuchEscalation | Refused>
  readonly ladder: (programme: ProgrammeId) => Effect.Effect<Versioned<Ladder>>
  readonly setLadder: (
    actor: Actor,
    ladder: Ladder,
    sending?: Sending,
  ) => Effect.Effect<Written<Ladder>, Forbidden | Refused>
}

/** 催办督办: the ladder that presses for what is owed. */
export class Escalations extends Context.Service<Escalations, EscalationsShape>()(
  '@jiashan/server/Escalations',
) {
  static readonly layer = Layer.effect(
    Escalations,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const overview = yield* Overview
      const orders = yield* Orders
      const calendar = yield* Calendars
      const ids = yield* Ids
      const clock = yield* BusinessClock

      const write = Effect.fn('Escalations.write')(function* (
        actor: Actor,
        programme: ProgrammeId,
        command: EscalationCommand,
        locate: (tx: Transaction) => Promise<string | null>,
        sending: Sending = {},
      ) {
        const fresh = ids.next((yield* clock.now).epochMs) as EscalationId
        return yield* writer.write({
          kept: keptEscalation,
          locate: async (tx) => (await locate(tx)) ?? fresh,
          programme,
          actor,
          request: { ...command, programme },
          ...sending,
          decide: async (state, occasion, tx) => {
            const ladder = await ladderOf(tx, programme)
            return decideEscalation(state, command, occasion, {
              ...{ id: state?.id ?? fresh, programme, ladder: ladder.state, calendar },
            })
          },
        })
      })

      /** One matter: written when it brings something, nothing when somebody else was faster. */
      const press = (programme: ProgrammeId, command: EscalationCommand, name: string) =>
        write(INSTALLATION, programme, command, async (tx) => {
          const where = { programme_name: { programme, name } }
          return (await tx.escalation.findUnique({ where, select: { id: true } }))?.id ?? null
        }).pipe(
          Effect.map((written): Escalation | null => written.state),
          Effect.catchTag('NothingDue', () => Effect.succeed(null)),
          Effect.orDie,
        )

      const draftOrder = Effect.fn('Escalations.draftOrder')(function* (
        programme: ProgrammeId,
        matter: OwedMatter,
        { today, ordered, known }: Drawing,
      ) {
        const command = orderDraft(matter, known, { today, calendar })
        if (ordered.has(matterOf(command) ?? '')) return
        yield* orders.act(INSTALLATION, { programme, order: null, command }).pipe(
          Effect.catchTag('OrderedAlready', () => Effect.void),
          Effect.orDie,
        )
      })

      const tick = Effect.fn('Escalations.tick')(function* (programme: ProgrammeId) {
        const scope = yield* Effect.fromResult(scopeFor(INSTALLATION, 'duty.read', programme))
        const { duties, judgement, today } = yield* overview.picture(scope)
        const resolutions = yield* Effect.promise(() => openResolutions(client, programme))
        const owed = new Map(owedMatters(duties, resolutions, judgement).map((one) => [matterName(one), one]))
        const known = yield* Effect.promise(() => readAggregates(client, keptEscalation, { programme }))
        const ladder = (yield* Effect.promise(() => ladderOf(client, programme))).state
        const before = new Map(known.map(({ state }) => [matterName(state.matter), state]))
        const ordered = yield* Effect.promise(() => orderedMatters(client, programme))
        let written = 0
        for (const [name, matter] of owed) {
          const command = { _tag: 'Tick' as const, matter }
          const state = before.get(name) ?? null
          const foreseen = decideEscalation(state, command, occasionOf(today), {
            ...{ id: (state?.id ?? '') as EscalationId, programme, ladder, calendar },
          })
          const now = Result.isFailure(foreseen) ? state : yield* press(programme, command, name)
          if (Result.isSuccess(foreseen) && now !== null) written += 1
          if (now?.measures.some(isDraftedOrder) === true)
            yield* draftOrder(programme, matter, {
              today,
              ordered,
              known: onRecord(duties, resolutions, matter),
            })
        }
        for (const [name, state] of before)
          if (!owed.has(name) && state.metOn === null) {
            const stopped = yield* press(programme, { _tag: 'StopEscalation' }, name)
            if (stopped !== null) written += 1
          }
        return written
      })

      const list = (scope: Scope) =>
        Effect.promise(() =>
          readAggregates(client, keptEscalation, { programme: scope.programme, metOn: null }),
        )

      const settle: EscalationsShape['settle'] = (actor, { programme, escalation }, command, sending) =>
        Effect.gen(function* () {
          const where = { id: escalation, programme }
          if ((yield* Effect.promise(() => client.escalation.count({ where }))) === 0)
            return yield* new NoSuchEscalation({ id: escalation })
          return yield* write(actor, programme, command, async () => escalation, sending)
        })

      const setLadder: EscalationsShape['setLadder'] = (actor, ladder, sending = {}) =>
        writer.write({
          kept: keptLadder,
          locate: async () => ladder.programme,
          programme: ladder.programme,
          actor,
          request: { _tag: 'SetLadder', ...ladder },
          ...sending,
          decide: async (_, occasion) => decideLadder(ladder, occasion),
        })

      return {
        tick,
        list,
        settle,
        ladder: (programme) => Effect.promise(() => ladderOf(client, programme)),
        setLadder,
      }
    }),
  )
}

/** What the drafting of an order looks at. */
interface Drawing {
  readonly today: PlainDate
  /** Matters on which there is an order already. */
  readonly ordered: ReadonlySet<string>
  readonly known: OnRecord
}

const onRecord = (
  duties: readonly Duty[],
  resolutions: readonly Resolution[],
  { task, key }: OwedMatter,
): OnRecord => ({
  progress:
    duties.find((one) => one.task.ordinal === task)?.milestones.find((one) => one.milestone.id === key)
      ?.progress ?? null,
  resolution: resolutions.find((one) => one.id === key) ?? null,
})

const openResolutions = async (client: Client, programme: ProgrammeId): Promise<readonly Resolution[]> => {
  const all = await readAggregates(client, keptResolution, { programme, ...OPEN_RESOLUTIONS })
  return all.map(({ state }) => state)
}

/** Matters on which there is an order, or was one: who dropped it does not get it again. */
const orderedMatters = async (client: Client, programme: ProgrammeId): Promise<ReadonlySet<string>> => {
  const where = { programme, matter: { not: null } }
  const rows = await client.supervisionOrder.findMany({ where, select: { matter: true } })
  return new Set(rows.flatMap((one) => (one.matter === null ? [] : [one.matter])))
}

const isDraftedOrder = ({ rung, status }: Measure): boolean => rung === 'order' && status === 'drafted'

const occasionOf = (today: PlainDate) => ({ actor: INSTALLATION, at: '' as never, today })

const ladderOf = async (tx: Client | Transaction, programme: ProgrammeId): Promise<Versioned<Ladder>> =>
  (await readAggregate(tx, keptLadder, programme)) ?? { state: usualLadder(programme), version: 0 }
