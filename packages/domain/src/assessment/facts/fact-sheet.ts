import { Effect, Schema } from 'effect'
import { PeriodSchema, PlainDateSchema } from '../../calendar/index.ts'
import { ExactSchema } from '../../quantity/index.ts'
import { BidId, DepartmentId, MatterId, MilestoneId, OrderId, ProgrammeId } from '../../record/index.ts'
import { MilestoneState } from '../../reporting/index.ts'
import { Difficulty, SafeguardFact } from '../../safeguards/index.ts'
import { ContributionFact, MarkFact, RulingFact, SurveyFact } from './ruling.ts'
import { Source } from './source.ts'

/** A key task of the year, so that a reader of the sheet knows what it asks. */
export const TaskFact = Schema.Struct({
  task: Schema.Int,
  /** 重点领域: the place of its pillar in the document, from 1. */
  pillar: Schema.Int,
  /** The first clause of its official wording: 支持嘉善创建国家全域旅游示范区. */
  subject: Schema.String,
})
export type TaskFact = typeof TaskFact.Type

/** A unit's part in a key task of the year 牵头 / 配合. */
export const DutyFact = Schema.Struct({
  task: Schema.Int,
  role: Schema.Literals(['lead', 'support']),
  difficulty: Difficulty,
})
export type DutyFact = typeof DutyFact.Type

/** A unit with duties on the year's list; only members of the group are assessed (part 三(二)). */
export const UnitFact = Schema.Struct({
  department: DepartmentId,
  name: Schema.String,
  /** 类别: 政府部门, 镇（街道） … */
  category: Schema.String,
  member: Schema.Boolean,
  duties: Schema.Array(DutyFact),
})
export type UnitFact = typeof UnitFact.Type

/** What part 三(一) asks a plan to make clear: 明确具体内容、时间节点、责任人和保障措施. */
export const PLAN_ELEMENTS = ['具体内容', '时间节点', '责任人', '保障措施'] as const
export const PlanElement = Schema.Literals(PLAN_ELEMENTS)
export type PlanElement = typeof PlanElement.Type

/** The year's 细化落实方案 of one key task. */
export const PlanFact = Schema.Struct({
  task: Schema.Int,
  /** Null where the schedule sets no day for the year. */
  due: Schema.NullOr(PlainDateSchema),
  submittedOn: Schema.NullOr(PlainDateSchema),
  /** Null until approved; only an approved plan's milestones count. */
  approvedOn: Schema.NullOr(PlainDateSchema),
  missing: Schema.Array(PlanElement),
  source: Source,
})
export type PlanFact = typeof PlanFact.Type

/** One period of the year on which a key task reports, whether or not its time has come. */
export const ReportFact = Schema.Struct({
  task: Schema.Int,
  period: PeriodSchema,
  due: PlainDateSchema,
  /** The day the unit first passed it to the office. */
  reportedOn: Schema.NullOr(PlainDateSchema),
  /** How often the office sent it back. */
  officeReturns: Schema.Int,
  /** Working days from `due` to `reportedOn`, or to the sheet's day while nothing came; 0 in time. */
  workingDaysLate: Schema.Int,
  source: Source,
})
export type ReportFact = typeof ReportFact.Type

/** One milestone of an approved plan, as the last accepted report told it. */
export const MilestoneFact = Schema.Struct({
  task: Schema.Int,
  milestone: MilestoneId,
  title: Schema.String,
  /** Share of the plan; only the ratio between the plan's milestones counts. */
  weight: ExactSchema,
  originalDueOn: PlainDateSchema,
  /** As moved by approved amendments. */
  dueOn: PlainDateSchema,
  extensions: Schema.Int,
  /** The deadline of the report on the period in which it falls due: silence counts only after it. */
  tellBy: PlainDateSchema,
  /** A report of the task waits for the office, so that the office's delay is not the unit's. */
  pending: Schema.Boolean,
  state: Schema.NullOr(MilestoneState),
  doneOn: Schema.NullOr(PlainDateSchema),
  /** Whole per cent done. */
  percent: Schema.NullOr(Schema.Int),
  /** The report that said so, else the plan. */
  source: Source,
})
export type MilestoneFact = typeof MilestoneFact.Type

