import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { AccountId, DepartmentId, Words } from '../../record/index.ts'
import { Evidence } from '../../reporting/index.ts'
import { FactChange } from './correction.ts'

export const OBJECTION_LIMITS = {
  ...{ words: 2000, reason: 1000, evidence: 20, changes: 20 },
  /** Of a node's id, and of the titles on the way to it. */
  ...{ node: 200, title: 400 },
} as const

/** Who reviews: never one of those who scored the unit, never one of the unit. */
export const Reviewer = Schema.Struct({
  account: AccountId,
  name: Words(40),
  department: Schema.NullOr(DepartmentId),
})
export type Reviewer = typeof Reviewer.Type

export const ObjectionDecision = Schema.Struct({
  upheld: Schema.Boolean,
  reason: Words(OBJECTION_LIMITS.reason),
  /** Empty where the objection is not upheld. */
  changes: Schema.Array(FactChange).check(Schema.isMaxLength(OBJECTION_LIMITS.changes)),
  by: Schema.String,
  on: PlainDateSchema,
})
export type ObjectionDecision = typeof ObjectionDecision.Type

/** 异议: what a unit says against a line of its score, or against a ruling. */
export const Objection = Schema.Struct({
  /** Counts from 1 within the round. */
  number: Schema.Int,
  department: DepartmentId,
  /** Id and title of the node of its explanation. */
  node: Words(OBJECTION_LIMITS.node),
  title: Words(OBJECTION_LIMITS.title),
  /** The ruling behind it; null where it is about a fact of the record. */
  ruling: Schema.NullOr(Schema.String),
  words: Words(OBJECTION_LIMITS.words),
  evidence: Schema.Array(Evidence).check(Schema.isMaxLength(OBJECTION_LIMITS.evidence)),
  raisedBy: Schema.String,
  raisedOn: PlainDateSchema,
  /** The day until which it is to be reviewed. */
  dueOn: PlainDateSchema,
  reviewer: Schema.NullOr(Reviewer),
  decision: Schema.NullOr(ObjectionDecision),
})
export type Objection = typeof Objection.Type

/** 待指定复核人, 复核中, 已支持, 未支持. */
export const OBJECTION_STATES = ['raised', 'under-review', 'upheld', 'rejected'] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]
export const OBJECTION_STATE_LABEL = {
  raised: '待指定复核人',
  'under-review': '复核中',
  upheld: '异议成立',
  rejected: '异议不成立',
} as const satisfies Record<ObjectionState, string>

export const objectionState = ({ reviewer, decision }: Objection): ObjectionState =>
  decision !== null
    ? decision.upheld
      ? 'upheld'
      : 'rejected'
    : reviewer === null
      ? 'raised'
      : 'under-review'
