import { Schema } from 'effect'
import { InstantSchema, PeriodSchema, PlainDateSchema } from '../../calendar/index.ts'
import {
  AccountId,
  CountyReportId,
  DepartmentId,
  ProgrammeId,
  Role,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { Evidence } from '../evidence.ts'
import { Side, Standing } from './standing.ts'

export const COUNTY_REPORT_STATUSES = ['none', 'submitted', 'returned', 'verified'] as const
export type CountyReportStatus = (typeof COUNTY_REPORT_STATUSES)[number]
export const COUNTY_REPORT_ACTIONS = ['submit', 'return', 'verify', 'judge'] as const
export type CountyReportAction = (typeof COUNTY_REPORT_ACTIONS)[number]

/** 县级报送: the county reports once, the unit that leads the task verifies, the office judges both sides. */
export const COUNTY_REPORT_TRANSITIONS = {
  none: { submit: 'submitted' },
  submitted: { submit: 'submitted', return: 'returned', verify: 'verified' },
  returned: { submit: 'submitted' },
  verified: { judge: 'verified' },
} as const satisfies TransitionTable<CountyReportStatus, CountyReportAction>

export const COUNTY_REPORT_STATUS_LABEL = {
  none: '未报送',
  submitted: '已报送，待核实',
  returned: '需补充',
  verified: '核实属实',
} as const satisfies Record<CountyReportStatus, string>
export const COUNTY_REPORT_ACTION_LABEL = {
  submit: '报送',
  return: '需补充',
  verify: '核实属实',
  judge: '评价',
} as const satisfies Record<CountyReportAction, string>

export const COUNTY_LIMITS = { text: 2000, title: 60, deliveries: 20, evidence: 20, reason: 500 } as const

export const DELIVERY_STATES = ['done', 'partly', 'not'] as const
export const DELIVERY_STATE_LABEL = {
  done: '已完成',
  partly: '部分完成',
  not: '未完成',
} as const satisfies Record<(typeof DELIVERY_STATES)[number], string>

/** 落实节点: what the county itself set out to do. */
export const Delivery = Schema.Struct({
  title: Words(COUNTY_LIMITS.title),
  state: Schema.Literals(DELIVERY_STATES),
  /** The day on which it was done; null unless it is. */
  doneOn: Schema.NullOr(PlainDateSchema),
})
export type Delivery = typeof Delivery.Type

export const CountyContent = Schema.Struct({
  text: Words(COUNTY_LIMITS.text),
  deliveries: Schema.Array(Delivery).check(Schema.isMaxLength(COUNTY_LIMITS.deliveries)),
  evidence: Schema.Array(Evidence).check(Schema.isMaxLength(COUNTY_LIMITS.evidence)),
})
export type CountyContent = typeof CountyContent.Type

/** What the office thinks of one side; the newest of a side stands. */
export const SideJudgement = Schema.Struct({
  side: Side,
  standing: Standing,
  words: Words(COUNTY_LIMITS.reason),
  by: Schema.String,
  on: PlainDateSchema,
})
export type SideJudgement = typeof SideJudgement.Type

export const CountyReportStep = Schema.Struct({
  action: Schema.Literals(COUNTY_REPORT_ACTIONS),
  actor: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  on: PlainDateSchema,
  reason: Schema.NullOr(Schema.String),
})
export type CountyReportStep = typeof CountyReportStep.Type

/** 县级报送 of one task and quarter. */
export const CountyReport = Schema.Struct({
  id: CountyReportId,
  programme: ProgrammeId,
  task: Schema.Int,
  period: PeriodSchema,
  /** The unit of the city that leads the task: it verifies. */
  department: DepartmentId,
  status: Schema.Literals(COUNTY_REPORT_STATUSES.filter((one) => one !== 'none')),
  content: CountyContent,
  /** The day on which it first came. */
  reportedOn: PlainDateSchema,
  judgements: Schema.Array(SideJudgement),
  steps: Schema.Array(CountyReportStep),
})
export type CountyReport = typeof CountyReport.Type

/** The judgement of a side that stands; null while there is none. */
export const judgedOf = ({ judgements }: Pick<CountyReport, 'judgements'>, side: Side) =>
  judgements.findLast((one) => one.side === side) ?? null
