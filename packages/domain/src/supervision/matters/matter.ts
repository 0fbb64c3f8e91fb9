import { Schema } from 'effect'
import { PeriodSchema, PlainDateSchema } from '../../calendar/index.ts'
import { stepOfActions } from '../../policy/index.ts'
import {
  DepartmentId,
  MatterId,
  MeetingId,
  ProgrammeId,
  type TransitionTable,
  Words,
} from '../../record/index.ts'

export const MATTER_STATUSES = [
  'none',
  'raised',
  'assigned',
  'advised',
  'decided',
  'answered',
  'merged',
  'withdrawn',
] as const
export type MatterStatus = (typeof MATTER_STATUSES)[number]
export const MATTER_ACTIONS = [
  'raise',
  'take-up',
  'withdraw',
  'assign',
  'advise',
  'merge',
  'decide',
  'decline',
  'answer',
  'acknowledge',
  'insist',
] as const
export type MatterAction = (typeof MATTER_ACTIONS)[number]

/**
 * 提请 → 办公室研究（转办、并案、提交会议）→ 议定 → 答复. Whoever asked says once that the answer is known, or once that
 * coordination is still needed, which opens the matter again. A merged matter is answered with the one it was merged
 * into, and stays its asker's own.
 */
export const MATTER_TRANSITIONS = {
  none: { raise: 'raised', 'take-up': 'raised' },
  raised: {
    withdraw: 'withdrawn',
    assign: 'assigned',
    merge: 'merged',
    decide: 'decided',
    decline: 'answered',
  },
  assigned: {
    assign: 'assigned',
    advise: 'advised',
    merge: 'merged',
    decide: 'decided',
    decline: 'answered',
  },
  advised: { assign: 'assigned', merge: 'merged', decide: 'decided', decline: 'answered' },
  decided: { answer: 'answered' },
  answered: { acknowledge: 'answered', insist: 'raised' },
  merged: { acknowledge: 'merged', insist: 'raised' },
  withdrawn: {},
} as const satisfies TransitionTable<MatterStatus, MatterAction>

export const MATTER_STATUS_LABEL = {
  none: '未提请',
  raised: '已提请，待办公室研究',
  assigned: '已转有关单位研究',
  advised: '有关单位已提出意见',
  decided: '已议定，待答复',
  answered: '已答复',
  merged: '已并案办理',
  withdrawn: '已撤回',
} as const satisfies Record<MatterStatus, string>
export const MATTER_ACTION_LABEL = {
  raise: '提请协调',
  'take-up': '受理报送中的提请',
  withdraw: '撤回',
  assign: '转有关单位',
  advise: '提出意见',
  merge: '并案',
  decide: '议定',
  decline: '不予协调',
  answer: '答复',
  acknowledge: '已知悉',
  insist: '仍需协调',
} as const satisfies Record<MatterAction, string>

export const MATTER_LIMITS = { title: 60, demand: 1000, words: 1000, reason: 500 } as const

export const MatterText = Schema.Struct({
  title: Words(MATTER_LIMITS.title),
  /** What is to be coordinated, and what the asker wishes. */
  demand: Words(MATTER_LIMITS.demand),
  /** The task it hinders; null where it is about none. */
  task: Schema.NullOr(Schema.Int),
})
export type MatterText = typeof MatterText.Type

/** Where it came from: raised as such, or told in a report. */
export const MatterSource = Schema.TaggedUnion({
  direct: {},
  report: { task: Schema.Int, period: PeriodSchema },
})
export type MatterSource = typeof MatterSource.Type

/** How it was settled: by the office itself, by a resolution of a meeting, or not at all. */
export const MatterDecision = Schema.TaggedUnion({
  office: { words: Words(MATTER_LIMITS.words) },
  resolution: { meeting: MeetingId, number: Schema.Int },
  declined: { reason: Words(MATTER_LIMITS.reason) },
})
export type MatterDecision = typeof MatterDecision.Type
export const MATTER_DECISION_LABEL = {
  office: '办公室议定',
  resolution: '会议议定',
  declined: '不予协调',
} as const satisfies Record<MatterDecision['_tag'], string>

