import { authorise, type Forbidden, type Scope } from '@jiashan/domain/access'
import { yearOf } from '@jiashan/domain/calendar'
import {
  type Actor,
  type Decision,
  type DepartmentId,
  next,
  OrderId,
  type PartyId,
  type ProgrammeId,
} from '@jiashan/domain/record'
import {
  decideOrder,
  matterOf,
  ORDER_TRANSITIONS,
  type OrderAction,
  type OrderChange,
  type OrderCommand,
  OrderNotIn,
  type OrderRefusal,
  type OrderSource,
  type OrderStatus,
  type OrderText,
  orderFor,
  type SupervisionOrder,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Admission, DraftKey } from '../drafts/drafts.ts'
import type { Sending } from '../reporting/reports.ts'
import type { Versioned } from '../store/aggregate.ts'
import { Database, type Transaction } from '../store/database.ts'
import { keptOrder } from '../store/kept.ts'
import { hasResolution } from '../store/resolutions.ts'
import { readShown } from '../store/shown.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such order, or it is not for the asker. */
export class NoSuchOrder extends Schema.TaggedError<NoSuchOrder>()('NoSuchOrder', { id: OrderId }) {}

/** `order`: null to draft a new one. */
export interface OrderRequest {
  readonly programme: ProgrammeId
  readonly order: OrderId | null
  readonly command: OrderCommand
}

export interface OrdersShape {
  readonly act: (
    actor: Actor,
    request: OrderRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<SupervisionOrder>, OrderRefusal | NoSuchOrder | StaleVersion | KeyReused>
  /** The orders in a scope, newest first: one query. A unit sees what was issued to it to carry out or support. */
  readonly list: (scope: Scope) => Effect.Effect<readonly Versioned<SupervisionOrder>[]>
  readonly find: (scope: Scope, id: OrderId) => Effect.Effect<Versioned<SupervisionOrder>, NoSuchOrder>
}

/** 督办单. */
export class Orders extends Context.Service<Orders, OrdersShape>()('@jiashan/server/Orders') {
  static readonly layer = Layer.effect(
    Orders,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act = Effect.fn('Orders.act')(function* (
        actor: Actor,
        { programme, order, command }: OrderRequest,
        sending: Sending = {},
      ) {
        const id = order ?? (ids.next((yield* clock.now).epochMs) as OrderId)
        return yield* writer.write({
          kept: keptOrder,
          locate: async () => id,
          programme,
          actor,
          request: { ...command, programme, order },
          ...sending,
          decide: async (state, occasion, tx): Promise<Decision<OrderChange, OrderRefusal | NoSuchOrder>> => {
            const absent = state === null || state.programme !== programme
            if (order !== null && absent) return Result.fail(new NoSuchOrder({ id }))
            const around = await surroundings(tx, { programme, command }, yearOf(occasion.today))
            return decideOrder(state, command, occasion, { ...around, id, programme })
          },
        })
      })
      const read = (scope: Scope, only: object) =>
        Effect.promise(() =>
          readShown(client, { kept: keptOrder, part: orderFor }, scope, {
            programme: scope.programme,
            ...only,
            ...(scope.units === 'all' ? {} : issuedTo(scope.units)),
          }),
        )
      const list = (scope: Scope) =>
        Effect.map(read(scope, {}), (orders) => orders.toSorted((a, b) => (a.state.id < b.state.id ? 1 : -1)))
      const find = Effect.fn('Orders.find')(function* (scope: Scope, id: OrderId) {
        const [found] = yield* read(scope, { id })
        return found ?? (yield* new NoSuchOrder({ id }))
      })
      return { act, list, find }
    }),
  )
}

/** What was issued to a unit, to carry out or to support. */
export const issuedTo = (unit: PartyId) => ({
  number: { not: null },
  AND: { OR: [{ department: unit }, { supports: { has: unit } }] },
})

