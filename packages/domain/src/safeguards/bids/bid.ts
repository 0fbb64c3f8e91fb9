import { Schema } from 'effect'
import { type PlainDate, PlainDateSchema, yearOf } from '../../calendar/index.ts'
import { stepOfActions } from '../../policy/index.ts'
import { BidId, DepartmentId, ProgrammeId, Text, type TransitionTable, Words } from '../../record/index.ts'

export const BID_STATUSES = ['none', 'planned', 'filed', 'approved', 'refused', 'dropped'] as const
export type BidStatus = (typeof BID_STATUSES)[number]
export const BID_ACTIONS = [
  'register',
  'revise',
  'file',
  'approve',
  'refuse',
  'drop',
  'correct',
  'refile',
] as const
export type BidAction = (typeof BID_ACTIONS)[number]

/**
 * 登记 → 申报 → 获批 or 未获批. Number and day of a filing that were told wrongly are told again by the unit while no result
 * is known; a result told wrongly is taken back by the office. Both with a reason.
 */
export const BID_TRANSITIONS = {
  none: { register: 'planned' },
  planned: { revise: 'planned', file: 'filed', drop: 'dropped' },
  filed: { revise: 'filed', refile: 'filed', approve: 'approved', refuse: 'refused', drop: 'dropped' },
  approved: { correct: 'filed' },
  refused: { correct: 'filed' },
  dropped: {},
} as const satisfies TransitionTable<BidStatus, BidAction>

/** 进行中 is what is planned or filed. */
export const BID_STATUS_LABEL = {
  none: '未登记',
  planned: '进行中（拟申报）',
  filed: '进行中（已申报）',
  approved: '获批',
  refused: '未获批',
  dropped: '不再申报',
} as const satisfies Record<BidStatus, string>
export const BID_ACTION_LABEL = {
  register: '登记争取事项',
  revise: '修改',
  file: '登记申报',
  approve: '登记获批',
  refuse: '登记未获批',
  drop: '不再申报',
  correct: '更正结果',
  refile: '更正申报',
} as const satisfies Record<BidAction, string>

export const BID_KINDS = ['policy', 'reform', 'project'] as const
export type BidKind = (typeof BID_KINDS)[number]
/** 重大政策、重大改革、重大项目 (part 三(一)). */
export const BID_KIND_LABEL = { policy: '政策', reform: '改革', project: '项目' } as const satisfies Record<
  BidKind,
  string
>
export const BID_LEVELS = ['state', 'province'] as const
export type BidLevel = (typeof BID_LEVELS)[number]
export const BID_LEVEL_LABEL = { state: '国家', province: '省' } as const satisfies Record<BidLevel, string>

export const BID_LIMITS = { title: 100, body: 40, note: 500, document: 60, reason: 300 } as const

export const BidText = Schema.Struct({
  /** What is bid for. */
  title: Words(BID_LIMITS.title),
  kind: Schema.Literals(BID_KINDS),
  level: Schema.Literals(BID_LEVELS),
  /** 对口部门: 国家发展改革委. */
  body: Words(BID_LIMITS.body),
  /** The task it serves; null where it serves the programme as a whole. */
  task: Schema.NullOr(Schema.Int),
  note: Text(BID_LIMITS.note),
})
export type BidText = typeof BidText.Type

/** A paper with its number and day. */
const Paper = Schema.Struct({ number: Words(BID_LIMITS.document), on: PlainDateSchema })

export const BidStep = stepOfActions(BID_ACTIONS)
export type BidStep = typeof BidStep.Type

/** 向上争取事项 of a unit. */
export const UpwardBid = Schema.Struct({
  id: BidId,
  programme: ProgrammeId,
  department: DepartmentId,
  status: Schema.Literals(BID_STATUSES.filter((one) => one !== 'none')),
  text: BidText,
  /** 申报文号 and day. */
  filing: Schema.NullOr(Paper),
  /** The day on which the result became known. */
  settledOn: Schema.NullOr(PlainDateSchema),
  /** 批复文号; null unless approved. */
  approvalNumber: Schema.NullOr(Schema.String),
  steps: Schema.Array(BidStep),
})
export type UpwardBid = typeof UpwardBid.Type

export const BidCommand = Schema.TaggedUnion({
  RegisterBid: { text: BidText },
  ReviseBid: { text: BidText },
  FileBid: Paper.fields,
  /** The filing was told with a wrong number or day. */
  RefileBid: { ...Paper.fields, reason: Words(BID_LIMITS.reason) },
  ApproveBid: Paper.fields,
  RefuseBid: { on: PlainDateSchema, reason: Words(BID_LIMITS.reason) },
  DropBid: { reason: Words(BID_LIMITS.reason) },
  CorrectBid: { reason: Words(BID_LIMITS.reason) },
})
export type BidCommand = typeof BidCommand.Type

export const BidChange = Schema.TaggedUnion({
  BidRegistered: {
    id: BidId,
    programme: ProgrammeId,
    department: DepartmentId,
    text: BidText,
    step: BidStep,
  },
  BidRevised: { text: BidText, step: BidStep },
  BidFiled: { ...Paper.fields, step: BidStep },
  BidSettled: { on: PlainDateSchema, approvalNumber: Schema.NullOr(Schema.String), step: BidStep },
  /** Dropped, or a result taken back. */
  BidMoved: { step: BidStep },
})
export type BidChange = typeof BidChange.Type

/** How many bids of a unit were filed and approved in a year: facts that an assessment can count. */
export const countBids = (bids: readonly UpwardBid[], year: number) => {
  const within = (day: PlainDate | null): boolean => day !== null && yearOf(day) === year
  return {
    filed: bids.filter(({ filing }) => within(filing?.on ?? null)).length,
    approved: bids.filter(({ status, settledOn }) => status === 'approved' && within(settledOn)).length,
    underWay: bids.filter(({ status }) => status === 'planned' || status === 'filed').length,
  }
}
