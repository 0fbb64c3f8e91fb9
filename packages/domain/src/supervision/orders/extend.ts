import { Result } from 'effect'
import { authorise, type Permission } from '../../access/index.ts'
import type { Occasion } from '../../policy/index.ts'
import { type Decision, next } from '../../record/index.ts'
import type { OrderChange, OrderCommand } from './command.ts'
import {
  EXTENSION_TRANSITIONS,
  type ExtensionAction,
  type ExtensionStatus,
  type OrderStep,
  type SupervisionOrder,
} from './order.ts'
import { DueUnfit, ExtensionNotIn, ExtensionTooLate, OrderNotIn, type OrderRefusal } from './refusals.ts'

const ACTION = {
  ApplyExtension: 'apply',
  GrantExtension: 'grant',
  RefuseExtension: 'refuse',
  WithdrawExtension: 'withdraw',
} as const satisfies { readonly [tag: string]: ExtensionAction }
type Extending = Extract<OrderCommand, { _tag: keyof typeof ACTION }>

export const isExtending = (command: OrderCommand): command is Extending => command._tag in ACTION

export const EXTENSION_PERMISSION = {
  apply: 'order.extend',
  grant: 'order.decide-extension',
  refuse: 'order.decide-extension',
  withdraw: 'order.extend',
} as const satisfies Record<Exclude<ExtensionAction, 'lapse'>, Permission>

const SETTLED = { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' } as const

/** While a unit works on an order it may ask for a later day. */
export const decideExtension = (
  state: SupervisionOrder | null,
  command: Extending,
  { actor, today }: Occasion,
): Decision<OrderChange, OrderRefusal> => {
  const action = ACTION[command._tag]
  const allowed = authorise(actor, EXTENSION_PERMISSION[action], state?.text.department ?? null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status = state?.status ?? 'none'
  const working = status === 'received' || status === 'returned' || status === 'issued'
  if (state === null || !working) return Result.fail(new OrderNotIn({ action: 'extend', status }))
  if (command._tag === 'ApplyExtension') return applied(state, command, { actor, today })
  const { number } = command
  const extension = state.extensions.find((one) => one.number === number)
  const stands: ExtensionStatus = extension?.status ?? 'none'
  if (
    next<ExtensionStatus, ExtensionAction>(EXTENSION_TRANSITIONS, stands, action) === null ||
    action === 'apply'
  )
    return Result.fail(new ExtensionNotIn({ action, status: stands }))
  const because = 'reason' in command ? command.reason : null
  return Result.succeed([
    { _tag: 'ExtensionSettled', number, status: SETTLED[action], on: today, by: actor.name, because },
  ])
}

/** What ends an open extension when a step of its order leaves nothing to decide on it. */
export const lapsing = (
  { extensions }: SupervisionOrder,
  { actor: by, on }: OrderStep,
): readonly OrderChange[] =>
  extensions
    .filter(
      (one) => next<ExtensionStatus, ExtensionAction>(EXTENSION_TRANSITIONS, one.status, 'lapse') !== null,
    )
    .map(({ number }) => ({ _tag: 'ExtensionSettled', number, status: 'lapsed', on, by, because: null }))

const applied = (
  { text: { dueOn: was }, extensions }: SupervisionOrder,
  { dueOn, reason }: Extract<Extending, { _tag: 'ApplyExtension' }>,
  { actor, today }: Pick<Occasion, 'actor' | 'today'>,
): Decision<OrderChange, OrderRefusal> => {
  if (extensions.some((one) => one.status === 'applied'))
    return Result.fail(new ExtensionNotIn({ action: 'apply', status: 'applied' }))
  if (was < today) return Result.fail(new ExtensionTooLate({ dueOn: was }))
  if (dueOn <= was) return Result.fail(new DueUnfit({ dueOn, notBefore: was }))
  const extension = {
    ...{ number: extensions.length + 1, status: 'applied' as const, was, dueOn, reason },
    ...{ appliedOn: today, appliedBy: actor.name, settledOn: null, settledBy: null, settledBecause: null },
  }
  return Result.succeed([{ _tag: 'ExtensionApplied', extension }])
}
