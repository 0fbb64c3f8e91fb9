import { Schema } from 'effect'
import { InstantSchema, PlainDateSchema } from '../calendar/index.ts'
import { SteppedTarget } from '../indicators/index.ts'
import { DepartmentId, PlanId, ProgrammeId, Text, type TransitionTable, Words } from '../record/index.ts'
import { Amendment } from './amendment.ts'
import { MILESTONE_LIMITS, Milestone, MilestoneText } from './milestone.ts'
import { PlanPart, Silence } from './part.ts'
import { Remarks } from './remark.ts'

export const PLAN_LIMITS = {
  measures: 2000,
  leader: 40,
  office: 60,
  liaison: 40,
  cityLeader: 40,
  safeguards: 2000,
} as const

const written = {
  measures: Words(PLAN_LIMITS.measures),
  /** 责任领导 of the unit. */
  leader: Words(PLAN_LIMITS.leader),
  /** 责任处室. */
  office: Words(PLAN_LIMITS.office),
  /** 联络员. */
  liaison: Words(PLAN_LIMITS.liaison),
  /** 市级分管领导. */
  cityLeader: Words(PLAN_LIMITS.cityLeader),
  safeguards: Text(PLAN_LIMITS.safeguards),
  /** 阶段目标: targets of several years, cut into a slice a year. */
  targets: Schema.Array(SteppedTarget).check(Schema.isMaxLength(20)),
}

/** Part 三(一): 明确具体内容、时间节点、责任人和保障措施, as the lead writes it. */
export const PlanText = Schema.Struct({
  ...written,
  milestones: Schema.Array(MilestoneText).check(Schema.isMaxLength(MILESTONE_LIMITS.milestones)),
})
export type PlanText = typeof PlanText.Type

export const PlanContent = Schema.Struct({ ...written, milestones: Schema.Array(Milestone) })
export type PlanContent = typeof PlanContent.Type

export const PLAN_STATUSES = ['none', 'circulated', 'submitted', 'returned', 'approved'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]
export const PLAN_ACTIONS = [
  'circulate',
  'confirm',
  'dispute',
  'reply',
  'forward',
  'submit',
  'approve',
  'return',
] as const
export type PlanAction = (typeof PLAN_ACTIONS)[number]

/**
 * The lead circulates its text to the supporting units (征求意见), each confirms or disputes, and the lead
 * forwards what was circulated; a task without supporting units is submitted directly, and so may be a text
 * that the office sent back. Approved means locked: later changes go through an `Amendment`.
 */
export const PLAN_TRANSITIONS = {
  none: { circulate: 'circulated', submit: 'submitted' },
  circulated: {
    circulate: 'circulated',
    confirm: 'circulated',
    dispute: 'circulated',
    reply: 'circulated',
    forward: 'submitted',
  },
  submitted: { approve: 'approved', return: 'returned' },
  returned: { circulate: 'circulated', submit: 'submitted' },
  approved: {},
} as const satisfies TransitionTable<PlanStatus, PlanAction>

export const PLAN_STATUS_LABEL = {
  none: '未编制',
  circulated: '征求配合单位意见',
  submitted: '待办公室批准',
  returned: '已退回，待修改',
  approved: '已批准',
} as const satisfies Record<PlanStatus, string>

export const PLAN_ACTION_LABEL = {
  circulate: '送配合单位征求意见',
  confirm: '确认',
  dispute: '提出异议',
  reply: '答复异议',
  forward: '报协调小组办公室',
  submit: '报协调小组办公室',
  approve: '批准',
  return: '退回',
} as const satisfies Record<PlanAction, string>

export const PlanStep = Schema.Struct({
  action: Schema.Literals(PLAN_ACTIONS),
  actor: Schema.String,
  /** The unit that acted; null: the office. */
  department: Schema.NullOr(DepartmentId),
  at: InstantSchema,
  /** The edition of the text that was on the table. */
  edition: Schema.Int,
  reason: Schema.NullOr(Schema.String),
  remarks: Remarks,
})
export type PlanStep = typeof PlanStep.Type

/** The lead's 细化落实方案 for one task and year. */
export const Plan = Schema.Struct({
  id: PlanId,
  programme: ProgrammeId,
  task: Schema.Int,
  year: Schema.Int,
  department: DepartmentId,
  status: Schema.Literals(['circulated', 'submitted', 'returned', 'approved']),
  content: PlanContent,
  /** 第几稿: another with each circulation, and when a text that came back is submitted in other words; 0 when nobody was asked. */
  edition: Schema.Int,
  /** The day on which the present edition was circulated; null where it was not. */
  circulatedOn: Schema.NullOr(PlainDateSchema),
  /** What supporting units said, each in its last word. */
  parts: Schema.Array(PlanPart),
  /** Units that had not answered the edition that was forwarded to the office. */
  silent: Schema.Array(Silence),
  /** The day it was first submitted; null before. */
  submittedOn: Schema.NullOr(PlainDateSchema),
  approvedOn: Schema.NullOr(PlainDateSchema),
  amendments: Schema.Array(Amendment),
  steps: Schema.Array(PlanStep),
})
export type Plan = typeof Plan.Type
