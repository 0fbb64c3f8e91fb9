import { Schema } from 'effect'
import { type PlainDate, PlainDateSchema } from '../../calendar/index.ts'
import { stepOfActions } from '../../policy/index.ts'
import { ExactSchema } from '../../quantity/index.ts'
import {
  AccountId,
  DepartmentId,
  ProgrammeId,
  RoundId,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { Evidence } from '../../reporting/index.ts'
import { ContributionLevel, Panel, RulingFact } from '../facts/ruling.ts'
import { Share } from '../rules/numbers.ts'
import { Correction } from './correction.ts'
import { Objection } from './objection.ts'

export const ROUND_STATUSES = [
  'none',
  'self-assessing',
  'verifying',
  'feedback',
  'deliberating',
  'announced',
] as const
export type RoundStatus = (typeof ROUND_STATUSES)[number]
export const ROUND_ACTIONS = [
  'open',
  'set-up',
  'self-assess',
  'contribute',
  'confirm-contribution',
  'begin-verification',
  'rule',
  'revoke-ruling',
  'mark',
  'register-survey',
  'give-feedback',
  'object',
  'assign-reviewer',
  'settle-objection',
  'deliberate',
  'waive',
  'announce',
] as const
export type RoundAction = (typeof ROUND_ACTIONS)[number]

/**
 * 12月自评 → 考核组核验 → 反馈 → (异议复核) → 协调小组审定 → 通报. What the group decided is frozen as the year's result while
 * the round deliberates; only then it is announced.
 */
export const ROUND_TRANSITIONS = {
  none: { open: 'self-assessing' },
  'self-assessing': {
    'set-up': 'self-assessing',
    'self-assess': 'self-assessing',
    contribute: 'self-assessing',
    'confirm-contribution': 'self-assessing',
    'begin-verification': 'verifying',
  },
  verifying: {
    'set-up': 'verifying',
    contribute: 'verifying',
    'confirm-contribution': 'verifying',
    rule: 'verifying',
    'revoke-ruling': 'verifying',
    mark: 'verifying',
    'register-survey': 'verifying',
    'give-feedback': 'feedback',
  },
  feedback: {
    object: 'feedback',
    'assign-reviewer': 'feedback',
    'settle-objection': 'feedback',
    deliberate: 'deliberating',
  },
  deliberating: { waive: 'deliberating', announce: 'announced' },
  announced: {},
} as const satisfies TransitionTable<RoundStatus, RoundAction>

export const ROUND_STATUS_LABEL = {
  none: '未启动',
  'self-assessing': '自评中',
  verifying: '考核组核验中',
  feedback: '已反馈，受理异议',
  deliberating: '待协调小组审定',
  announced: '已通报',
} as const satisfies Record<RoundStatus, string>

export const ROUND_ACTION_LABEL = {
  open: '启动年度考核',
  'set-up': '调整考核组与时限',
  'self-assess': '提交自评',
  contribute: '评定贡献系数',
  'confirm-contribution': '确认贡献系数',
  'begin-verification': '转入核验',
  rule: '登记认定事项',
  'revoke-ruling': '撤销认定事项',
  mark: '评分',
  'register-survey': '登记公众评价',
  'give-feedback': '反馈得分',
  object: '提出异议',
  'assign-reviewer': '指定复核人',
  'settle-objection': '作出复核决定',
  deliberate: '提交协调小组审定',
  waive: '指标不纳入本年度考核',
  announce: '通报',
} as const satisfies Record<RoundAction, string>

export const ROUND_LIMITS = {
  ...{ title: 40, words: 2000, reason: 500, evidence: 20, document: 80 },
  /** What may be said with a mark. */
  mark: 200,
} as const

const Days = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 30 }))

/** One member of a team, and the unit that seconded it; null: from outside the units. */
export const TeamMember = Schema.Struct({
  account: AccountId,
  name: Words(ROUND_LIMITS.title),
  department: Schema.NullOr(DepartmentId),
})
export type TeamMember = typeof TeamMember.Type

/** 考核组: who verifies which units. */
export const AssessorTeam = Schema.Struct({
  title: Words(ROUND_LIMITS.title),
  /** 外部考核组: nobody in it is from the unit that hosts the office. */
  outside: Schema.Boolean,
  members: Schema.Array(TeamMember).check(Schema.isMaxLength(20)),
  units: Schema.Array(DepartmentId),
})
export type AssessorTeam = typeof AssessorTeam.Type

