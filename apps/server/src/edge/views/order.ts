import type { PlainDate } from '@jiashan/domain/calendar'
import type { Actor, OrderId, PartyId } from '@jiashan/domain/record'
import {
  isOverdue,
  type OrderAction,
  type OrderSource,
  type OrderStatus,
  orderActions,
  orderNumber,
  type SupervisionOrder,
} from '@jiashan/domain/supervision'
import type { Versioned } from '../../store/aggregate.ts'

/** One order in a list. */
export interface OrderRow {
  readonly id: OrderId
  readonly number: string | null
  readonly title: string
  readonly source: OrderSource['_tag']
  readonly task: number | null
  readonly department: PartyId
  readonly status: OrderStatus
  readonly dueOn: PlainDate
  readonly originalDueOn: PlainDate | null
  readonly round: number
  readonly overdue: boolean
}

export const orderRow = (order: SupervisionOrder, today: PlainDate): OrderRow => {
  const { id, text, source, status, originalDueOn, round } = order
  const { title, task, department, dueOn } = text
  const overdue = isOverdue(order, today)
  const number = orderNumber(order)
  return {
    id,
    number,
    title,
    source: source._tag,
    task,
    department,
    status,
    dueOn,
    originalDueOn,
    round,
    overdue,
  }
}

/** One order with what the asker may do. */
export interface OrderPage {
  readonly today: PlainDate
  readonly order: SupervisionOrder
  readonly version: number
  readonly overdue: boolean
  readonly actions: readonly OrderAction[]
}

export const orderPage = (
  { state: order, version }: Versioned<SupervisionOrder>,
  actor: Actor,
  today: PlainDate,
): OrderPage => ({
  today,
  order,
  version,
  overdue: isOverdue(order, today),
  actions: orderActions(actor, order, today),
})
