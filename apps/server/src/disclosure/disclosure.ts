import type { Scope } from '@jiashan/domain/access'
import type { PlainDate, WorkingCalendar } from '@jiashan/domain/calendar'
import { type Programme, tasksOf } from '@jiashan/domain/policy'
import {
  approvedItems,
  type DecideDisclosure,
  type DisclosureLine,
  type DisclosurePolicy,
  decidePolicy,
  decideReview,
  decideSignOff,
  linesOf,
  type PolicyChange,
  type PolicyRefusal,
  type Review,
  type ReviewChange,
  type ReviewCommand,
  type ReviewRefusal,
  reviewableOf,
  type SignOffChange,
  type SignOffCommand,
  type SignOffRefusal,
  type SignOffSheet,
} from '@jiashan/domain/publication'
import {
  type Actor,
  COUNTY,
  type Decision,
  type ProgrammeId,
  ReviewId,
  type SignOffId,
} from '@jiashan/domain/record'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Mode } from '../mode.ts'
import { Calendars } from '../planning/calendars.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Sending } from '../reporting/reports.ts'
import { Database, type Transaction } from '../store/database.ts'
import { keptPolicy, keptReview, keptSignOff, sourceOf } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'
import { NoSuchProgramme } from '../supervision/overview.ts'
import {
  type KeptRecord,
  type Publishable,
  type Reviewed,
  readPublicRecord,
  readPublishable,
  readReviewed,
  type Whose,
} from './read-record.ts'

/** There is no such review. */
export class NoSuchReview extends Schema.TaggedError<NoSuchReview>()('NoSuchReview', { id: ReviewId }) {}

/** `review`: null for a new one. */
export interface ReviewRequest {
  readonly programme: ProgrammeId
  readonly review: ReviewId | null
  readonly command: ReviewCommand
}

type Refused = NoSuchProgramme | StaleVersion | KeyReused

/** What a scope sees of items on their way into the open. */
export interface Board extends Publishable {
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  /** What is overdue first. */
  readonly lines: readonly DisclosureLine[]
}

