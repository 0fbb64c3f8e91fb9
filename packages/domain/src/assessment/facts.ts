import { Effect, Schema } from 'effect'
import { PeriodSchema, PlainDateSchema } from '../calendar/index.ts'
import { ExactSchema } from '../quantity/index.ts'
import { DepartmentId, MilestoneId, PlanId, ProgrammeId, ReportId } from '../record/index.ts'
import { MilestoneState } from '../reporting/index.ts'
import { Difficulty, SafeguardFact } from '../safeguards/index.ts'

/** What a fact was read from; `id` is null where the record holds nothing yet (a report never sent). */
export const Source = Schema.TaggedUnion({
  report: { id: Schema.NullOr(ReportId), task: Schema.Int, period: PeriodSchema },
  plan: { id: Schema.NullOr(PlanId), task: Schema.Int, year: Schema.Int },
})
export type Source = typeof Source.Type

/** A key task of the year, so that a reader of the sheet knows what it asks. */
export const TaskFact = Schema.Struct({
  task: Schema.Int,
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
  tasks: Schema.Array(TaskFact),
  /** By department. */
  units: Schema.Array(UnitFact),
  /** By task. */
  plans: Schema.Array(PlanFact),
  /** By task and period. */
  reports: Schema.Array(ReportFact),
  /** By task, day and id. */
  milestones: Schema.Array(MilestoneFact),
  /** Experience, honours and coverage that the office confirmed 要素保障; by day and id; a sheet that names none has none. */
  safeguards: Schema.Array(SafeguardFact).pipe(Schema.withDecodingDefaultKey(Effect.succeed([]))),
})
export type FactSheet = typeof FactSheet.Type
