import { Schema } from 'effect'
import { FactSheet, RuleSet, Scorecard } from '../assessment/index.ts'
import { PeriodSchema, PlainDateSchema } from '../calendar/index.ts'
import { Indicator, Observation } from '../indicators/index.ts'
import { Department, PolicyDocument } from '../policy/index.ts'
import { ExactSchema } from '../quantity/index.ts'
import { DepartmentId, Sha256 } from '../record/index.ts'
import { MilestoneState } from '../reporting/index.ts'
import { Lit } from '../supervision/index.ts'
import { PublishedBulletin, PublishedCoverage, PublishedLapse } from './published-papers.ts'
import { Correction, Disclosed, PastPublication, UNDECIDED, Withdrawal } from './published-record.ts'
import { NO_OWNER, SiteOwner } from './site-owner.ts'

/** A milestone as published: original and present date side by side. */
export const PublishedMilestone = Schema.Struct({
  title: Schema.String,
  deliverable: Schema.String,
  dueOn: PlainDateSchema,
  originalDueOn: PlainDateSchema,
  extensions: Schema.Int,
  weight: ExactSchema,
  /** Null when no public report has spoken of it. */
  state: Schema.NullOr(MilestoneState),
  doneOn: Schema.NullOr(PlainDateSchema),
  percent: Schema.NullOr(Schema.Int),
  /** The period of the public report that said so: a later one may not be public. */
  toldIn: Schema.NullOr(PeriodSchema),
  /** Null where lights are not disclosed, or where it rests on what is not public. */
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

/** What a result was computed from, as far as it is public: whoever holds it recomputes the cards. */
export const ResultInputs = Schema.Struct({
  ruleSet: RuleSet,
  /** Without the facts of units and tasks that are internal. */
  factSheet: FactSheet,
  /** Of the whole inputs and of the whole result as they were frozen. */
  ruleSetHash: Sha256,
  factSheetHash: Sha256,
  resultHash: Sha256,
  /** Ids of nodes whose facts are internal, by unit: their points are stated and cannot be recomputed. */
  stated: Schema.Record(Schema.String, Schema.Array(Schema.String)),
  /** All assessed units are here, and ranks and grades come out of the public facts too. */
  whole: Schema.Boolean,
})
export type ResultInputs = typeof ResultInputs.Type

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
  /** Kinds of things that are internal unless the group decides otherwise. */
  disclosed: Schema.Struct({
    lights: Disclosed,
    results: Disclosed,
    bulletins: Disclosed,
    lateList: Disclosed,
  }),
  /** Newest first. */
  bulletins: Schema.Array(PublishedBulletin),
  /** Newest period first. */
  lateList: Schema.Array(PublishedLapse),
  /** Newest first. */
  coverage: Schema.Array(PublishedCoverage),
  /** Newest first. */
  corrections: Schema.Array(Correction),
  /** Newest first. */
  withdrawals: Schema.Array(Withdrawal),
  /** This publication first, then the earlier ones. */
  history: Schema.Array(PastPublication),
  /** The day since which an item shows what it shows, by its key: `progress/36/2018-Q3`. */
  since: Schema.Record(Schema.String, PlainDateSchema),
  owner: SiteOwner,
  results: Schema.Array(
    Schema.Struct({
      year: Schema.Int,
      ruleSet: Schema.String,
      /** 试评, 正式. */
      standing: Schema.String,
      cards: Schema.Array(PublishedResult),
      inputs: Schema.NullOr(ResultInputs),
    }),
  ),
})
export type Snapshot = typeof Snapshot.Type

const INTERNAL: Disclosed = { disclosed: false, because: UNDECIDED }

/** Where nothing but the document and the tasks is published. */
export const NOTHING_MORE = {
  disclosed: { lights: INTERNAL, results: INTERNAL, bulletins: INTERNAL, lateList: INTERNAL },
  ...{ bulletins: [], lateList: [], coverage: [], corrections: [], withdrawals: [], history: [], since: {} },
  owner: NO_OWNER,
} as const satisfies Partial<Snapshot>
