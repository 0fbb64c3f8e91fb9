import { Schema } from 'effect'
import { InstantSchema, PeriodSchema, PlainDateSchema } from '../../calendar/index.ts'
import { Issue } from '../../planning/index.ts'
import {
  AccountId,
  BulletinId,
  DepartmentId,
  InspectionId,
  MeetingId,
  MilestoneId,
  OrderId,
  PartyId,
  ProgrammeId,
  Role,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { Evidence } from '../../reporting/index.ts'

export const ORDER_STATUSES = [
  'none',
  'drafted',
  'reviewed',
  'issued',
  'received',
  'answered',
  'returned',
  'closed',
  'dropped',
] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]
export const ORDER_ACTIONS = [
  'draft',
  'revise',
  'review',
  'rework',
  'drop',
  'issue',
  'receive',
  'answer',
  'return',
  'close',
  'again',
  'report',
] as const
export type OrderAction = (typeof ORDER_ACTIONS)[number]

/**
 * 拟办 → 审核 → 签发 → 签收 → 反馈 → 核验 → 销号, one matter one order. What was answered is verified before it is
 * closed; what is not in order is returned, and a matter that drags on is ordered again 二次督办 under its number.
 * A closed order is reported to the leader whose instruction it came from.
 */
export const ORDER_TRANSITIONS = {
  none: { draft: 'drafted' },
  drafted: { revise: 'drafted', review: 'reviewed', drop: 'dropped' },
  reviewed: { rework: 'drafted', issue: 'issued', drop: 'dropped' },
  issued: { receive: 'received', again: 'issued' },
  received: { answer: 'answered', again: 'issued' },
  answered: { close: 'closed', return: 'returned' },
  returned: { answer: 'answered', again: 'issued' },
  closed: { report: 'closed' },
  dropped: {},
} as const satisfies TransitionTable<OrderStatus, OrderAction>

/** Whether a leader has signed it, so that whoever carries it out knows of it. */
export const isIssued = (status: OrderStatus): boolean =>
  status !== 'none' && status !== 'drafted' && status !== 'reviewed' && status !== 'dropped'

export const ORDER_STATUS_LABEL = {
  none: '未立项',
  drafted: '拟办，待审核',
  reviewed: '已审核，待签发',
  issued: '已签发，待签收',
  received: '已签收，办理中',
  answered: '已反馈，待核验',
  returned: '核验退回，待重新反馈',
  closed: '已销号',
  dropped: '已撤销',
} as const satisfies Record<OrderStatus, string>

export const ORDER_ACTION_LABEL = {
  draft: '拟办',
  revise: '修改',
  review: '审核通过',
  rework: '退回修改',
  drop: '撤销',
  issue: '签发',
  receive: '签收',
  answer: '反馈',
  return: '核验退回',
  close: '核验销号',
  again: '二次督办',
  report: '报批示领导',
} as const satisfies Record<OrderAction, string>

export const ORDER_LIMITS = {
  title: 60,
  demand: 1000,
  answer: 2000,
  reason: 500,
  leader: 40,
  evidence: 20,
} as const

/** 督办来源: what gave rise to the order. */
export const OrderSource = Schema.TaggedUnion({
  /** 领导批示: who instructed what on which day; `bulletin`: on which 专报, where it was one. */
  instruction: {
    leader: Words(ORDER_LIMITS.leader),
    text: Words(ORDER_LIMITS.reason),
    on: PlainDateSchema,
    bulletin: Schema.NullOr(BulletinId),
  },
  /** 议定事项 of a meeting of the group. */
  resolution: { meeting: MeetingId, number: Schema.Int },
  /** 逾期: a milestone or a report whose day has passed. */
  overdue: { milestone: Schema.NullOr(MilestoneId), period: Schema.NullOr(PeriodSchema) },
  /** 实地督查: a finding of an inspection. */
  inspection: { inspection: InspectionId, number: Schema.Int },
})
export type OrderSource = typeof OrderSource.Type
export const ORDER_SOURCE_LABEL = {
  instruction: '领导批示',
  resolution: '议定事项',
  overdue: '逾期',
  inspection: '实地督查',
} as const satisfies Record<OrderSource['_tag'], string>

/** What the office writes. */
export const OrderText = Schema.Struct({
  title: Words(ORDER_LIMITS.title),
  /** 督办事项和要求. */
  demand: Words(ORDER_LIMITS.demand),
  /** The task it serves; null where it serves the programme as a whole. */
  task: Schema.NullOr(Schema.Int),
  /** 承办单位: a unit, or the county. */
  department: PartyId,
  /** 协办单位. */
  supports: Schema.Array(DepartmentId).check(Schema.isMaxLength(20)),
  dueOn: PlainDateSchema,
})
export type OrderText = typeof OrderText.Type

