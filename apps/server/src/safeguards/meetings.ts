import type { Scope } from '@jiashan/domain/access'
import { type Actor, type Decision, type MatterId, MeetingId, type ProgrammeId } from '@jiashan/domain/record'
import {
  type AgendaItem,
  decideMeeting,
  type Meeting,
  type MeetingChange,
  type MeetingCommand,
  type MeetingRefusal,
} from '@jiashan/domain/safeguards'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregates, type Versioned } from '../store/aggregate.ts'
import { Database, type Transaction } from '../store/database.ts'
import { keptMeeting } from '../store/kept.ts'
import { unitCodes } from '../store/units.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such meeting, or it is not for the asker. */
export class NoSuchMeeting extends Schema.TaggedError<NoSuchMeeting>()('NoSuchMeeting', { id: MeetingId }) {}

/** `meeting`: null to plan a new one. */
export interface MeetingRequest {
  readonly programme: ProgrammeId
  readonly meeting: MeetingId | null
  readonly command: MeetingCommand
}

export interface MeetingsShape {
  readonly act: (
    actor: Actor,
    request: MeetingRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Meeting>, MeetingRefusal | NoSuchMeeting | StaleVersion | KeyReused>
  /**
   * The meetings in a scope, latest day first. A unit sees those to which it was
   * invited and those that agreed on something for it: two queries.
   */
  readonly list: (scope: Scope) => Effect.Effect<readonly Versioned<Meeting>[]>
  readonly find: (scope: Scope, id: MeetingId) => Effect.Effect<Versioned<Meeting>, NoSuchMeeting>
  /** The titles of all meetings by id: no more than what a resolution says of where it was agreed. */
  readonly titles: (programme: ProgrammeId) => Effect.Effect<ReadonlyMap<string, string>>
  /** The meetings on whose agenda a matter stands; to be asked for a matter that the asker may see. */
  readonly about: (programme: ProgrammeId, matter: MatterId) => Effect.Effect<readonly Meeting[]>
}

/** 会议. */
export class Meetings extends Context.Service<Meetings, MeetingsShape>()('@jiashan/server/Meetings') {
  static readonly layer = Layer.effect(
    Meetings,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act = Effect.fn('Meetings.act')(function* (
        actor: Actor,
        { programme, meeting, command }: MeetingRequest,
        sending: Sending = {},
      ) {
        const id = meeting ?? (ids.next((yield* clock.now).epochMs) as MeetingId)
        return yield* writer.write({
          kept: keptMeeting,
          locate: async () => id,
          ...{ programme, actor },
          request: { ...command, programme, meeting },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<MeetingChange, MeetingRefusal | NoSuchMeeting>> => {
            const absent = state === null || state.programme !== programme
            if (meeting !== null && absent) return Result.fail(new NoSuchMeeting({ id }))
            const units = await unitCodes(tx)
            const missing = await missingItems(tx, programme, itemsOf(command))
            return decideMeeting(state, command, occasion, { id, programme, units, missing })
          },
        })
      })
      const read = ({ programme, units }: Scope, only: object) =>
        Effect.promise(async () => {
          const where = { programme, ...only }
          if (units === 'all') return readAggregates(client, keptMeeting, where)
          const named = { programme, OR: [{ owner: units }, { supports: { has: units } }] }
          const agreed = await client.resolution.findMany({ where: named, select: { meeting: true } })
          const id = { in: agreed.map((row) => row.meeting) }
          return readAggregates(client, keptMeeting, { ...where, OR: [{ invited: { has: units } }, { id }] })
        })
      return {
        act,
        list: (scope) =>
          Effect.map(read(scope, {}), (meetings) =>
            meetings.toSorted((a, b) => (dayOf(a.state) < dayOf(b.state) ? 1 : -1)),
          ),
        find: Effect.fn('Meetings.find')(function* (scope: Scope, id: MeetingId) {
          const [found] = yield* read(scope, { id })
          return found ?? (yield* new NoSuchMeeting({ id }))
        }),
        titles: (programme) =>
          Effect.promise(async () => {
            const rows = await client.meeting.findMany({
              where: { programme },
              select: { id: true, title: true },
            })
            return new Map(rows.map((row) => [row.id, row.title]))
          }),
        about: (programme, matter) =>
          Effect.promise(async () => {
            const found = await readAggregates(client, keptMeeting, { programme, matters: { has: matter } })
            return found.map((one) => one.state)
          }),
      }
    }),
  )
}

/** What still asks something of the office. */
export const OPEN_MEETINGS = { status: { in: ['planned', 'held'] } }

const dayOf = ({ text, heldOn }: Meeting): string => heldOn ?? text.on

const itemsOf = (command: MeetingCommand): readonly AgendaItem[] => {
  if ('agenda' in command) return command.agenda
  return command._tag === 'AddAgendaItem' ? [command.item] : []
}

/** The items that cite something which is not there, or does not stand any more: at most a query a kind. */
const missingItems = async (
  tx: Transaction,
  programme: ProgrammeId,
  items: readonly AgendaItem[],
): Promise<readonly AgendaItem[]> => {
  const cited = items.map((one) => one.cites)
  const matters = cited.flatMap((one) => (one._tag === 'matter' ? [one.matter] : []))
  const orders = cited.flatMap((one) => (one._tag === 'order' ? [one.order] : []))
  const milestones = cited.flatMap((one) => (one._tag === 'milestone' ? [one] : []))
  const disputes = cited.flatMap((one) => (one._tag === 'dispute' ? [one] : []))
  const select = { id: true } as const
  const found = new Set<string>()
  const note = (rows: readonly { readonly id: string }[]): void => {
    for (const row of rows) found.add(row.id)
  }
  if (matters.length > 0)
    note(
      await tx.coordinationMatter.findMany({
        where: { programme, id: { in: matters }, status: { notIn: ['withdrawn', 'merged'] } },
        select,
      }),
    )
  if (orders.length > 0)
    note(
      await tx.supervisionOrder.findMany({
        where: { programme, id: { in: orders }, status: { not: 'dropped' } },
        select,
      }),
    )
  if (milestones.length > 0) {
    const OR = milestones.map(({ milestone: id, task }) => ({
      id,
      cancelledOn: null,
      owner: { programme, task },
    }))
    note(await tx.milestone.findMany({ where: { OR }, select }))
  }
  if (disputes.length > 0) {
    const OR = disputes.map(({ task, year }) => ({ task, year }))
    const where = { programme, OR, planPart: { some: { standing: 'disputed' } } }
    const plans = await tx.plan.findMany({ where, select: { task: true, year: true } })
    note(plans.map(({ task, year }) => ({ id: `${task} ${year}` })))
  }
  const named = (cites: AgendaItem['cites']): string | null => {
    switch (cites._tag) {
      case 'matter':
        return cites.matter
      case 'order':
        return cites.order
      case 'milestone':
        return cites.milestone
      case 'dispute':
        return `${cites.task} ${cites.year}`
      case 'free':
        return null
    }
  }
  return items.filter(({ cites }) => {
    const name = named(cites)
    return name !== null && !found.has(name)
  })
}
