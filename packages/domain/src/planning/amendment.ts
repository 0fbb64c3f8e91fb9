import { Schema } from 'effect'
import { PlainDateSchema } from '../calendar/index.ts'
import { MilestoneId, type TransitionTable, Words } from '../record/index.ts'
import { type Milestone, MilestoneWords } from './milestone.ts'

export const AMENDMENT_STATUSES = ['none', 'applied', 'approved', 'refused', 'withdrawn'] as const
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number]
export const AMENDMENT_ACTIONS = ['apply', 'approve', 'refuse', 'withdraw'] as const
export type AmendmentAction = (typeof AMENDMENT_ACTIONS)[number]

export const AMENDMENT_TRANSITIONS = {
  none: { apply: 'applied' },
  applied: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
} as const satisfies TransitionTable<AmendmentStatus, AmendmentAction>

export const AMENDMENT_STATUS_LABEL = {
  none: '未申请',
  applied: '待办公室批准',
  approved: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
} as const satisfies Record<AmendmentStatus, string>

/** What is asked of an approved milestone: a later day, other words, or to drop it. */
export const AmendmentAsk = Schema.TaggedUnion({
  postpone: { dueOn: PlainDateSchema },
  change: MilestoneWords.fields,
  cancel: {},
})
export type AmendmentAsk = typeof AmendmentAsk.Type

export const AMENDMENT_KIND_LABEL = {
  postpone: '延期',
  change: '变更',
  cancel: '取消',
} as const satisfies Record<AmendmentAsk['_tag'], string>

export const AmendmentReason = Words(500)

/** 调整申请: asks to change one milestone of an approved plan. */
export const Amendment = Schema.Struct({
  /** Counts from 1 within the plan. */
  number: Schema.Int,
  milestone: MilestoneId,
  ask: AmendmentAsk,
  reason: AmendmentReason,
  status: Schema.Literals(['applied', 'approved', 'refused', 'withdrawn']),
  /** The milestone as it stood when this was applied for. */
  was: Schema.Struct({ ...MilestoneWords.fields, dueOn: PlainDateSchema }),
  appliedOn: PlainDateSchema,
  appliedBy: Schema.String,
  settledOn: Schema.NullOr(PlainDateSchema),
  settledBy: Schema.NullOr(Schema.String),
  /** Why the office refused. */
  settledBecause: Schema.NullOr(Schema.String),
})
export type Amendment = typeof Amendment.Type

/** A milestone once an amendment is approved: the original day stays, and moved days are counted. */
export const amended = (
  milestone: Milestone,
  { ask, reason }: Amendment,
  on: Milestone['dueOn'],
): Milestone =>
  AmendmentAsk.match(ask, {
    postpone: ({ dueOn }) => ({ ...milestone, dueOn, extensions: milestone.extensions + 1 }),
    change: ({ title, deliverable, weight }) => ({ ...milestone, title, deliverable, weight }),
    cancel: () => ({ ...milestone, cancelled: { on, reason } }),
  })
