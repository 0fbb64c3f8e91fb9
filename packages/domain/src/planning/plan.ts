import { Schema } from 'effect'
import { InstantSchema, PlainDateSchema } from '../calendar/index.ts'
import { ExactSchema } from '../quantity/index.ts'
import { DepartmentId, MilestoneId, PlanId, ProgrammeId, type TransitionTable } from '../record/index.ts'

const Line = (max: number) => Schema.String.check(Schema.isTrimmed(), Schema.isBetweenLength(1, max))

/** A dated deliverable of a plan 时间节点. */
export const Milestone = Schema.Struct({
  id: MilestoneId,
  title: Line(80),
  deliverable: Line(200),
  dueOn: PlainDateSchema,
  /** As first approved; an amendment moves `dueOn` only. */
  originalDueOn: PlainDateSchema,
  extensions: Schema.Int,
  /** Share of the plan; only the ratio between milestones counts. */
  weight: ExactSchema,
})
export type Milestone = typeof Milestone.Type

/** Part 三(一): 明确具体内容、时间节点、责任人和保障措施. */
export const PlanContent = Schema.Struct({
  measures: Line(2000),
  /** 责任领导 of the unit. */
  leader: Line(40),
  /** 责任处室. */
  office: Line(60),
  /** 联络员. */
  liaison: Line(40),
  /** 市级分管领导. */
  cityLeader: Line(40),
  safeguards: Schema.String.check(Schema.isMaxLength(2000)),
  milestones: Schema.Array(Milestone),
})
export type PlanContent = typeof PlanContent.Type

export const PLAN_STATUSES = ['none', 'submitted', 'returned', 'approved'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]
export const PLAN_ACTIONS = ['submit', 'approve', 'return'] as const
export type PlanAction = (typeof PLAN_ACTIONS)[number]

/** Approved means locked: later changes go through an `Amendment`. */
export const PLAN_TRANSITIONS = {
  none: { submit: 'submitted' },
  submitted: { approve: 'approved', return: 'returned' },
  returned: { submit: 'submitted' },
  approved: {},
} as const satisfies TransitionTable<PlanStatus, PlanAction>

export const PlanStep = Schema.Struct({
  action: Schema.Literals(PLAN_ACTIONS),
  actor: Schema.String,
  at: InstantSchema,
  reason: Schema.NullOr(Schema.String),
})
export type PlanStep = typeof PlanStep.Type

/** The lead's 细化落实方案 for one task and year. */
export const Plan = Schema.Struct({
  id: PlanId,
  programme: ProgrammeId,
  task: Schema.Int,
  year: Schema.Int,
  department: DepartmentId,
  status: Schema.Literals(['submitted', 'returned', 'approved']),
  content: PlanContent,
  /** The day it was first submitted. */
  submittedOn: PlainDateSchema,
  approvedOn: Schema.NullOr(PlainDateSchema),
  steps: Schema.Array(PlanStep),
})
export type Plan = typeof Plan.Type
