import { Result } from 'effect'
import { authorise, type Permission } from '../../access/index.ts'
import { type PlainDate, yearOf } from '../../calendar/index.ts'
import { type Issue, signedOut, signedOutHere } from '../../planning/index.ts'
import { lastOn, type Occasion } from '../../policy/index.ts'
import {
  COUNTY,
  type Decision,
  type DepartmentId,
  next,
  type OrderId,
  type ProgrammeId,
} from '../../record/index.ts'
import { unfitEvidence } from '../../reporting/index.ts'
import { type DayUnfit, dayUnfit } from '../../safeguards/index.ts'
import type { OrderChange, OrderCommand } from './command.ts'
import { decideExtension, isExtending, lapsing } from './extend.ts'
import {
  ORDER_TRANSITIONS,
  type OrderAction,
  type OrderSource,
  type OrderStatus,
  type OrderStep,
  type OrderText,
  owesReport,
  type SupervisionOrder,
} from './order.ts'
import {
  DueUnfit,
  NoReportOwed,
  NotOverdue,
  OrderedAlready,
  OrderNotIn,
  type OrderRefusal,
  SamePerson,
  SourceUnknown,
  UnitsUnfit,
} from './refusals.ts'

type Moving = Exclude<OrderCommand, Parameters<typeof decideExtension>[1]>

const ACTION = {
  DraftOrder: 'draft',
  ReviseOrder: 'revise',
  ReviewOrder: 'review',
  ReworkOrder: 'rework',
  DropOrder: 'drop',
  IssueOrder: 'issue',
  RegisterIssue: 'issue',
  ReceiveOrder: 'receive',
  AnswerOrder: 'answer',
  ReturnAnswer: 'return',
  CloseOrder: 'close',
  OrderAgain: 'again',
  ReportToLeader: 'report',
} as const satisfies Record<Moving['_tag'], OrderAction>

/** What each action takes; receiving and answering are for the unit that carries the order out. */
export const ORDER_PERMISSION = {
  draft: 'order.draft',
  revise: 'order.draft',
  review: 'order.review',
  rework: 'order.review',
  drop: 'order.draft',
  issue: 'order.issue',
  receive: 'order.receive',
  answer: 'order.answer',
  return: 'order.verify',
  close: 'order.verify',
  again: 'order.verify',
  report: 'order.verify',
} as const satisfies Record<OrderAction, Permission>

/** What surrounds an order. */
export interface OrderSurroundings {
  /** The id it has, or will have. */
  readonly id: OrderId
  readonly programme: ProgrammeId
  /** The number that the next order of the year gets. */
  readonly nextNumber: number
  /** The units that can be ordered; the county always can. */
  readonly units: readonly DepartmentId[]
  /** Whether the task, milestone, resolution or finding that the order cites is there. */
  readonly cited: boolean
  /** Another order on the same matter that is neither closed nor dropped. */
  readonly twin: { readonly id: OrderId; readonly title: string } | null
}

type Decided = Decision<OrderChange, OrderRefusal>

