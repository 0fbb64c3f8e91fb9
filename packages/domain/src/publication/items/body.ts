import { Schema } from 'effect'
import { PeriodSchema, PlainDateSchema } from '../../calendar/index.ts'
import { Observation } from '../../indicators/index.ts'
import { ExactSchema } from '../../quantity/index.ts'
import { MilestoneId, Sha256 } from '../../record/index.ts'
import { MilestoneProgress } from '../../reporting/index.ts'
import { PublishedBulletin, PublishedCoverage, PublishedLapse } from '../published-papers.ts'

/** A milestone as a plan promises it; how it stands is computed when it is published. */
export const PromisedMilestone = Schema.Struct({
  id: MilestoneId,
  title: Schema.String,
  deliverable: Schema.String,
  dueOn: PlainDateSchema,
  originalDueOn: PlainDateSchema,
  extensions: Schema.Int,
  weight: ExactSchema,
  /** The day on which its cancellation was decided; null while it stands. */
  cancelledOn: Schema.NullOr(PlainDateSchema),
})
export type PromisedMilestone = typeof PromisedMilestone.Type

/** What a report says of a milestone, which is named as its plan names it. */
export const ToldMilestone = Schema.Struct({ ...MilestoneProgress.fields, title: Schema.String })
export type ToldMilestone = typeof ToldMilestone.Type

/**
 * What of an item would be read in public, and nothing else: the allow-list. Measures, persons, difficulties, matters,
 * evidence, steps and reasons of the workflow have no place in it.
 */
export const ItemBody = Schema.TaggedUnion({
  plan: {
    task: Schema.Int,
    year: Schema.Int,
    submittedOn: PlainDateSchema,
    approvedOn: PlainDateSchema,
    milestones: Schema.Array(PromisedMilestone),
  },
  progress: {
    task: Schema.Int,
    period: PeriodSchema,
    text: Schema.String,
    nextStep: Schema.String,
    milestones: Schema.Array(ToldMilestone),
    reportedOn: PlainDateSchema,
    acceptedOn: PlainDateSchema,
    demo: Schema.Boolean,
  },
  figure: { subject: Schema.String, observation: Observation },
  bulletin: {
    bulletin: PublishedBulletin,
    /** Kinds that it tells of and that are internal unless the group decides otherwise. */
    restsOn: Schema.Array(Schema.Literals(['lights', 'late-list'])),
    /** Tasks of which its tables tell. */
    tasks: Schema.Array(Schema.Int),
  },
  coverage: { entry: PublishedCoverage },
  /** A year's cards are told by their hash: they never change once they are frozen. */
  results: {
    year: Schema.Int,
    /** 试评, 正式. */
    standing: Schema.String,
    resultHash: Sha256,
  },
  'late-list': { period: PeriodSchema, lapses: Schema.Array(PublishedLapse) },
})
export type ItemBody = typeof ItemBody.Type

export type BodyOf<K extends ItemBody['_tag']> = Extract<ItemBody, { _tag: K }>

export const bodiesOf = <K extends ItemBody['_tag']>(
  kind: K,
  bodies: readonly ItemBody[],
): readonly BodyOf<K>[] => bodies.filter((one): one is BodyOf<K> => one._tag === kind)
