import { Schema } from 'effect'
import { InstantSchema, type PlainDate, PlainDateSchema } from '../calendar/index.ts'
import { AccountId, Role } from '../record/index.ts'
import type { Occasion } from './occasion.ts'

/** One step in the story of a thing that moves by a transition table: who took it, when and why. */
export const stepOfActions = <const A extends readonly string[]>(actions: A) =>
  Schema.Struct({
    action: Schema.Literals(actions),
    actor: Schema.String,
    account: Schema.Union([AccountId, Schema.Literal('system')]),
    role: Schema.Union([Role, Schema.Literal('system')]),
    at: InstantSchema,
    on: PlainDateSchema,
    /** The reason, or whatever else was said to it; null where nothing was. */
    reason: Schema.NullOr(Schema.String),
  })

/** The step that somebody takes now. */
export const stepNow = <A extends string>(
  action: A,
  { actor, at, today }: Occasion,
  reason: string | null = null,
) => ({ action, actor: actor.name, account: actor.account, role: actor.role, at, on: today, reason })

/** The day on which an action was last taken; null: never. */
export const lastOn = <A extends string>(
  steps: readonly { readonly action: A; readonly on: PlainDate }[],
  action: A,
): PlainDate | null => steps.findLast((one) => one.action === action)?.on ?? null