export interface DisclosureShape {
  readonly decide: (
    actor: Actor,
    programme: ProgrammeId,
    command: DecideDisclosure,
    sending?: Sending,
  ) => Effect.Effect<Written<DisclosurePolicy>, PolicyRefusal | Refused>
  readonly sign: (
    actor: Actor,
    programme: ProgrammeId,
    command: SignOffCommand,
    sending?: Sending,
  ) => Effect.Effect<Written<SignOffSheet>, SignOffRefusal | Refused>
  readonly review: (
    actor: Actor,
    request: ReviewRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Review>, ReviewRefusal | NoSuchReview | Refused>
  /** The items of a scope, a unit's own or all: five queries. */
  readonly board: (scope: Scope) => Effect.Effect<Board, NoSuchProgramme>
  /** What became of items, without computing them: two queries. */
  readonly reviewed: (programme: ProgrammeId) => Effect.Effect<Reviewed, NoSuchProgramme>
  /** What single items are published of: one query. */
  readonly record: (programme: ProgrammeId) => Effect.Effect<KeptRecord, NoSuchProgramme>
}

/** 公开决定, 公开意见, 保密审查. */
export class Disclosure extends Context.Service<Disclosure, DisclosureShape>()('@jiashan/server/Disclosure') {
  static readonly layer = Layer.effect(
    Disclosure,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const programmes = yield* Programmes
      const calendar = yield* Calendars
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const { demo } = yield* Mode
      const set = Effect.fn('Disclosure.programme')(function* (id: ProgrammeId) {
        return (yield* programmes.byId(id)) ?? (yield* new NoSuchProgramme({ programme: id }))
      })
      const reading = (today: PlainDate) => ({ today, calendar, demo })

      const decide: DisclosureShape['decide'] = Effect.fn('Disclosure.decide')(function* (
        actor,
        programme,
        command,
        sending = {},
      ) {
        const { document } = yield* set(programme)
        const tasks = tasksOf(document).map((one) => one.ordinal)
        return yield* writer.write({
          kept: keptPolicy,
          locate: async () => programme,
          ...{ programme, actor, ...sending },
          request: { ...command, programme },
          decide: async (state, occasion): Promise<Decision<PolicyChange, PolicyRefusal>> =>
            decidePolicy(state, command, occasion, {
              ...{ programme, tasks, documentOn: document.date, example: demo },
            }),
        })
      })

      const sign: DisclosureShape['sign'] = Effect.fn('Disclosure.sign')(function* (
        actor,
        programme,
        command,
        sending = {},
      ) {
        const whole = yield* set(programme)
        const { department } = command
        const fresh = ids.next((yield* clock.now).epochMs)
        let id = fresh as SignOffId
        return yield* writer.write({
          kept: keptSignOff,
          locate: async (tx) => {
            id = (await sheetId(tx, programme, department)) ?? id
            return id
          },
          ...{ programme, actor, ...sending },
          request: { ...command, programme },
          decide: async (state, occasion, tx): Promise<Decision<SignOffChange, SignOffRefusal>> => {
            const { items, record } = await readPublishable(tx, whole, department, reading(occasion.today))
            const approved = approvedItems(record)
            return decideSignOff(state, command, occasion, { id, programme, items, approved })
          },
        })
      })

      const review: DisclosureShape['review'] = Effect.fn('Disclosure.review')(function* (
        actor,
        { programme, review: asked, command },
        sending = {},
      ) {
        const whole = yield* set(programme)
        const id = asked ?? (ids.next((yield* clock.now).epochMs) as ReviewId)
        return yield* writer.write({
          kept: keptReview,
          locate: async () => id,
          ...{ programme, actor, ...sending },
          request: { ...command, programme, review: asked },
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<ReviewChange, ReviewRefusal | NoSuchReview>> => {
            if (asked !== null && state?.programme !== programme) return Result.fail(new NoSuchReview({ id }))
            const found = await readPublishable(tx, whole, 'all', reading(occasion.today))
            const numbers = found.record.reviews.map((one) => one.number)
            return decideReview(state, command, occasion, {
              ...{ id, programme, nextNumber: Math.max(0, ...numbers) + 1 },
              reviewable: reviewableOf(linesIn(found, occasion.today), state),
            })
          },
        })
      })

      const linesIn = ({ items, record, departments }: Publishable, today: PlainDate) =>
        linesOf(items, record, { today, calendar, departments })

      const board = Effect.fn('Disclosure.board')(function* ({ programme, units }: Scope) {
        const whole = yield* set(programme)
        const { today } = yield* clock.now
        // The county has no items of its own.
        const whose: Whose = units === COUNTY ? null : units
        const found = yield* Effect.promise(() => readPublishable(client, whole, whose, reading(today)))
        const lines = linesIn(found, today).filter(
          ({ item }) => whose === 'all' || (units !== COUNTY && item.department === whose),
        )
        return { ...found, today, calendar, lines }
      })
      const reviewed = Effect.fn('Disclosure.reviewed')(function* (programme: ProgrammeId) {
        const whole = yield* set(programme)
        return yield* Effect.promise(() => readReviewed(client, whole))
      })
      const record = Effect.fn('Disclosure.record')(function* (programme: ProgrammeId) {
        const whole: Programme = yield* set(programme)
        return yield* Effect.promise(() => readPublicRecord(client, whole))
      })
      return { decide, sign, review, board, reviewed, record }
    }),
  )
}

const sheetId = async (
  tx: Transaction,
  programme: ProgrammeId,
  department: SignOffSheet['department'],
): Promise<SignOffId | null> => {
  const where = { programme_source: { programme, source: sourceOf(department) } }
  const row = await tx.signOffSheet.findUnique({ where, select: { id: true } })
  return (row?.id ?? null) as SignOffId | null
}
