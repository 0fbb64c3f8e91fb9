import { Schema } from 'effect'
import { InstantSchema, PlainDateSchema } from '../../calendar/index.ts'
import { Issue } from '../../planning/index.ts'
import {
  AccountId,
  ConclusionId,
  PartyId,
  ProgrammeId,
  Role,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { Standing } from '../../reporting/index.ts'

export const CONCLUSION_STATUSES = ['none', 'drafted', 'submitted', 'signed', 'dropped'] as const
export type ConclusionStatus = (typeof CONCLUSION_STATUSES)[number]
export const CONCLUSION_ACTIONS = ['draft', 'revise', 'submit', 'rework', 'drop', 'sign'] as const
export type ConclusionAction = (typeof CONCLUSION_ACTIONS)[number]

/** 督导评估结论: drafted by the office, signed by a leader, then told to whom it concerns. */
export const CONCLUSION_TRANSITIONS = {
  none: { draft: 'drafted' },
  drafted: { revise: 'drafted', submit: 'submitted', drop: 'dropped' },
  submitted: { rework: 'drafted', drop: 'dropped', sign: 'signed' },
  signed: {},
  dropped: {},
} as const satisfies TransitionTable<ConclusionStatus, ConclusionAction>

export const CONCLUSION_STATUS_LABEL = {
  none: '未拟稿',
  drafted: '拟稿中',
  submitted: '待签发',
  signed: '已签发',
  dropped: '已撤销',
} as const satisfies Record<ConclusionStatus, string>
export const CONCLUSION_ACTION_LABEL = {
  draft: '拟稿',
  revise: '修改',
  submit: '送签发',
  rework: '退回修改',
  drop: '撤销',
  sign: '签发',
} as const satisfies Record<ConclusionAction, string>

export const CONCLUSION_LIMITS = { words: 2000, reason: 500 } as const

/** What the office writes; a standing, never points. */
export const ConclusionText = Schema.Struct({
  standing: Standing,
  words: Words(CONCLUSION_LIMITS.words),
})
export type ConclusionText = typeof ConclusionText.Type

export const ConclusionStep = Schema.Struct({
  action: Schema.Literals(CONCLUSION_ACTIONS),
  actor: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  on: PlainDateSchema,
  reason: Schema.NullOr(Schema.String),
})
export type ConclusionStep = typeof ConclusionStep.Type

/** 督导评估结论 of a year, on the county or on a unit outside the group. */
export const Conclusion = Schema.Struct({
  id: ConclusionId,
  programme: ProgrammeId,
  year: Schema.Int,
  /** The county, or the unit. */
  subject: PartyId,
  status: Schema.Literals(CONCLUSION_STATUSES.filter((one) => one !== 'none')),
  text: ConclusionText,
  /** Who signed it, here or on paper; null before. */
  issue: Schema.NullOr(Issue),
  steps: Schema.Array(ConclusionStep),
})
export type Conclusion = typeof Conclusion.Type
