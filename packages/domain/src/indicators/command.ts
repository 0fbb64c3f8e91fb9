import { Schema } from 'effect'
import type { Forbidden } from '../access/index.ts'
import { PlainDateSchema } from '../calendar/index.ts'
import { ExactSchema, UnitSchema } from '../quantity/index.ts'
import { Text } from '../record/index.ts'
import { AboutSchema } from './about.ts'
import type { FigureUnfit } from './fitness.ts'
import type { NoSuchTarget, UnitMismatch } from './observation.ts'

const said = { about: AboutSchema, value: ExactSchema, unit: UnitSchema }
const Source = Schema.Struct({
  name: Text(120).check(Schema.isMinLength(2)),
  url: Schema.NullOr(Text(500).check(Schema.isPattern(/^https?:\/\/\S+$/))),
})

export const FigureCommand = Schema.TaggedUnion({
  /** `releasedOn`: kept back until its release day; null when it may be known at once. */
  RecordObservation: {
    ...said,
    source: Source,
    releasedOn: Schema.NullOr(PlainDateSchema),
    demo: Schema.Boolean,
  },
  /** 认定: the value is repeated, so that nobody confirms what they did not see. */
  ConfirmFigure: said,
  CorrectObservation: {
    ...said,
    old: ExactSchema,
    source: Source,
    reason: Text(500).check(Schema.isMinLength(2)),
  },
})
export type FigureCommand = typeof FigureCommand.Type

/** The time is not over yet. */
export class TimeNotOver extends Schema.TaggedError<TimeNotOver>()('TimeNotOver', {
  about: Schema.String,
  endsOn: PlainDateSchema,
}) {}
/** A figure is kept back for its release, not for longer, and is never known before it was entered. */
export class ReleaseUnfit extends Schema.TaggedError<ReleaseUnfit>()('ReleaseUnfit', {
  releasedOn: PlainDateSchema,
  atMostDays: Schema.Int,
}) {}
/** The same value stands already. */
export class FigureRepeated extends Schema.TaggedError<FigureRepeated>()('FigureRepeated', {
  about: Schema.String,
  value: Schema.String,
  unit: Schema.String,
}) {}
/** A figure about this time stands already: it is corrected, with a reason, not recorded again. */
export class FigureStands extends Schema.TaggedError<FigureStands>()('FigureStands', {
  about: Schema.String,
  value: Schema.String,
  unit: Schema.String,
}) {}
/** No such figure is there to be confirmed or corrected: it was never there, or changed meanwhile. */
export class NoSuchFigure extends Schema.TaggedError<NoSuchFigure>()('NoSuchFigure', {
  about: Schema.String,
  value: Schema.String,
}) {}
/** A person does not confirm what they reported. */
export class OwnFigure extends Schema.TaggedError<OwnFigure>()('OwnFigure', {
  about: Schema.String,
  by: Schema.String,
}) {}

export type FigureRefusal =
  | Forbidden
  | NoSuchTarget
  | UnitMismatch
  | FigureUnfit
  | TimeNotOver
  | ReleaseUnfit
  | FigureRepeated
  | FigureStands
  | NoSuchFigure
  | OwnFigure
