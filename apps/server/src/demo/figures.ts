import { PlainDateSchema } from '@jiashan/domain/calendar'
import { type FigureCommand, Observation } from '@jiashan/domain/indicators'
import { type Programme, targetsOf } from '@jiashan/domain/policy'
import { Schema } from 'effect'
import type { FigureRequest } from '../indicators/observations.ts'

/** Real figures, each with its source and the day it became known: `seeds/observations.json`. */
export const RealFigures = Schema.Struct({
  note: Schema.String,
  observations: Schema.Array(
    Schema.Struct({
      /** Words that the target's subject contains. */
      subject: Schema.String,
      about: Observation.fields.about,
      value: Observation.fields.value,
      unit: Observation.fields.unit,
      source: Observation.fields.source,
      knownOn: PlainDateSchema,
    }),
  ),
})
type RealFigures = typeof RealFigures.Type

/** The real figures as entries that become known on their release day. */
export const realFigures = (
  programme: Programme,
  { observations }: RealFigures,
): readonly (FigureRequest & Extract<FigureCommand, { _tag: 'RecordObservation' }>)[] =>
  observations.map(({ subject, knownOn, ...figure }) => {
    const target = targetsOf(programme.document).find((one) => one.subject.includes(subject))
    if (target === undefined) throw new Error(`no target speaks of ${subject}`)
    return {
      _tag: 'RecordObservation',
      ...figure,
      programme: programme.id,
      target: target.key,
      releasedOn: knownOn,
      demo: false,
    }
  })
