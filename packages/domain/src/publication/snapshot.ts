import { Schema } from 'effect'
import { Scorecard } from '../assessment/index.ts'
import { PeriodSchema, PlainDateSchema } from '../calendar/index.ts'
import { Indicator, Observation } from '../indicators/index.ts'
import { Department, PolicyDocument } from '../policy/index.ts'
import { ExactSchema } from '../quantity/index.ts'
import { DepartmentId } from '../record/index.ts'
import { MilestoneState } from '../reporting/index.ts'
import { Lit } from '../supervision/index.ts'

/** A milestone as published: original and present date side by side. */
export const PublishedMilestone = Schema.Struct({
  title: Schema.String,
  deliverable: Schema.String,
  dueOn: PlainDateSchema,
  originalDueOn: PlainDateSchema,
  extensions: Schema.Int,
  weight: ExactSchema,
  /** Null when no accepted report has spoken of it. */
  state: Schema.NullOr(MilestoneState),
  doneOn: Schema.NullOr(PlainDateSchema),
  percent: Schema.NullOr(Schema.Int),
  light: Schema.NullOr(Lit),
})
export type PublishedMilestone = typeof PublishedMilestone.Type

/** A milestone that an approved amendment cancelled: it stays in sight. Why is between the unit and the office. */
export const CancelledMilestone = Schema.Struct({
  title: Schema.String,
  originalDueOn: PlainDateSchema,
  /** The day on which the cancellation was decided. */
  decidedOn: PlainDateSchema,
})
export type CancelledMilestone = typeof CancelledMilestone.Type

/** Accepted progress of one period. */
export const PublishedProgress = Schema.Struct({
  period: PeriodSchema,
  text: Schema.String,
  nextStep: Schema.String,
  reportedOn: PlainDateSchema,
  acceptedOn: PlainDateSchema,
  /** Invented for the demonstration. */
  demo: Schema.Boolean,
})
export type PublishedProgress = typeof PublishedProgress.Type

export const PublishedTask = Schema.Struct({
  ordinal: Schema.Int,
  /** The lights, null where the group has not decided to disclose them or the task is internal. */
  light: Schema.NullOr(Lit),
  lights: Schema.NullOr(Schema.Struct({ schedule: Lit, indicator: Lit, reporting: Lit })),
  /** Why progress is not shown (a clause of the disclosure policy in words); null when it is shown. */
  withheld: Schema.NullOr(Schema.String),
  milestones: Schema.Array(PublishedMilestone),
  cancelled: Schema.Array(CancelledMilestone),
  /** Newest first. */
  progress: Schema.Array(PublishedProgress),
})
export type PublishedTask = typeof PublishedTask.Type

/** A unit's assessed result as published: its card, in which withheld matters are stated leaves. */
export const PublishedResult = Schema.Struct({
  department: DepartmentId,
  card: Scorecard,
})
export type PublishedResult = typeof PublishedResult.Type

/** Everything that the public site ever sees 信息公开; immutable once issued. */
export const Snapshot = Schema.Struct({
  /** 第 N 次公开发布, from 1. */
  number: Schema.Int,
  issuedOn: PlainDateSchema,
  /** The installation shows invented figures. */
  demo: Schema.Boolean,
  slug: Schema.String,
  name: Schema.String,
  county: Schema.String,
  document: PolicyDocument,
  /** The full text as received, with line ends; spans of the document point into it. */
  source: Schema.String,
  departments: Schema.Array(Department),
  /** In the order of the document, one for each task. */
  tasks: Schema.Array(PublishedTask),
  /** How the targets are measured; one each at most. */
  indicators: Schema.Array(Indicator),
  observations: Schema.Array(Observation),
  /** Statements of the group's decisions on disclosure, shown on the site. */
  decisions: Schema.Array(Schema.String),
  results: Schema.Array(
    Schema.Struct({
      year: Schema.Int,
      ruleSet: Schema.String,
      /** 试评, 正式. */
      standing: Schema.String,
      cards: Schema.Array(PublishedResult),
    }),
  ),
})
export type Snapshot = typeof Snapshot.Type
