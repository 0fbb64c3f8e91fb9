import { Schema } from 'effect'
import { InstantSchema, PlainDateSchema } from '../../calendar/index.ts'
import { Issue } from '../../planning/index.ts'
import {
  AccountId,
  BulletinId,
  DepartmentId,
  FileRef,
  ProgrammeId,
  Role,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { BLOCK_LIMITS, Block, Table } from './block.ts'

export const BULLETIN_STATUSES = ['none', 'drafted', 'submitted', 'signed', 'dropped'] as const
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number]
export const BULLETIN_ACTIONS = [
  'compose',
  'revise',
  'submit',
  'countersign',
  'object',
  'rework',
  'drop',
  'sign',
  'instruct',
] as const
export type BulletinAction = (typeof BULLETIN_ACTIONS)[number]

/**
 * 编写 → 会签 → 签发: figures are live while it is written. They are frozen when it is put forward for signature, so that
 * whoever signs, here or on a print, signs what stays; sent back, or not agreed to, it is live again. 批示 come after.
 */
export const BULLETIN_TRANSITIONS = {
  none: { compose: 'drafted' },
  drafted: { revise: 'drafted', submit: 'submitted', drop: 'dropped' },
  submitted: {
    ...{ countersign: 'submitted', object: 'drafted', rework: 'drafted' },
    ...{ drop: 'dropped', sign: 'signed' },
  },
  signed: { instruct: 'signed' },
  dropped: {},
} as const satisfies TransitionTable<BulletinStatus, BulletinAction>

export const BULLETIN_STATUS_LABEL = {
  none: '未编写',
  drafted: '编写中',
  submitted: '待会签、签发',
  signed: '已签发',
  dropped: '已撤销',
} as const satisfies Record<BulletinStatus, string>
export const BULLETIN_ACTION_LABEL = {
  compose: '编写',
  revise: '修改',
  submit: '送会签、签发',
  countersign: '会签',
  object: '不同意会签',
  rework: '退回修改',
  drop: '撤销',
  sign: '签发',
  instruct: '登记批示',
} as const satisfies Record<BulletinAction, string>

/** 专报 (part 三(二): 以专报形式进行通报) and the reports that are made of the same blocks. */
export const BULLETIN_KINDS = ['bulletin', 'summary', 'annual', 'final'] as const
export type BulletinKind = (typeof BULLETIN_KINDS)[number]
export const BULLETIN_KIND_LABEL = {
  bulletin: '专报',
  summary: '督查总结',
  annual: '年度报告',
  final: '终期评估报告',
} as const satisfies Record<BulletinKind, string>

export const BULLETIN_LIMITS = {
  title: 80,
  body: 60,
  receivers: 20,
  units: 60,
  reason: 500,
  leader: 40,
} as const

const Receivers = Schema.Array(Words(BULLETIN_LIMITS.body)).check(
  Schema.isMaxLength(BULLETIN_LIMITS.receivers),
)
const Units = Schema.Array(DepartmentId).check(Schema.isMaxLength(BULLETIN_LIMITS.units))

const inOrder = Schema.makeFilter(
  ({ from, to }: { readonly from: string; readonly to: string }) => from <= to || '起始日期不能晚于截止日期',
)

/** What the office writes. */
export const BulletinText = Schema.Struct({
  kind: Schema.Literals(BULLETIN_KINDS),
  title: Words(BULLETIN_LIMITS.title),
  /** 编印单位. */
  publisher: Words(BULLETIN_LIMITS.body),
  /** The days it tells of, both included. */
  span: Schema.Struct({ from: PlainDateSchema, to: PlainDateSchema }).check(inOrder),
  blocks: Schema.Array(Block).check(Schema.isMinLength(1), Schema.isMaxLength(BLOCK_LIMITS.blocks)),
  /** 会签单位. */
  countersigners: Units,
  /** 版记: 报, 送, 发 and how many copies. */
  imprint: Schema.Struct({
    reportTo: Receivers,
    sendTo: Receivers,
    units: Units,
    copies: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9999 })),
  }),
  /** The issue that this one corrects; null for others. */
  corrects: Schema.NullOr(BulletinId),
})
export type BulletinText = typeof BulletinText.Type

export const BulletinStep = Schema.Struct({
  action: Schema.Literals(BULLETIN_ACTIONS),
  actor: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  on: PlainDateSchema,
  reason: Schema.NullOr(Schema.String),
})
export type BulletinStep = typeof BulletinStep.Type

/** 会签. */
export const Countersignature = Schema.Struct({ department: DepartmentId, ...Issue.fields })
export type Countersignature = typeof Countersignature.Type

/** 批示 on a bulletin that was signed. */
export const Instruction = Schema.Struct({
  /** Counts from 1 within the bulletin. */
  number: Schema.Int,
  leader: Schema.String,
  text: Schema.String,
  on: PlainDateSchema,
  /** The sheet with the handwriting; null when it was given in the system. */
  scan: Schema.NullOr(FileRef),
  registeredBy: Schema.String,
})
export type Instruction = typeof Instruction.Type

/** The figures as they were when it was put forward for signature: one table a block, null for written words. */
export const Frozen = Schema.Struct({
  on: PlainDateSchema,
  /** The notices on working days that were known: by them the figures were reckoned. */
  calendar: Schema.Struct({
    holidays: Schema.Array(Schema.String),
    workedWeekends: Schema.Array(Schema.String),
    years: Schema.Array(Schema.Int),
  }),
  tables: Schema.Array(Schema.NullOr(Table)),
})
export type Frozen = typeof Frozen.Type

/** 专报. */
export const Bulletin = Schema.Struct({
  id: BulletinId,
  programme: ProgrammeId,
  status: Schema.Literals(BULLETIN_STATUSES.filter((one) => one !== 'none')),
  text: BulletinText,
  /** year 年第 number 期; null until it is signed. */
  year: Schema.NullOr(Schema.Int),
  number: Schema.NullOr(Schema.Int),
  countersignatures: Schema.Array(Countersignature),
  issue: Schema.NullOr(Issue),
  /** Null while it is written. */
  frozen: Schema.NullOr(Frozen),
  instructions: Schema.Array(Instruction),
  steps: Schema.Array(BulletinStep),
})
export type Bulletin = typeof Bulletin.Type

/** 2018年第3期; a draft has none. */
export const bulletinNumber = ({ year, number }: Pick<Bulletin, 'year' | 'number'>): string | null =>
  year === null || number === null ? null : `${year}年第${number}期`

/** The units whose countersignature is still awaited. */
export const awaitedCountersigners = ({
  text,
  countersignatures,
}: Pick<Bulletin, 'text' | 'countersignatures'>): readonly DepartmentId[] =>
  text.countersigners.filter((unit) => !countersignatures.some((one) => one.department === unit))
