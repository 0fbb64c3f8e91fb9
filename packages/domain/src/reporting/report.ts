import { Schema } from 'effect'
import { InstantSchema, PeriodSchema, PlainDateSchema } from '../calendar/index.ts'
import { Signature, Stages } from '../planning/index.ts'
import { ExactSchema, UnitSchema } from '../quantity/index.ts'
import {
  Actor,
  DepartmentId,
  MilestoneId,
  ProgrammeId,
  ReportId,
  Role,
  Text,
  type TransitionTable,
} from '../record/index.ts'
import { Evidence } from './evidence.ts'
import { Remark } from './remark.ts'

export const REPORT_STATUSES = ['none', 'submitted', 'passed', 'returned', 'withdrawn', 'accepted'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]
export const REPORT_ACTIONS = [
  'submit',
  'withdraw',
  'sign',
  'pass',
  'decline',
  'accept',
  'return',
  'correct',
  'drop',
] as const
export type ReportAction = (typeof REPORT_ACTIONS)[number]

/**
 * 经办人 submits → the unit signs, stage by stage → 协调小组办公室 accepts. `sign` is a signature that leaves
 * others open, `pass` the last one. Who signs and who accepts may send it back; what was accepted may be
 * corrected, and a correction that is not under way may be dropped.
 */
export const REPORT_TRANSITIONS = {
  none: { submit: 'submitted' },
  submitted: { sign: 'submitted', pass: 'passed', decline: 'returned', withdraw: 'withdrawn' },
  passed: { accept: 'accepted', return: 'returned' },
  returned: { submit: 'submitted', drop: 'accepted' },
  withdrawn: { submit: 'submitted', drop: 'accepted' },
  accepted: { correct: 'submitted' },
} as const satisfies TransitionTable<ReportStatus, ReportAction>

export const REPORT_STATUS_LABEL = {
  none: '未报送',
  submitted: '待单位审签',
  passed: '待办公室采纳',
  returned: '已退回，待修改',
  withdrawn: '已撤回',
  accepted: '已采纳',
} as const satisfies Record<ReportStatus, string>

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

/** The unit's own figure on a target of the task 自报, about the report's period. */
export const ReportedFigure = Schema.Struct({
  /** Key of the target, e.g. `36.1`. */
  target: Schema.String,
  value: ExactSchema,
  unit: UnitSchema,
})
export type ReportedFigure = typeof ReportedFigure.Type

/** Longest texts in UTF-16 units, and how much may be attached. */
export const LIMITS = {
  progress: 2000,
  nextStep: 1000,
  difficulty: 1000,
  matter: 500,
  reason: 500,
  evidence: 20,
  figures: 40,
} as const

export const ReportContent = Schema.Struct({
  progress: Text(LIMITS.progress),
  nextStep: Text(LIMITS.nextStep),
  difficulty: Text(LIMITS.difficulty),
  /** 提请协调事项: what the unit cannot settle alone. */
  matter: Text(LIMITS.matter),
  milestones: Schema.Array(MilestoneProgress),
  figures: Schema.Array(ReportedFigure).check(Schema.isMaxLength(LIMITS.figures)),
  evidence: Schema.Array(Evidence).check(Schema.isMaxLength(LIMITS.evidence)),
})
export type ReportContent = typeof ReportContent.Type

export const ReportStep = Schema.Struct({
  action: Schema.Literals(REPORT_ACTIONS),
  actor: Schema.String,
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  reason: Schema.NullOr(Schema.String),
  /** What to mend, field by field, where it was sent back. */
  remarks: Schema.Array(Remark),
})
export type ReportStep = typeof ReportStep.Type

/** Who handed a text in. */
export const Submitter = Schema.Struct({ account: Actor.fields.account, name: Schema.String })
export type Submitter = typeof Submitter.Type

/** What was accepted once and has since been corrected, or is being corrected. */
export const Edition = Schema.Struct({
  content: ReportContent,
  by: Submitter,
  acceptedOn: PlainDateSchema,
  /** Why this edition corrected the one before it; null for the first. */
  correction: Schema.NullOr(Schema.String),
  /** The unit's chain when it was submitted, and who signed it. */
  stages: Stages,
  signatures: Schema.Array(Signature),
})
export type Edition = typeof Edition.Type

/** 进展报送: one by the lead for each task and period. */
export const Report = Schema.Struct({
  id: ReportId,
  programme: ProgrammeId,
  task: Schema.Int,
  period: PeriodSchema,
  department: DepartmentId,
  status: Schema.Literals(['submitted', 'passed', 'returned', 'withdrawn', 'accepted']),
  content: ReportContent,
  /** Who handed in `content`. */
  by: Submitter,
  /** Why `content` corrects what was accepted before; null for a first text. */
  correction: Schema.NullOr(Schema.String),
  /** The unit's chain when it was submitted, and who has signed so far. */
  stages: Stages,
  signatures: Schema.Array(Signature),
  /** The day the unit first passed it to the office; this is compared with the deadline. */
  reportedOn: Schema.NullOr(PlainDateSchema),
  /** The day on which what stands was accepted. */
  acceptedOn: Schema.NullOr(PlainDateSchema),
  /** How often the office sent it back, and the first day it did. */
  officeReturns: Schema.Int,
  returnedOn: Schema.NullOr(PlainDateSchema),
  /** Earlier accepted texts, oldest first; while a correction is under way the last one still stands. */
  editions: Schema.Array(Edition),
  steps: Schema.Array(ReportStep),
})
export type Report = typeof Report.Type

/** What of a report stands: the text last accepted, whatever is under way; null before the first. */
export const standing = (report: Report): Edition | null => {
  const { status, content, by, acceptedOn, correction, stages, signatures, editions } = report
  return status === 'accepted' && acceptedOn !== null
    ? { content, by, acceptedOn, correction, stages, signatures }
    : (editions.at(-1) ?? null)
}
