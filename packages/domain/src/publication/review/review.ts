import { Schema } from 'effect'
import { InstantSchema, PlainDateSchema } from '../../calendar/index.ts'
import {
  AccountId,
  ProgrammeId,
  ReviewId,
  Role,
  Sha256,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { Item } from '../items/index.ts'
import { SIGN_OFF_LIMITS } from '../sign-off/sheet.ts'

export const REVIEW_STATUSES = ['none', 'submitted', 'returned', 'approved', 'dropped'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]
export const REVIEW_ACTIONS = ['submit', 'approve', 'return', 'drop'] as const
export type ReviewAction = (typeof REVIEW_ACTIONS)[number]

/** 保密审查: one person of the office gives the first opinion on a batch of items, another approves or sends it back. */
export const REVIEW_TRANSITIONS = {
  none: { submit: 'submitted' },
  submitted: { approve: 'approved', return: 'returned', drop: 'dropped' },
  returned: { submit: 'submitted', drop: 'dropped' },
  approved: {},
  dropped: {},
} as const satisfies TransitionTable<ReviewStatus, ReviewAction>

export const REVIEW_STATUS_LABEL = {
  none: '未送审',
  submitted: '待复审',
  returned: '退回重审',
  approved: '已审定',
  dropped: '已撤销',
} as const satisfies Record<ReviewStatus, string>
export const REVIEW_ACTION_LABEL = {
  submit: '送复审',
  approve: '审定',
  return: '退回',
  drop: '撤销',
} as const satisfies Record<ReviewAction, string>

/** The reviewer's opinion on an item. */
export const VERDICTS = ['open', 'hold'] as const
export const Verdict = Schema.Literals(VERDICTS)
export type Verdict = typeof Verdict.Type
export const VERDICT_LABEL = { open: '同意公开', hold: '暂缓公开' } as const satisfies Record<Verdict, string>

export const REVIEW_LIMITS = { reason: 300 } as const

/** An item with its body as it was reviewed, the sign-off on which it rests, and the first reviewer's opinion. */
export const ReviewedItem = Schema.Struct({
  ...Item.fields,
  /** Number of the entry on the source unit's sheet. */
  entry: Schema.Int,
  verdict: Verdict,
  /** Why it is held; null where it is open. */
  reason: Schema.NullOr(Schema.String),
})
export type ReviewedItem = typeof ReviewedItem.Type

export const ReviewStep = Schema.Struct({
  action: Schema.Literals(REVIEW_ACTIONS),
  actor: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  on: PlainDateSchema,
  reason: Schema.NullOr(Schema.String),
})
export type ReviewStep = typeof ReviewStep.Type

/** 公开审查单. */
export const Review = Schema.Struct({
  id: ReviewId,
  programme: ProgrammeId,
  /** 第 N 号, counts from 1 within the programme. */
  number: Schema.Int,
  status: Schema.Literals(REVIEW_STATUSES.filter((one) => one !== 'none')),
  items: Schema.Array(ReviewedItem),
  steps: Schema.Array(ReviewStep),
})
export type Review = typeof Review.Type

const Reason = Words(REVIEW_LIMITS.reason)

export const ReviewCommand = Schema.TaggedUnion({
  /** The first person's opinions, each on the very body that was shown. */
  SubmitReview: {
    opinions: Schema.Array(
      Schema.Struct({
        key: Schema.String.check(Schema.isBetweenLength(1, SIGN_OFF_LIMITS.key)),
        hash: Sha256,
        verdict: Verdict,
        reason: Schema.NullOr(Schema.String.check(Schema.isMaxLength(REVIEW_LIMITS.reason))),
      }),
    ).check(Schema.isMinLength(1), Schema.isMaxLength(SIGN_OFF_LIMITS.items)),
  },
  ApproveReview: {},
  ReturnReview: { reason: Reason },
  DropReview: { reason: Reason },
})
export type ReviewCommand = typeof ReviewCommand.Type

export const ReviewChange = Schema.TaggedUnion({
  ReviewSubmitted: {
    id: ReviewId,
    programme: ProgrammeId,
    number: Schema.Int,
    items: Schema.Array(ReviewedItem),
    step: ReviewStep,
  },
  /** Approved, sent back or dropped. */
  ReviewMoved: { step: ReviewStep },
})
export type ReviewChange = typeof ReviewChange.Type

/** Who gave the opinions that lie before the second person. */
export const firstReviewer = ({ steps }: Pick<Review, 'steps'>): ReviewStep | null =>
  steps.findLast((one) => one.action === 'submit') ?? null
