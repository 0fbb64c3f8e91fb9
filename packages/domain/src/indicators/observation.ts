import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import { PlainDateSchema } from '../calendar/index.ts'
import type { Occasion, Target } from '../policy/index.ts'
import { convert, ExactSchema, exact, sayExact, UnitSchema } from '../quantity/index.ts'
import { type Decision, ObservationId, ProgrammeId } from '../record/index.ts'

/**
 * One value of an indicator 指标监测值, bitemporal: `about` is the time it describes, `knownOn` the day
 * it became known. A correction is a later observation about the same time; nothing is overwritten.
 */
export const Observation = Schema.Struct({
  id: ObservationId,
  programme: ProgrammeId,
  /** Key of the target it measures, e.g. `G2` or `36.1`. */
  target: Schema.String,
  /** A year (`2020`) or a reporting period (`2018-Q3`). */
  about: Schema.String,
  value: ExactSchema,
  unit: UnitSchema,
  /** 自报 by a unit, or 认定 by the body that answers for the figure. */
  standing: Schema.Literals(['self-reported', 'confirmed']),
  source: Schema.Struct({ name: Schema.String, url: Schema.NullOr(Schema.String) }),
  knownOn: PlainDateSchema,
  /** Invented for the demonstration. */
  demo: Schema.Boolean,
})
export type Observation = typeof Observation.Type

export const ObservationChange = Schema.TaggedStruct('ObservationRecorded', { observation: Observation })
export type ObservationChange = typeof ObservationChange.Type

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

/** Records a figure on a target; `target` is null when the programme has none of that key. */
export const decideObservation = (
  observation: Observation,
  target: Target | null,
  { actor }: Occasion,
): Decision<ObservationChange, Forbidden | NoSuchTarget | UnitMismatch> => {
  const allowed = authorise(actor, 'observation.record', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if (target === null) return Result.fail(new NoSuchTarget({ target: observation.target }))
  const value = exact(observation.value)
  if (convert(value, observation.unit, target.unit) === null)
    return Result.fail(
      new UnitMismatch({ target: target.key, expected: target.unit, given: observation.unit }),
    )
  return Result.succeed([
    { _tag: 'ObservationRecorded', observation: { ...observation, value: sayExact(value) } },
  ])
}

export const evolveObservation = (_: Observation | null, change: ObservationChange): Observation =>
  change.observation