export const OrderStep = Schema.Struct({
  action: Schema.Literals(ORDER_ACTIONS),
  actor: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  on: PlainDateSchema,
  reason: Schema.NullOr(Schema.String),
})
export type OrderStep = typeof OrderStep.Type

/** 反馈: what the unit says it did, each round anew. */
export const OrderAnswer = Schema.Struct({
  text: Words(ORDER_LIMITS.answer),
  evidence: Schema.Array(Evidence).check(Schema.isMaxLength(ORDER_LIMITS.evidence)),
  by: Schema.String,
  on: PlainDateSchema,
})
export type OrderAnswer = typeof OrderAnswer.Type

export const EXTENSION_STATUSES = ['none', 'applied', 'granted', 'refused', 'withdrawn', 'lapsed'] as const
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number]
export const EXTENSION_ACTIONS = ['apply', 'grant', 'refuse', 'withdraw', 'lapse'] as const
export type ExtensionAction = (typeof EXTENSION_ACTIONS)[number]
/**
 * 延期申请: applied for before the day, decided by the office. It lapses where nothing is left to decide: the unit
 * answered, or the office ordered again and set another day.
 */
export const EXTENSION_TRANSITIONS = {
  none: { apply: 'applied' },
  applied: { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  granted: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies TransitionTable<ExtensionStatus, ExtensionAction>
export const EXTENSION_STATUS_LABEL = {
  none: '未申请',
  applied: '待办公室审批',
  granted: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
  lapsed: '未及审批，已自动终止',
} as const satisfies Record<ExtensionStatus, string>

export const Extension = Schema.Struct({
  /** Counts from 1 within the order. */
  number: Schema.Int,
  status: Schema.Literals(EXTENSION_STATUSES.filter((one) => one !== 'none')),
  /** The day that stood, and the day asked for. */
  was: PlainDateSchema,
  dueOn: PlainDateSchema,
  reason: Words(ORDER_LIMITS.reason),
  appliedOn: PlainDateSchema,
  appliedBy: Schema.String,
  settledOn: Schema.NullOr(PlainDateSchema),
  settledBy: Schema.NullOr(Schema.String),
  settledBecause: Schema.NullOr(Schema.String),
})
export type Extension = typeof Extension.Type

/** 督办单. */
export const SupervisionOrder = Schema.Struct({
  id: OrderId,
  programme: ProgrammeId,
  status: Schema.Literals(ORDER_STATUSES.filter((one) => one !== 'none')),
  source: OrderSource,
  text: OrderText,
  /** 〔year〕第 number 号; null until it is issued. */
  year: Schema.NullOr(Schema.Int),
  number: Schema.NullOr(Schema.Int),
  /** The day first set at the first issue; null before. */
  originalDueOn: Schema.NullOr(PlainDateSchema),
  issue: Schema.NullOr(Issue),
  /** How often it was ordered: 1 at the first issue, 2 when ordered again. */
  round: Schema.Int,
  receivedOn: Schema.NullOr(PlainDateSchema),
  /** The day on which the present round was first answered; this is compared with the day it is due. */
  answeredOn: Schema.NullOr(PlainDateSchema),
  answers: Schema.Array(OrderAnswer),
  extensions: Schema.Array(Extension),
  closedOn: Schema.NullOr(PlainDateSchema),
  /** When the result was reported to the leader. */
  reportedOn: Schema.NullOr(PlainDateSchema),
  steps: Schema.Array(OrderStep),
})
export type SupervisionOrder = typeof SupervisionOrder.Type

/** 〔2018〕第3号; a draft has none. */
export const orderNumber = ({ year, number }: Pick<SupervisionOrder, 'year' | 'number'>): string | null =>
  year === null || number === null ? null : `〔${year}〕第${number}号`

/** Whether a leader whose instruction it was has still to be told what came of it: once, when it is closed. */
export const owesReport = ({
  source,
  status,
  reportedOn,
}: Pick<SupervisionOrder, 'source' | 'status' | 'reportedOn'>): boolean =>
  source._tag === 'instruction' && status === 'closed' && reportedOn === null

/** What names the matter of an order: one matter has one open order. An instruction is a matter of its own. */
export const matterOf = ({ source, text }: Pick<SupervisionOrder, 'source' | 'text'>): string | null =>
  OrderSource.match(source, {
    instruction: () => null,
    resolution: ({ meeting, number }) => `resolution ${meeting} ${number}`,
    // The lead's report on a period and each support's part in it are matters of their own.
    overdue: ({ milestone, period }) => `overdue ${text.task} ${milestone ?? period} ${text.department}`,
    inspection: ({ inspection, number }) => `inspection ${inspection} ${number}`,
  })
