import type { Forbidden, Scope } from '@jiashan/domain/access'
import { addDays, type PlainDate } from '@jiashan/domain/calendar'
import {
  type Actor,
  type Decision,
  type DepartmentId,
  InspectionId,
  type OrderId,
  type PartyId,
  type ProgrammeId,
} from '@jiashan/domain/record'
import {
  decideInspection,
  decideLoadLimits,
  type Inspection,
  type InspectionChange,
  type InspectionCommand,
  type InspectionRefusal,
  inspectionFor,
  type LoadLimits,
  type LoadRecord,
  type OrderStatus,
  usualLimits,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregate, readTogether, type Versioned, wanted } from '../store/aggregate.ts'
import { type Client, Database, type Transaction } from '../store/database.ts'
import { keptInspection, keptLoadLimits, keptOrder } from '../store/kept.ts'
import { readShown } from '../store/shown.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such inspection, or it does not visit the asker. */
export class NoSuchInspection extends Schema.TaggedError<NoSuchInspection>()('NoSuchInspection', {
  id: InspectionId,
}) {}

/** `inspection`: null to plan a new one. */
export interface InspectionRequest {
  readonly programme: ProgrammeId
  readonly inspection: InspectionId | null
  readonly command: InspectionCommand
}

/** What the load of units is weighed by. */
export interface LoadBoard {
  readonly record: LoadRecord
  readonly limits: LoadLimits
  /** Of the limits. */
  readonly version: number
}

/** The order that a finding became. */
export interface FindingOrder {
  readonly number: number
  readonly order: OrderId
  readonly status: OrderStatus
}

type Refused = StaleVersion | KeyReused

export interface InspectionsShape {
  readonly act: (
    actor: Actor,
    request: InspectionRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Inspection>, InspectionRefusal | NoSuchInspection | Refused>
  /** The inspections in a scope, newest first: one query. A unit sees those that visit it, with its own findings. */
  readonly list: (scope: Scope) => Effect.Effect<readonly Versioned<Inspection>[]>
  readonly find: (scope: Scope, id: InspectionId) => Effect.Effect<Versioned<Inspection>, NoSuchInspection>
  /** Orders on the findings of an inspection, those that were dropped left out: one query. */
  readonly ordersOn: (programme: ProgrammeId, id: InspectionId) => Effect.Effect<readonly FindingOrder[]>
  /** What was asked of units lately, whatever its kind: three queries. */
  readonly board: (programme: ProgrammeId, today: PlainDate) => Effect.Effect<LoadBoard>
  readonly setLimits: (
    actor: Actor,
    limits: LoadLimits,
    sending?: Sending,
  ) => Effect.Effect<Written<LoadLimits>, Forbidden | Refused>
}

/** 实地督查 and 督查频次. */
export class Inspections extends Context.Service<Inspections, InspectionsShape>()(
  '@jiashan/server/Inspections',
) {
  static readonly layer = Layer.effect(
    Inspections,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act: InspectionsShape['act'] = Effect.fn('Inspections.act')(function* (
        actor,
        { programme, inspection, command },
        sending = {},
      ) {
        const id = inspection ?? (ids.next((yield* clock.now).epochMs) as InspectionId)
        return yield* writer.write({
          kept: keptInspection,
          locate: async () => id,
          programme,
          actor,
          request: { ...command, programme, inspection },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<InspectionChange, InspectionRefusal | NoSuchInspection>> => {
            if (inspection !== null && state?.programme !== programme)
              return Result.fail(new NoSuchInspection({ id }))
            const around = await surroundings(tx, programme, id)
            return decideInspection(state, command, occasion, { ...around, id, programme })
          },
        })
      })
      const read = (scope: Scope, only: object) =>
        Effect.promise(() =>
          readShown(client, { kept: keptInspection, part: inspectionFor }, scope, {
            programme: scope.programme,
            ...only,
            ...(scope.units === 'all' ? {} : visiting(scope.units)),
          }),
        )
      const list = (scope: Scope) =>
        Effect.map(read(scope, {}), (all) => all.toSorted((a, b) => (a.state.id < b.state.id ? 1 : -1)))
      const find = Effect.fn('Inspections.find')(function* (scope: Scope, id: InspectionId) {
        const [found] = yield* read(scope, { id })
        return found ?? (yield* new NoSuchInspection({ id }))
      })
      const setLimits: InspectionsShape['setLimits'] = (actor, limits, sending = {}) =>
        writer.write({
          kept: keptLoadLimits,
          locate: async () => limits.programme,
          programme: limits.programme,
          actor,
          request: { _tag: 'SetLoadLimits', ...limits },
          ...sending,
          decide: async (_, occasion) => decideLoadLimits(limits, occasion),
        })
      const board: InspectionsShape['board'] = (programme, today) =>
        Effect.promise(() => readBoard(client, programme, today))
      const ordersOn: InspectionsShape['ordersOn'] = (programme, id) =>
        Effect.promise(() => readOrders(client, programme, id))
      return { act, list, find, ordersOn, board, setLimits }
    }),
  )
}

