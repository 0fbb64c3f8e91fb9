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
  type OrderCommand,
  type OrderFate,
  type OwedMatter,
  orderDraft,
  orderNumber,
  owedMatters,
  type Resolution,
  usualLadder,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { every } from '../every.ts'
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
        command: DraftOrder,
      ) {
        return yield* orders.act(INSTALLATION, { programme, order: null, command }).pipe(
          Effect.as(true),
          Effect.catchTag('OrderedAlready', () => Effect.succeed(false)),
          Effect.orDie,
        )
      })

      /** What the day brings for one matter that is owed; whether anything was written. */
      const pressFor = Effect.fn('Escalations.pressFor')(function* (
        { programme, today, ladder, fates, recordOf }: Looking,
        matter: OwedMatter,
        state: Escalation | null,
      ) {
        const name = matterName(matter)
        const command = { _tag: 'Tick' as const, matter }
        const foreseen = decideEscalation(state, command, occasionOf(today), {
          ...{ id: (state?.id ?? '') as EscalationId, programme, ladder, calendar },
        })
        const pressed = Result.isFailure(foreseen) ? null : yield* press(programme, command, name)
        const rung = (pressed ?? state)?.measures.findLast(isDraftedOrder)
        if (rung === undefined) return pressed !== null
        const drafting = orderDraft(matter, recordOf(matter), { today, calendar })
        const fate = fates.find(
          (one) => one.matter === matterOf(drafting) && one.draftedOn >= rung.recordedOn,
        )
        if (fate === undefined) return (yield* draftOrder(programme, drafting)) || pressed !== null
        if (fate.became === null) return pressed !== null
        const noting = { _tag: 'NoteOrder' as const, number: rung.number, became: fate.became }
        return (yield* press(programme, noting, name)) !== null || pressed !== null
      })

      const tick = Effect.fn('Escalations.tick')(function* (programme: ProgrammeId) {
        const scope = yield* Effect.fromResult(scopeFor(INSTALLATION, 'duty.read', programme))
        const { duties, judgement, today } = yield* overview.picture(scope)
        const resolutions = yield* Effect.promise(() => openResolutions(client, programme))
        const owed = new Map(owedMatters(duties, resolutions, judgement).map((one) => [matterName(one), one]))
        const known = yield* Effect.promise(() => readAggregates(client, keptEscalation, { programme }))
        const before = new Map(known.map(({ state }) => [matterName(state.matter), state]))
        const looking: Looking = {
          ...{ programme, today },
          ladder: (yield* Effect.promise(() => ladderOf(client, programme))).state,
          fates: yield* Effect.promise(() => orderFates(client, programme)),
          recordOf: (matter) => onRecord(duties, resolutions, matter),
        }
        const looks = [
          ...[...owed].map(([name, matter]) => pressFor(looking, matter, before.get(name) ?? null)),
          ...[...before]
            .filter(([name, { metOn }]) => !owed.has(name) && metOn === null)
            .map(([name]) =>
              Effect.map(press(programme, { _tag: 'StopEscalation' }, name), (stopped) => stopped !== null),
            ),
        ]
        // One matter that cannot be pressed for holds up none of the others.
        const written = yield* every(looks)
        return written.filter(Boolean).length
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

type DraftOrder = Extract<OrderCommand, { _tag: 'DraftOrder' }>

/** What one look at a programme goes by. */
interface Looking {
  readonly programme: ProgrammeId
  readonly today: PlainDate
  readonly ladder: Ladder
  readonly fates: readonly KnownOrder[]
  readonly recordOf: (matter: OwedMatter) => OnRecord
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

/** An order on a matter, and how people settled it; null while it is only drafted. */
interface KnownOrder {
  readonly matter: string
  readonly draftedOn: PlainDate
  readonly became: OrderFate | null
}

/** The orders on matters with a name, also those that were dropped: who dropped it does not get it again. */
const orderFates = async (client: Client, programme: ProgrammeId): Promise<readonly KnownOrder[]> => {
  const rows = await client.supervisionOrder.findMany({
    where: { programme, matter: { not: null } },
    select: {
      ...{ matter: true, year: true, number: true },
      orderStep: { where: { action: { in: ['draft', 'issue', 'drop'] } }, orderBy: { position: 'asc' } },
    },
  })
  return rows.map(({ matter, year, number, orderStep: [drafted, ...settled] }) => ({
    ...{ matter: matter ?? '', draftedOn: (drafted?.on ?? '') as PlainDate },
    became: fateOf(settled.at(-1), orderNumber({ year, number })),
  }))
}

const fateOf = (
  step:
    | { readonly action: string; readonly on: string; readonly actor: string; readonly reason: string | null }
    | undefined,
  numbered: string | null,
): OrderFate | null =>
  step === undefined
    ? null
    : {
        ...{ status: step.action === 'issue' ? 'issued' : 'dismissed', on: step.on as PlainDate },
        ...{ by: step.actor, words: step.action === 'issue' ? (numbered ?? '') : (step.reason ?? '') },
      }

const isDraftedOrder = ({ rung, status }: Measure): boolean => rung === 'order' && status === 'drafted'

const occasionOf = (today: PlainDate) => ({ actor: INSTALLATION, at: '' as never, today })

const ladderOf = async (tx: Client | Transaction, programme: ProgrammeId): Promise<Versioned<Ladder>> =>
  (await readAggregate(tx, keptLadder, programme)) ?? { state: usualLadder(programme), version: 0 }
