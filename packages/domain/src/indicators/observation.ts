import { Schema } from 'effect'
import { PlainDateSchema } from '../calendar/index.ts'
import { ExactSchema, UnitSchema } from '../quantity/index.ts'
import { ObservationId, ProgrammeId } from '../record/index.ts'
import { AboutSchema } from './about.ts'

export const STANDINGS = ['self-reported', 'confirmed'] as const
export const STANDING_LABEL = {
  'self-reported': '自报',
  confirmed: '认定',
} as const satisfies Record<(typeof STANDINGS)[number], string>

/**
 * One value of an indicator 指标监测值, bitemporal: `about` is the time it describes, `knownOn` the day
 * it became known. A correction is a later observation about the same time; nothing is overwritten.
 */
export const Observation = Schema.Struct({
  id: ObservationId,
  programme: ProgrammeId,
  /** Key of the target it measures, e.g. `G2` or `36.1`. */
  target: Schema.String,
  /** A year (`2020`), a quarter (`2018-Q3`) or a month (`2018-10`). */
  about: AboutSchema,
  value: ExactSchema,
  unit: UnitSchema,
  /** 自报 by a unit, or 认定 by the body that answers for the figure. */
  standing: Schema.Literals(STANDINGS),
  source: Schema.Struct({ name: Schema.String, url: Schema.NullOr(Schema.String) }),
  /** Never before the day on which it was entered; later where it was entered ahead of its release. */
  knownOn: PlainDateSchema,
  /** Invented for the demonstration. */
  demo: Schema.Boolean,
})
export type Observation = typeof Observation.Type

/** The unit of a figure has another dimension than the target. */
export class UnitMismatch extends Schema.TaggedError<UnitMismatch>()('UnitMismatch', {
  target: Schema.String,
  expected: UnitSchema,
  given: UnitSchema,
}) {}

/** The programme has no target of this key. */
export class NoSuchTarget extends Schema.TaggedError<NoSuchTarget>()('NoSuchTarget', {
  target: Schema.String,
}) {}