/** Those that visit a unit. */
export const visiting = (unit: PartyId) => ({ units: { has: unit } })

/** What still asks something of somebody. */
export const OPEN_INSPECTIONS = { status: { in: ['planned', 'held'] } }

const surroundings = async (tx: Transaction, programme: ProgrammeId, inspection: InspectionId) => {
  const units = await tx.department.findMany({ select: { id: true } })
  const tasks = await tx.responsibility.findMany({
    where: { programme },
    distinct: ['task'],
    select: { task: true },
  })
  const orders = await readOrders(tx, programme, inspection)
  return {
    units: units.map((one) => one.id as DepartmentId),
    tasks: tasks.map((one) => one.task),
    ordered: orders.filter((one) => one.status !== 'closed').map((one) => one.number),
  }
}

const readOrders = async (
  client: Client | Transaction,
  programme: ProgrammeId,
  inspection: InspectionId,
): Promise<readonly FindingOrder[]> => {
  const rows = await client.supervisionOrder.findMany({
    where: {
      programme,
      matter: { startsWith: `inspection ${inspection} ` },
      status: { not: 'dropped' },
    },
    orderBy: { id: 'asc' },
    select: { id: true, matter: true, status: true },
  })
  return rows.map(({ id, matter, status }) => ({
    number: Number(matter?.split(' ').at(-1)),
    order: id as OrderId,
    status: status as OrderStatus,
  }))
}

/** Nothing older weighs. */
const WEIGHED_DAYS = 120

const readBoard = async (client: Client, programme: ProgrammeId, today: PlainDate): Promise<LoadBoard> => {
  const from = addDays(today, -WEIGHED_DAYS)
  const { orders, inspections } = await readTogether(client, programme, {
    orders: wanted(keptOrder, { number: { not: null }, year: { gte: Number(from.slice(0, 4)) } }),
    inspections: wanted(keptInspection, { status: { not: 'cancelled' }, on: { gte: from } }),
  })
  const measures = await client.measure.findMany({
    where: {
      status: 'issued',
      settledOn: { gte: from },
      rung: { in: ['letter', 'circular', 'talk'] },
      owner: { programme },
    },
    select: { rung: true, settledOn: true, owner: { select: { department: true, task: true } } },
  })
  const kept = await readAggregate(client, keptLoadLimits, programme)
  return {
    record: {
      ...{ orders, inspections },
      measures: measures.map(({ rung, settledOn, owner: { department, task } }) => ({
        ...{ unit: department as DepartmentId, rung: rung as LoadRecord['measures'][number]['rung'] },
        ...{ task, on: settledOn as PlainDate },
      })),
    },
    limits: kept?.state ?? usualLimits(programme),
    version: kept?.version ?? 0,
  }
}
