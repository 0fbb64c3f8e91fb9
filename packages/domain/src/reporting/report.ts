import { Schema } from 'effect'
import { InstantSchema, PeriodSchema, PlainDateSchema } from '../calendar/index.ts'
import {
  DepartmentId,
  EvidenceId,
  MilestoneId,
  ProgrammeId,
  ReportId,
  Role,
  Sha256,
  Text,
  type TransitionTable,
} from '../record/index.ts'

export const REPORT_STATUSES = ['none', 'submitted', 'passed', 'returned', 'withdrawn', 'accepted'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]
export const REPORT_ACTIONS = ['submit', 'withdraw', 'pass', 'decline', 'accept', 'return'] as const
export type ReportAction = (typeof REPORT_ACTIONS)[number]

/** 经办人 submits → 单位负责人 passes → 协调小组办公室 accepts; each of the two may send it back with a reason. */
export const REPORT_TRANSITIONS = {
  none: { submit: 'submitted' },
  submitted: { pass: 'passed', decline: 'returned', withdraw: 'withdrawn' },
  passed: { accept: 'accepted', return: 'returned' },
  returned: { submit: 'submitted' },
  withdrawn: { submit: 'submitted' },
  accepted: {},
} as const satisfies TransitionTable<ReportStatus, ReportAction>

export const REPORT_STATUS_LABEL = {
  none: '未报送',
  submitted: '待单位审核',
  passed: '待办公室采纳',
  returned: '已退回，待修改',
  withdrawn: '已撤回',
  accepted: '已采纳',
} as const satisfies Record<ReportStatus, string>

/** 公开属性 of an item. */
export const DISCLOSURES = ['open', 'on-request', 'internal'] as const
export const Disclosure = Schema.Literals(DISCLOSURES)
export type Disclosure = typeof Disclosure.Type
export const DISCLOSURE_LABEL = {
  open: '主动公开',
  'on-request': '依申请公开',
  internal: '不予公开',
} as const satisfies Record<Disclosure, string>

/** A file that proves a statement 佐证材料; the bytes are found by their hash. */
export const Evidence = Schema.Struct({
  id: EvidenceId,
  name: Text(200).check(Schema.isMinLength(1)),
  hash: Sha256,
  mediaType: Schema.String,
  /** Size in bytes. */
  bytes: Schema.Int,
  /** What it proves. */
  proves: Text(200).check(Schema.isMinLength(1)),
  disclosure: Disclosure,
  /** 涉密不上网: the uploader declared that the file holds no state secret. */
  declaredNotSecret: Schema.Literal(true),
})
export type Evidence = typeof Evidence.Type

export const MILESTONE_STATES = ['done', 'partly', 'not'] as const
export const MilestoneState = Schema.Literals(MILESTONE_STATES)
export type MilestoneState = typeof MilestoneState.Type
export const MILESTONE_STATE_LABEL = {
  done: '已完成',
  partly: '部分完成',
  not: '未完成',
} as const satisfies Record<MilestoneState, string>

export const MilestoneProgress = Schema.Struct({
  milestone: MilestoneId,
  state: MilestoneState,
  /** The day it was done; null unless `done`. */
  doneOn: Schema.NullOr(PlainDateSchema),
  /** Share done in whole per cent: 100 when `done`, 0 when `not`. */
  percent: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 })),
})
export type MilestoneProgress = typeof MilestoneProgress.Type

export const LIMITS = { progress: 2000, nextStep: 1000, difficulty: 1000, reason: 500, evidence: 5 } as const

export const ReportContent = Schema.Struct({
  progress: Text(LIMITS.progress),
  nextStep: Text(LIMITS.nextStep),
  difficulty: Text(LIMITS.difficulty),
  milestones: Schema.Array(MilestoneProgress),
  evidence: Schema.Array(Evidence).check(Schema.isMaxLength(LIMITS.evidence)),
})
export type ReportContent = typeof ReportContent.Type

export const ReportStep = Schema.Struct({
  action: Schema.Literals(REPORT_ACTIONS),
  actor: Schema.String,
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  reason: Schema.NullOr(Schema.String),
})
export type ReportStep = typeof ReportStep.Type

/** 进展报送: one by the lead for each task and period. */
export const Report = Schema.Struct({
  id: ReportId,
  programme: ProgrammeId,
  task: Schema.Int,
  period: PeriodSchema,
  department: DepartmentId,
  status: Schema.Literals(['submitted', 'passed', 'returned', 'withdrawn', 'accepted']),
  content: ReportContent,
  /** The day the unit first passed it to the office; this is compared with the deadline. */
  reportedOn: Schema.NullOr(PlainDateSchema),
  acceptedOn: Schema.NullOr(PlainDateSchema),
  /** How often the office sent it back. */
  officeReturns: Schema.Int,
  steps: Schema.Array(ReportStep),
})
export type Report = typeof Report.Type