export const decideOrder = (
  state: SupervisionOrder | null,
  command: OrderCommand,
  occasion: Occasion,
  around: OrderSurroundings,
): Decided => {
  if (isExtending(command)) return decideExtension(state, command, occasion)
  const action = ACTION[command._tag]
  const permission = command._tag === 'RegisterIssue' ? 'order.register-issue' : ORDER_PERMISSION[action]
  const allowed = authorise(occasion.actor, permission, state?.text.department ?? null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: OrderStatus = state?.status ?? 'none'
  if (next<OrderStatus, OrderAction>(ORDER_TRANSITIONS, status, action) === null)
    return Result.fail(new OrderNotIn({ action, status }))
  if (command._tag === 'DraftOrder') return drafted(command, occasion, around)
  if (state === null) return Result.fail(new OrderNotIn({ action, status }))
  const reason = 'reason' in command ? command.reason : null
  return BY_ACTION[command._tag](state, command as never, stepOf(action, occasion, reason), {
    occasion,
    around,
  })
}

const stepOf = (action: OrderAction, { actor, at, today }: Occasion, reason: string | null): OrderStep => ({
  ...{ action, actor: actor.name, account: actor.account, role: actor.role, at, on: today, reason },
})

const drafted = (
  { source, text }: Extract<Moving, { _tag: 'DraftOrder' }>,
  occasion: Occasion,
  around: OrderSurroundings,
): Decided => {
  const { id, programme, twin, cited } = around
  const refusal = unfitText(text, occasion.today, around) ?? unfitSource(source, cited, occasion.today)
  if (refusal !== null) return Result.fail(refusal)
  if (twin !== null) return Result.fail(new OrderedAlready({ order: twin.id, title: twin.title }))
  const step = stepOf('draft', occasion, null)
  return Result.succeed([{ _tag: 'OrderDrafted', id, programme, source, text, step }])
}

const unfitText = (
  { department, supports, dueOn }: OrderText,
  today: PlainDate,
  { units }: OrderSurroundings,
): UnitsUnfit | DueUnfit | null => {
  const named = department === COUNTY ? supports : [department, ...supports]
  const amiss = named.filter((unit, index) => !units.includes(unit) || named.indexOf(unit) < index)
  if (amiss.length > 0) return new UnitsUnfit({ departments: amiss })
  return dueOn < today ? new DueUnfit({ dueOn, notBefore: today }) : null
}

const unfitSource = (
  source: OrderSource,
  cited: boolean,
  today: PlainDate,
): SourceUnknown | DayUnfit | null => {
  if (!cited) return new SourceUnknown({ source: source._tag })
  return source._tag === 'instruction' ? dayUnfit('批示日期', source.on, { notAfter: today }) : null
}

interface Setting {
  readonly occasion: Occasion
  readonly around: OrderSurroundings
}
type Act<T extends Moving['_tag']> = (
  state: SupervisionOrder,
  command: Extract<Moving, { _tag: T }>,
  step: OrderStep,
  setting: Setting,
) => Decided

const moved = (_: SupervisionOrder, __: unknown, step: OrderStep): Decided =>
  Result.succeed([{ _tag: 'OrderMoved', step }])

const BY_ACTION: { readonly [T in Exclude<Moving['_tag'], 'DraftOrder'>]: Act<T> } = {
  ReviseOrder: (_, { text }, step, { occasion, around }) => {
    const refusal = unfitText(text, occasion.today, around)
    return refusal === null ? Result.succeed([{ _tag: 'OrderRevised', text, step }]) : Result.fail(refusal)
  },
  ReviewOrder: (state, _, step) => {
    const writer = state.steps.findLast((one) => one.action === 'draft' || one.action === 'revise')
    return writer !== undefined && writer.account !== 'system' && writer.account === step.account
      ? Result.fail(new SamePerson({ action: 'review', person: writer.actor }))
      : Result.succeed([{ _tag: 'OrderMoved', step }])
  },
  ReworkOrder: moved,
  DropOrder: moved,
  IssueOrder: (state, _, step, setting) => issued(state, signedOutHere(setting.occasion), step, setting),
  RegisterIssue: (state, { signature }, step, setting) =>
    Result.flatMap(signedOut(signature, setting.occasion, lastOn(state.steps, 'review')), (issue) =>
      issued(state, issue, step, setting),
    ),
  ReceiveOrder: moved,
  AnswerOrder: (state, { text, evidence }, step, { occasion }) => {
    const refusal = unfitEvidence(evidence, occasion.today)
    if (refusal !== null) return Result.fail(refusal)
    const answer = { text, evidence, by: step.actor, on: step.on }
    return Result.succeed([...lapsing(state, step), { _tag: 'OrderAnswered', answer, step }])
  },
  ReturnAnswer: moved,
  CloseOrder: moved,
  OrderAgain: (state, { dueOn }, step) => {
    const { status, text } = state
    if (status !== 'returned' && text.dueOn >= step.on)
      return Result.fail(new NotOverdue({ dueOn: text.dueOn }))
    return dueOn < step.on
      ? Result.fail(new DueUnfit({ dueOn, notBefore: step.on }))
      : Result.succeed([...lapsing(state, step), { _tag: 'OrderedAgain', dueOn, step }])
  },
  ReportToLeader: (state, _, step) =>
    owesReport(state) ? moved(state, _, step) : Result.fail(new NoReportOwed(state)),
}

const issued = (
  { text: { dueOn } }: SupervisionOrder,
  issue: Issue,
  step: OrderStep,
  { occasion, around }: Setting,
): Decided => {
  const { today } = occasion
  if (dueOn < today) return Result.fail(new DueUnfit({ dueOn, notBefore: today }))
  const number = around.nextNumber
  return Result.succeed([{ _tag: 'OrderIssued', year: yearOf(today), number, issue, step }])
}