/** A yearly figure on a target of a key task: only what is 认定 is judged. */
export const IndicatorFact = Schema.Struct({
  task: Schema.Int,
  /** Key of the target, and what it counts. */
  target: Schema.String,
  subject: Schema.String,
  unit: Schema.String,
  /** Whether more is better, or the goal is a limit 控制目标. */
  better: Schema.Literals(['more', 'less']),
  /** What the path asks for at the end of the year; null where nobody set a path. */
  goal: Schema.NullOr(ExactSchema),
  /** The confirmed figure of the year; null while none is: never zero. */
  actual: Schema.NullOr(ExactSchema),
  /** The confirmed figure of the year before. */
  before: Schema.NullOr(ExactSchema),
  /** Why the group left it out of the year 不纳入考核; null where it did not. */
  waived: Schema.NullOr(Schema.String),
  source: Source,
})
export type IndicatorFact = typeof IndicatorFact.Type

/** A 督办单 issued to a unit in the year. */
export const OrderFact = Schema.Struct({
  id: OrderId,
  department: DepartmentId,
  title: Schema.String,
  dueOn: PlainDateSchema,
  answeredOn: Schema.NullOr(PlainDateSchema),
  /** Working days from `dueOn` to the answer, or to the sheet's day while none came; 0 in time. */
  workingDaysLate: Schema.Int,
  closedOn: Schema.NullOr(PlainDateSchema),
  /** How often it was ordered: 2 when ordered again 二次督办. */
  round: Schema.Int,
  source: Source,
})
export type OrderFact = typeof OrderFact.Type

/** A matter of coordination on which a unit was to say something in the year 提请协调事项. */
export const MatterFact = Schema.Struct({
  id: MatterId,
  department: DepartmentId,
  title: Schema.String,
  dueOn: PlainDateSchema,
  advisedOn: Schema.NullOr(PlainDateSchema),
  source: Source,
})
export type MatterFact = typeof MatterFact.Type

/** What a unit bids for above 向上争取事项, as it stood at the end of the year. */
export const BidFact = Schema.Struct({
  id: BidId,
  department: DepartmentId,
  title: Schema.String,
  status: Schema.Literals(['planned', 'filed', 'approved', 'refused']),
  source: Source,
})
export type BidFact = typeof BidFact.Type

/** A sheet that names none has none. */
const List = <S extends Schema.Top>(of: S) =>
  Schema.Array(of).pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))

/**
 * Everything that a year's assessment may look at, as plain JSON: what is hashed, kept with a frozen
 * result and handed to whoever recomputes it. Each fact stands once, in canonical order, with its source.
 */
export const FactSheet = Schema.Struct({
  programme: ProgrammeId,
  year: Schema.Int,
  /** The day on which the record was read 截至日. */
  asOf: PlainDateSchema,
  /** By task. */
  tasks: List(TaskFact),
  /** By department. */
  units: List(UnitFact),
  /** By task. */
  plans: List(PlanFact),
  /** By task and period. */
  reports: List(ReportFact),
  /** By task, day and id. */
  milestones: List(MilestoneFact),
  /** By task and target. */
  indicators: List(IndicatorFact),
  /** By day due and id. */
  orders: List(OrderFact),
  /** By day due and id. */
  matters: List(MatterFact),
  /** By id. */
  bids: List(BidFact),
  /** Experience, honours and coverage that the office confirmed; by day and id. */
  safeguards: List(SafeguardFact),
  /** By task and department. */
  contributions: List(ContributionFact),
  /** By day and id. */
  rulings: List(RulingFact),
  /** By id. */
  marks: List(MarkFact),
  /** By department. */
  surveys: List(SurveyFact),
})
export type FactSheet = typeof FactSheet.Type
