import { Schema } from 'effect'
import { type PlainDate, PlainDateSchema } from '../../calendar/index.ts'
import { stepOfActions } from '../../policy/index.ts'
import {
  DepartmentId,
  MeetingId,
  ProgrammeId,
  ResolutionId,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { Evidence } from '../../reporting/index.ts'

export const RESOLUTION_STATUSES = ['none', 'open', 'told', 'returned', 'confirmed', 'dropped'] as const
export type ResolutionStatus = (typeof RESOLUTION_STATUSES)[number]
export const RESOLUTION_ACTIONS = [
  'agree',
  'revise',
  'urge',
  'progress',
  'finish',
  'confirm',
  'return',
  'drop',
] as const
export type ResolutionAction = (typeof RESOLUTION_ACTIONS)[number]

/**
 * 议定 → 办理 → 报告完成 → 确认: followed like a task. What the owner tells to be done is confirmed by the office or
 * returned; the office may urge while it is not done.
 */
export const RESOLUTION_TRANSITIONS = {
  none: { agree: 'open' },
  open: { revise: 'open', urge: 'open', progress: 'open', finish: 'told', drop: 'dropped' },
  told: { confirm: 'confirmed', return: 'returned' },
  returned: { urge: 'returned', progress: 'returned', finish: 'told', drop: 'dropped' },
  confirmed: {},
  dropped: {},
} as const satisfies TransitionTable<ResolutionStatus, ResolutionAction>

export const RESOLUTION_STATUS_LABEL = {
  none: '未议定',
  open: '办理中',
  told: '已报完成，待确认',
  returned: '退回，继续办理',
  confirmed: '已完成',
  dropped: '不再办理',
} as const satisfies Record<ResolutionStatus, string>
export const RESOLUTION_ACTION_LABEL = {
  agree: '登记议定事项',
  revise: '更正',
  urge: '催办',
  progress: '报告进展',
  finish: '报告完成',
  confirm: '确认完成',
  return: '退回',
  drop: '不再办理',
} as const satisfies Record<ResolutionAction, string>

export const RESOLUTION_LIMITS = {
  wording: 500,
  told: 2000,
  reason: 500,
  evidence: 20,
  supports: 20,
} as const

/** What was agreed: the wording, who carries it out and until when. */
export const ResolutionText = Schema.Struct({
  wording: Words(RESOLUTION_LIMITS.wording),
  /** 责任单位. */
  owner: DepartmentId,
  /** 配合单位. */
  supports: Schema.Array(DepartmentId).check(Schema.isMaxLength(RESOLUTION_LIMITS.supports)),
  dueOn: PlainDateSchema,
  /** The task it serves, and the clause that it carries out (`三（一）`); null where none is cited. */
  task: Schema.NullOr(Schema.Int),
  clause: Schema.NullOr(Schema.String),
  /** The item of the meeting's agenda that it settles, counted from 1. */
  agenda: Schema.NullOr(Schema.Int),
})
export type ResolutionText = typeof ResolutionText.Type

/** What the owner told: progress, or that it is done. */
export const ResolutionWord = Schema.Struct({
  done: Schema.Boolean,
  text: Words(RESOLUTION_LIMITS.told),
  evidence: Schema.Array(Evidence).check(Schema.isMaxLength(RESOLUTION_LIMITS.evidence)),
  by: Schema.String,
  on: PlainDateSchema,
})
export type ResolutionWord = typeof ResolutionWord.Type

export const ResolutionStep = stepOfActions(RESOLUTION_ACTIONS)
export type ResolutionStep = typeof ResolutionStep.Type

/** 议定事项 of a meeting. */
export const Resolution = Schema.Struct({
  id: ResolutionId,
  programme: ProgrammeId,
  meeting: MeetingId,
  /** Counts from 1 within the meeting. */
  number: Schema.Int,
  agreedOn: PlainDateSchema,
  status: Schema.Literals(RESOLUTION_STATUSES.filter((one) => one !== 'none')),
  text: ResolutionText,
  told: Schema.Array(ResolutionWord),
  /** The day on which it was last told to be done; this is compared with the day it is due. */
  finishedOn: Schema.NullOr(PlainDateSchema),
  confirmedOn: Schema.NullOr(PlainDateSchema),
  steps: Schema.Array(ResolutionStep),
})
export type Resolution = typeof Resolution.Type

/** Whether its day has passed while it was not told to be done. */
export const isLate = ({ status, text }: Resolution, today: PlainDate): boolean =>
  (status === 'open' || status === 'returned') && text.dueOn < today

export const ResolutionCommand = Schema.TaggedUnion({
  AgreeResolution: { meeting: MeetingId, text: ResolutionText },
  ReviseResolution: { text: ResolutionText, reason: Words(RESOLUTION_LIMITS.reason) },
  UrgeResolution: { reason: Words(RESOLUTION_LIMITS.reason) },
  TellResolution: {
    done: Schema.Boolean,
    text: ResolutionWord.fields.text,
    evidence: ResolutionWord.fields.evidence,
  },
  ConfirmResolution: {},
  ReturnResolution: { reason: Words(RESOLUTION_LIMITS.reason) },
  DropResolution: { reason: Words(RESOLUTION_LIMITS.reason) },
})
export type ResolutionCommand = typeof ResolutionCommand.Type

export const ResolutionChange = Schema.TaggedUnion({
  ResolutionAgreed: {
    id: ResolutionId,
    programme: ProgrammeId,
    meeting: MeetingId,
    number: Schema.Int,
    agreedOn: PlainDateSchema,
    text: ResolutionText,
    step: ResolutionStep,
  },
  ResolutionRevised: { text: ResolutionText, step: ResolutionStep },
  ResolutionTold: { word: ResolutionWord, step: ResolutionStep },
  /** Urged, confirmed, returned or dropped. */
  ResolutionMoved: { step: ResolutionStep },
})
export type ResolutionChange = typeof ResolutionChange.Type