/** What the office sets for a round. */
export const RoundSetting = Schema.Struct({
  teams: Schema.Array(AssessorTeam).check(Schema.isMaxLength(20)),
  /** The day until which units hand in their 自评. */
  selfUntil: PlainDateSchema,
  /** Working days from the feedback within which a unit may object, and from then within which it is reviewed. */
  objectionDays: Days,
  reviewDays: Days,
})
export type RoundSetting = typeof RoundSetting.Type

/** 自评 of one unit, beside what its record says. */
export const SelfAssessment = Schema.Struct({
  department: DepartmentId,
  words: Words(ROUND_LIMITS.words),
  evidence: Schema.Array(Evidence).check(Schema.isMaxLength(ROUND_LIMITS.evidence)),
  by: Schema.String,
  on: PlainDateSchema,
})
export type SelfAssessment = typeof SelfAssessment.Type

/** How much a support did: given by the lead of the task, counts once the office confirmed it. */
export const Contribution = Schema.Struct({
  task: Schema.Int,
  department: DepartmentId,
  level: ContributionLevel,
  reason: Words(ROUND_LIMITS.reason),
  by: Schema.String,
  confirmedOn: Schema.NullOr(PlainDateSchema),
})
export type Contribution = typeof Contribution.Type

/** 认定事项 with who found it; revoked ones stay and do not count. */
export const RoundRuling = Schema.Struct({
  ...RulingFact.fields,
  by: Schema.Union([AccountId, Schema.Literal('system')]),
  revoked: Schema.NullOr(Schema.Struct({ on: PlainDateSchema, reason: Schema.String })),
})
export type RoundRuling = typeof RoundRuling.Type

export const RoundMark = Schema.Struct({
  panel: Panel,
  department: DepartmentId,
  value: ExactSchema,
  /** Empty where nothing is said with it. */
  reason: Schema.String.check(Schema.isMaxLength(ROUND_LIMITS.mark)),
  by: Schema.Union([AccountId, Schema.Literal('system')]),
})
export type RoundMark = typeof RoundMark.Type

export const RoundSurvey = Schema.Struct({
  department: DepartmentId,
  /** The share that is satisfied, from 0 to 1. */
  satisfied: Share,
  asked: Schema.Int.check(Schema.isGreaterThan(0)),
  document: Words(ROUND_LIMITS.document),
})
export type RoundSurvey = typeof RoundSurvey.Type

export const RoundWaiver = Schema.Struct({
  target: Schema.String,
  reason: Words(ROUND_LIMITS.reason),
})
export type RoundWaiver = typeof RoundWaiver.Type

export const RoundStep = stepOfActions(ROUND_ACTIONS)
export type RoundStep = typeof RoundStep.Type

/** 年度考核 of a year (part 三(二)): what people find and say beside the record, until the group decides. */
export const AssessmentRound = Schema.Struct({
  id: RoundId,
  programme: ProgrammeId,
  year: Schema.Int,
  status: Schema.Literals(ROUND_STATUSES.filter((one) => one !== 'none')),
  setting: RoundSetting,
  selfAssessments: Schema.Array(SelfAssessment),
  contributions: Schema.Array(Contribution),
  rulings: Schema.Array(RoundRuling),
  marks: Schema.Array(RoundMark),
  surveys: Schema.Array(RoundSurvey),
  waivers: Schema.Array(RoundWaiver),
  objections: Schema.Array(Objection),
  /** Facts that reviews corrected. */
  corrections: Schema.Array(Correction),
  feedbackOn: Schema.NullOr(PlainDateSchema),
  /** Number of the 通报. */
  announcement: Schema.NullOr(Schema.String),
  steps: Schema.Array(RoundStep),
})
export type AssessmentRound = typeof AssessmentRound.Type

/** Whether everybody may know by now what people found and the group decided 通报. */
export const isAnnounced = ({ status }: Pick<AssessmentRound, 'status'>): boolean => status === 'announced'

/** The day of the 通报; null while there is none. */
export const announcedOn = ({
  status,
  steps,
}: Pick<AssessmentRound, 'status' | 'steps'>): PlainDate | null =>
  status === 'announced' ? (steps.findLast(({ action }) => action === 'announce')?.on ?? null) : null
