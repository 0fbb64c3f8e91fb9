import { Schema } from 'effect'
import type { Forbidden } from '../../access/index.ts'
import { PeriodSchema } from '../../calendar/index.ts'
import type { ContentUnfit } from '../unfit.ts'
import { COUNTY_REPORT_STATUSES } from './county-report.ts'

/** The status of the county's report does not allow the action. */
export class CountyReportNotIn extends Schema.TaggedError<CountyReportNotIn>()('CountyReportNotIn', {
  action: Schema.String,
  status: Schema.Literals(COUNTY_REPORT_STATUSES),
}) {}

/** The county reports by quarters, from the first that the programme's schedule has, once they have begun, on led tasks. */
export class CountyPeriodUnfit extends Schema.TaggedError<CountyPeriodUnfit>()('CountyPeriodUnfit', {
  period: PeriodSchema,
  problem: Schema.Literals(['not-a-quarter', 'before-first', 'not-begun', 'nobody-leads']),
  /** The first quarter; null: none is set. */
  first: Schema.NullOr(PeriodSchema),
}) {}

/** A delivery is done without a day, on a day that has not come, or has a day without being done. */
export class DeliveryUnfit extends Schema.TaggedError<DeliveryUnfit>()('DeliveryUnfit', {
  title: Schema.String,
  problem: Schema.Literals(['done-without-date', 'done-in-future', 'date-without-done']),
}) {}

/** The document asks the city neither to support nor to guide here: there is no guidance to judge. */
export class NothingGuided extends Schema.TaggedError<NothingGuided>()('NothingGuided', {
  task: Schema.Int,
}) {}

export type CountyReportRefusal =
  | Forbidden
  | CountyReportNotIn
  | CountyPeriodUnfit
  | DeliveryUnfit
  | NothingGuided
  | ContentUnfit
