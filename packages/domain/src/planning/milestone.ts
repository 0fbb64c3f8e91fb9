import { Schema } from 'effect'
import { PlainDateSchema, sayDate } from '../calendar/index.ts'
import { compare, ExactSchema, exact } from '../quantity/index.ts'
import { MilestoneId, Words } from '../record/index.ts'

export const MILESTONE_LIMITS = { title: 80, deliverable: 200, milestones: 40 } as const

const Weight = ExactSchema.check(
  Schema.makeFilter((text: string) => compare(exact(text), exact('0')) > 0 || '权重应大于 0'),
)

/** What an amendment may change of a milestone, besides its date. */
export const MilestoneWords = Schema.Struct({
  title: Words(MILESTONE_LIMITS.title),
  deliverable: Words(MILESTONE_LIMITS.deliverable),
  /** Share of the plan; only the ratio between milestones counts. */
  weight: Weight,
})
export type MilestoneWords = typeof MilestoneWords.Type

/** A milestone as the lead writes it; `id` is that of the milestone it already is, or any key for a new one. */
export const MilestoneText = Schema.Struct({
  id: Schema.String.check(Schema.isBetweenLength(1, 40)),
  ...MilestoneWords.fields,
  dueOn: PlainDateSchema,
})
export type MilestoneText = typeof MilestoneText.Type

/** A dated deliverable of a plan 时间节点. */
export const Milestone = Schema.Struct({
  id: MilestoneId,
  ...MilestoneWords.fields,
  dueOn: PlainDateSchema,
  /** As first approved; an amendment moves `dueOn` only. */
  originalDueOn: PlainDateSchema,
  /** How often an approved amendment moved the day. */
  extensions: Schema.Int,
  /** Set by an approved amendment: the milestone stays visible, but is neither reported nor judged. */
  cancelled: Schema.NullOr(Schema.Struct({ on: PlainDateSchema, reason: Schema.String })),
})
export type Milestone = typeof Milestone.Type

/** The original day and the number of extensions, to stand behind the present day; nothing where it was never moved. */
export const sayMoved = ({
  originalDueOn,
  extensions,
}: Pick<Milestone, 'originalDueOn' | 'extensions'>): string =>
  extensions === 0 ? '' : `（原定${sayDate(originalDueOn)}，已延期 ${extensions} 次）`

/** The milestones that still have to be reached. */
export const standingMilestones = (milestones: readonly Milestone[]): readonly Milestone[] =>
  milestones.filter((one) => one.cancelled === null)
