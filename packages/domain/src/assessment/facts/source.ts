import { Schema } from 'effect'
import { PeriodSchema } from '../../calendar/index.ts'
import { BidId, MatterId, OrderId, PlanId, ReportId, SafeguardId } from '../../record/index.ts'

/**
 * What a fact was read from, so that every number leads to its paper; `id` is null where the record holds
 * nothing yet (a report never sent). `ruling`: what people found in the assessment itself, by its id.
 */
export const Source = Schema.TaggedUnion({
  report: { id: Schema.NullOr(ReportId), task: Schema.Int, period: PeriodSchema },
  plan: { id: Schema.NullOr(PlanId), task: Schema.Int, year: Schema.Int },
  indicator: { target: Schema.String, year: Schema.Int },
  order: { id: OrderId },
  matter: { id: MatterId },
  bid: { id: BidId },
  safeguard: { id: SafeguardId },
  ruling: { id: Schema.String },
})
export type Source = typeof Source.Type
