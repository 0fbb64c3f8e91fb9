import { may } from '../../access/index.ts'
import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '../../calendar/index.ts'
import { type Actor, next } from '../../record/index.ts'
import { ORDER_PERMISSION } from './decide.ts'
import {
  ORDER_ACTIONS,
  ORDER_TRANSITIONS,
  type OrderAction,
  type OrderStatus,
  owesReport,
  type SupervisionOrder,
} from './order.ts'

/** Whether it was late: not answered by its day, in the round that stands. */
export const isOverdue = ({ status, text, answeredOn }: SupervisionOrder, today: PlainDate): boolean =>
  (status === 'issued' || status === 'received' || status === 'returned') &&
  text.dueOn < today &&
  (answeredOn === null || answeredOn > text.dueOn)

/** The actions on an order that this actor may take now; null: a new one. */
export const orderActions = (
  actor: Actor,
  order: SupervisionOrder | null,
  today: PlainDate,
): readonly OrderAction[] =>
  ORDER_ACTIONS.filter((action) => {
    if (!may(actor, ORDER_PERMISSION[action], order?.text.department ?? null)) return false
    if (next<OrderStatus, OrderAction>(ORDER_TRANSITIONS, order?.status ?? 'none', action) === null)
      return false
    if (action === 'again')
      return order?.status === 'returned' || (order !== null && order.text.dueOn < today)
    if (action === 'report') return order !== null && owesReport(order)
    return action !== 'review' || writerOf(order) !== actor.account
  })

const writerOf = (order: SupervisionOrder | null) =>
  order?.steps.findLast((one) => one.action === 'draft' || one.action === 'revise')?.account

/** What an order asks of somebody now. */
export const ORDER_ASKED = ['review', 'issue', 'receive', 'answer', 'verify', 'extension', 'report'] as const
export type OrderAsked = (typeof ORDER_ASKED)[number]
export const ORDER_ASKED_LABEL = {
  review: '审核督办单',
  issue: '签发督办单',
  receive: '签收督办单',
  answer: '反馈督办单',
  verify: '核验督办反馈',
  extension: '审批督办延期',
  report: '报批示领导',
} as const satisfies Record<OrderAsked, string>

export interface OrderTodo {
  readonly asked: OrderAsked
  readonly order: SupervisionOrder['id']
  readonly title: string
  /** The task it serves; null where it serves the programme as a whole. */
  readonly task: number | null
  readonly due: PlainDate | null
  /** Working days left; negative when overdue, null without a day. */
  readonly left: number | null
  /** Why it came back, while it is back. */
  readonly because: string
}

const ASKS: readonly (readonly [OrderAsked, OrderAction])[] = [
  ['review', 'review'],
  ['issue', 'issue'],
  ['receive', 'receive'],
  ['answer', 'answer'],
  ['verify', 'close'],
]

/** What waits for this actor about orders, the most urgent first. */
export const orderTodos = (
  actor: Actor,
  orders: readonly SupervisionOrder[],
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: PlainDate },
): readonly OrderTodo[] =>
  orders
    .flatMap((order): readonly OrderTodo[] => {
      const actions = orderActions(actor, order, today)
      const asked = ASKS.find(([, action]) => actions.includes(action))?.[0]
      return [
        ...(asked === undefined ? [] : [asked]),
        ...(decidesExtension(actor, order) ? (['extension'] as const) : []),
        ...(actions.includes('report') ? (['report'] as const) : []),
      ].map((one) => {
        const due = one === 'receive' || one === 'answer' ? order.text.dueOn : null
        const left = due === null ? null : workingDaysBetween(calendar, today, due)
        const back = order.status === 'returned' && one === 'answer'
        const because = back ? (order.steps.at(-1)?.reason ?? '') : ''
        return {
          asked: one,
          order: order.id,
          ...{ title: order.text.title, task: order.text.task },
          due,
          left,
          because,
        }
      })
    })
    .toSorted((a, b) => (a.left ?? 1000) - (b.left ?? 1000))

const decidesExtension = (actor: Actor, { extensions }: SupervisionOrder): boolean =>
  may(actor, 'order.decide-extension', null) && extensions.some((one) => one.status === 'applied')