/** What still asks something of somebody. */
export const OPEN_ORDERS = {
  OR: [{ status: { notIn: ['closed', 'dropped'] } }, { owesReport: true }],
}

type Asked = Pick<OrderRequest, 'programme' | 'command'>

const surroundings = async (tx: Transaction, { programme, command }: Asked, year: number) => {
  const issuing = command._tag === 'IssueOrder' || command._tag === 'RegisterIssue'
  const last = issuing
    ? await tx.supervisionOrder.aggregate({ where: { programme, year }, _max: { number: true } })
    : null
  const texts = command._tag === 'DraftOrder' || command._tag === 'ReviseOrder'
  const units = texts ? await tx.department.findMany({ select: { id: true } }) : []
  const drafting = command._tag === 'DraftOrder' ? command : null
  return {
    nextNumber: (last?._max.number ?? 0) + 1,
    units: units.map((one) => one.id as DepartmentId),
    cited: drafting === null || (await isThere(tx, programme, drafting.source, drafting.text)),
    twin: drafting === null ? null : await twinOf(tx, programme, drafting),
  }
}

/** Whether what an order cites is there. */
const isThere = async (
  tx: Transaction,
  programme: ProgrammeId,
  source: OrderSource,
  { task }: OrderText,
): Promise<boolean> => {
  if (task !== null && (await tx.responsibility.count({ where: { programme, task } })) === 0) return false
  switch (source._tag) {
    case 'instruction':
      return source.bulletin === null || (await isInstructed(tx, programme, source.bulletin))
    case 'overdue': {
      if (task === null || source.milestone === null) return task !== null && source.period !== null
      const where = { id: source.milestone, cancelledOn: null, owner: { programme, task } }
      return (await tx.milestone.count({ where })) > 0
    }
    case 'resolution':
      return hasResolution(tx, programme, source)
    case 'inspection': {
      const { inspection, number } = source
      const where = { inspection, number, mendedOn: null, owner: { programme, status: 'held' } }
      return (await tx.inspectionFinding.count({ where })) > 0
    }
    default:
      return false
  }
}

/** Whether there is 批示 on the bulletin. */
const isInstructed = async (tx: Transaction, programme: ProgrammeId, bulletin: string): Promise<boolean> =>
  (await tx.instruction.count({ where: { bulletin, owner: { programme } } })) > 0

const twinOf = async (
  tx: Transaction,
  programme: ProgrammeId,
  drafting: Pick<SupervisionOrder, 'source' | 'text'>,
) => {
  const matter = matterOf(drafting)
  if (matter === null) return null
  const where = { programme, matter, status: { notIn: ['closed', 'dropped'] } }
  const twin = await tx.supervisionOrder.findFirst({ where, select: { id: true, title: true } })
  return twin === null ? null : { id: twin.id as OrderId, title: twin.title }
}

/** What a unit's clerk has written of an answer. */
export const answerDraft = ({ programme, order }: { programme: ProgrammeId; order: OrderId }): DraftKey => ({
  programme,
  kind: 'order',
  subject: order,
})

/** Lets the clerk of the unit that carries an order out draft an answer while one can be given. */
export const admitAnswerDraft =
  (
    actor: Actor,
    { programme, order }: { programme: ProgrammeId; order: OrderId },
  ): Admission<Forbidden | NoSuchOrder | OrderNotIn> =>
  async (tx) => {
    const row = await tx.supervisionOrder.findFirst({ where: { id: order, programme } })
    if (row === null) return Result.fail(new NoSuchOrder({ id: order }))
    const allowed = authorise(actor, 'order.answer', row.department as PartyId)
    if (Result.isFailure(allowed)) return allowed
    const status = row.status as OrderStatus
    return next<OrderStatus, OrderAction>(ORDER_TRANSITIONS, status, 'answer') === null
      ? Result.fail(new OrderNotIn({ action: 'answer', status }))
      : Result.succeed(undefined)
  }
