import { type Scope, scopeFor } from '@jiashan/domain/access'
import { type PlainDate, yearOf } from '@jiashan/domain/calendar'
import { type Programme, tasksOf } from '@jiashan/domain/policy'
import {
  type Actor,
  BulletinId,
  type Decision,
  type DepartmentId,
  type PartyId,
  type ProgrammeId,
} from '@jiashan/domain/record'
import {
  type Bulletin,
  type BulletinChange,
  type BulletinCommand,
  type BulletinRefusal,
  bulletinFor,
  decideBulletin,
  type Ground,
  groundOf,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Calendars } from '../planning/calendars.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregates, stateOfRow, type Versioned } from '../store/aggregate.ts'
import { type Client, Database, type Transaction } from '../store/database.ts'
import { keptBulletin, keptIndicator, keptOrder, keptSchedule } from '../store/kept.ts'
import { readShown } from '../store/shown.ts'
import { readWork } from '../store/work.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'
import { NoSuchProgramme } from './overview.ts'

/** There is no such bulletin, or it is not for the asker. */
export class NoSuchBulletin extends Schema.TaggedError<NoSuchBulletin>()('NoSuchBulletin', {
  id: BulletinId,
}) {}

/** `bulletin`: null to compose a new one. */
export interface BulletinRequest {
  readonly programme: ProgrammeId
  readonly bulletin: BulletinId | null
  readonly command: BulletinCommand
}

type Refused = NoSuchBulletin | NoSuchProgramme | StaleVersion | KeyReused

export interface BulletinsShape {
  readonly act: (
    actor: Actor,
    request: BulletinRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Bulletin>, BulletinRefusal | Refused>
  /** The bulletins in a scope, newest first: one query. A unit sees what is issued to it or what it countersigns. */
  readonly list: (scope: Scope) => Effect.Effect<readonly Versioned<Bulletin>[]>
  readonly find: (scope: Scope, id: BulletinId) => Effect.Effect<Versioned<Bulletin>, NoSuchBulletin>
  /** The record as it stands now, of which live blocks are made: six queries, for one page only. */
  readonly ground: (programme: ProgrammeId) => Effect.Effect<Ground, NoSuchProgramme>
}

/** 专报. */
export class Bulletins extends Context.Service<Bulletins, BulletinsShape>()('@jiashan/server/Bulletins') {
  static readonly layer = Layer.effect(
    Bulletins,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const programmes = yield* Programmes
      const calendar = yield* Calendars
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const set = Effect.fn('Bulletins.programme')(function* (id: ProgrammeId) {
        return (yield* programmes.byId(id)) ?? (yield* new NoSuchProgramme({ programme: id }))
      })
      const act: BulletinsShape['act'] = Effect.fn('Bulletins.act')(function* (
        actor,
        { programme, bulletin, command },
        sending = {},
      ) {
        const whole = yield* set(programme)
        const id = bulletin ?? (ids.next((yield* clock.now).epochMs) as BulletinId)
        return yield* writer.write({
          kept: keptBulletin,
          locate: async () => id,
          programme,
          actor,
          request: { ...command, programme, bulletin },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<BulletinChange, BulletinRefusal | NoSuchBulletin>> => {
            if (bulletin !== null && state?.programme !== programme)
              return Result.fail(new NoSuchBulletin({ id }))
            const submitting = command._tag === 'SubmitBulletin'
            const ground = submitting ? await readGround(tx, whole, calendar, occasion.today) : null
            const around = await surroundings(tx, { programme, command }, yearOf(occasion.today))
            return decideBulletin(state, command, occasion, { ...around, id, programme, ground })
          },
        })
      })
      const read = (scope: Scope, only: object) =>
        Effect.promise(() =>
          readShown(client, { kept: keptBulletin, part: bulletinFor }, scope, {
            programme: scope.programme,
            ...only,
            ...(scope.units === 'all' ? {} : ofUnit(scope.units)),
          }),
        )
      const list = (scope: Scope) =>
        Effect.map(read(scope, {}), (all) => all.toSorted((a, b) => (a.state.id < b.state.id ? 1 : -1)))
      const find = Effect.fn('Bulletins.find')(function* (scope: Scope, id: BulletinId) {
        const [found] = yield* read(scope, { id })
        return found ?? (yield* new NoSuchBulletin({ id }))
      })
      const ground = Effect.fn('Bulletins.ground')(function* (programme: ProgrammeId) {
        const whole = yield* set(programme)
        const { today } = yield* clock.now
        return yield* Effect.promise(() => readGround(client, whole, calendar, today))
      })
      return { act, list, find, ground }
    }),
  )
}

/** Signed and issued to the unit, or waiting for its countersignature. */
export const ofUnit = (unit: PartyId) => ({
  OR: [
    { status: 'signed', units: { has: unit } },
    { status: { in: ['submitted', 'signed'] }, countersigners: { has: unit } },
  ],
})

/** What still asks something of somebody. */
export const OPEN_BULLETINS = { status: { in: ['drafted', 'submitted'] } }

/** What live blocks are made of, read from the record itself. */
const readGround = async (
  client: Client | Transaction,
  { id: programme, document }: Programme,
  calendar: Parameters<typeof groundOf>[1],
  today: PlainDate,
): Promise<Ground> => {
  const row = await client.programme.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id: programme },
    select: { schedule: true, indicator: true },
  })
  if (row.schedule === null) throw new TypeError('a programme without a schedule has no bulletins')
  const scope = Result.getOrThrow(scopeFor(INSTALLATION, 'bulletin.read', programme))
  const work = await readWork(client, scope, tasksOf(document))
  const orders = await readAggregates(client, keptOrder, { programme })
  const pieces = {
    ...{ document, ...work },
    schedule: stateOfRow(keptSchedule, row.schedule),
    indicators: row.indicator.map((one) => stateOfRow(keptIndicator, one)),
    orders: orders.map((one) => one.state),
  }
  return groundOf(pieces, calendar, today)
}

type Asked = Pick<BulletinRequest, 'programme' | 'command'>

const surroundings = async (tx: Transaction, { programme, command }: Asked, year: number) => {
  const signing = command._tag === 'SignBulletin' || command._tag === 'RegisterSigning'
  const last = signing
    ? await tx.bulletin.aggregate({ where: { programme, year }, _max: { number: true } })
    : null
  const text = 'text' in command && typeof command.text === 'object' ? command.text : null
  const units = text === null ? [] : await tx.department.findMany({ select: { id: true } })
  const id = text?.corrects ?? null
  const where = { programme, id: id ?? '', status: 'signed' }
  return {
    nextNumber: (last?._max.number ?? 0) + 1,
    units: units.map((one) => one.id as DepartmentId),
    corrects: id === null || (await tx.bulletin.count({ where })) > 0,
  }
}