/** Words with who said them and when. */
const Said = Schema.Struct({ text: Words(MATTER_LIMITS.words), by: Schema.String, on: PlainDateSchema })

export const MatterStep = stepOfActions(MATTER_ACTIONS)
export type MatterStep = typeof MatterStep.Type

/** 提请协调事项. */
export const CoordinationMatter = Schema.Struct({
  id: MatterId,
  programme: ProgrammeId,
  status: Schema.Literals(MATTER_STATUSES.filter((one) => one !== 'none')),
  /** The unit that asks; null: the county. */
  asker: Schema.NullOr(DepartmentId),
  text: MatterText,
  source: MatterSource,
  raisedOn: PlainDateSchema,
  /** 转办: who is to say something on it, and until when. */
  assigned: Schema.NullOr(
    Schema.Struct({ department: DepartmentId, dueOn: PlainDateSchema, note: Schema.String }),
  ),
  advice: Schema.NullOr(Said),
  /** The matter with which it is answered; null unless merged. */
  into: Schema.NullOr(MatterId),
  decision: Schema.NullOr(MatterDecision),
  answer: Schema.NullOr(Said),
  /** When the asker said that the answer is known. */
  knownOn: Schema.NullOr(PlainDateSchema),
  /** When the asker said, once and for all, that coordination is still needed. */
  insistedOn: Schema.NullOr(PlainDateSchema),
  steps: Schema.Array(MatterStep),
})
export type CoordinationMatter = typeof CoordinationMatter.Type

/** What names the report from which a matter was taken up: one report, one matter. */
export const reportOf = ({ source }: Pick<CoordinationMatter, 'source'>): string | null =>
  source._tag === 'report' ? `${source.task} ${source.period}` : null

export const MatterCommand = Schema.TaggedUnion({
  RaiseMatter: { text: MatterText },
  /** The office takes up what an accepted report told; the words are the report's. */
  TakeUpMatter: { task: Schema.Int, period: PeriodSchema, title: MatterText.fields.title },
  WithdrawMatter: {},
  AssignMatter: {
    department: DepartmentId,
    dueOn: PlainDateSchema,
    note: Words(MATTER_LIMITS.reason),
  },
  AdviseMatter: { text: Words(MATTER_LIMITS.words) },
  MergeMatter: { into: MatterId },
  DecideMatter: { decision: Schema.Union([MatterDecision.cases.office, MatterDecision.cases.resolution]) },
  DeclineMatter: { reason: Words(MATTER_LIMITS.reason) },
  AnswerMatter: { text: Words(MATTER_LIMITS.words) },
  AcknowledgeMatter: {},
  InsistMatter: { reason: Words(MATTER_LIMITS.reason) },
})
export type MatterCommand = typeof MatterCommand.Type

export const MatterChange = Schema.TaggedUnion({
  MatterRaised: {
    id: MatterId,
    programme: ProgrammeId,
    asker: Schema.NullOr(DepartmentId),
    text: MatterText,
    source: MatterSource,
    step: MatterStep,
  },
  MatterAssigned: {
    department: DepartmentId,
    dueOn: PlainDateSchema,
    note: Schema.String,
    step: MatterStep,
  },
  MatterAdvised: { text: Words(MATTER_LIMITS.words), step: MatterStep },
  MatterMerged: { into: MatterId, step: MatterStep },
  MatterDecided: { decision: MatterDecision, step: MatterStep },
  MatterAnswered: { text: Words(MATTER_LIMITS.words), step: MatterStep },
  /** Withdrawn, acknowledged or insisted on. */
  MatterMoved: { step: MatterStep },
})
export type MatterChange = typeof MatterChange.Type
