import { plainDate } from '@jiashan/domain/calendar'
import type { Observation } from '@jiashan/domain/indicators'
import { type Programme, targetsOf } from '@jiashan/domain/policy'
import { divide, exact, multiply, round, sayExact } from '@jiashan/domain/quantity'
import type { ObservationId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import type { Ids } from '../clock/ids.ts'
import { chanceOf } from './chance.ts'

/** Real figures, each with its source and the day it became known: `seeds/observations.json`. */
export const RealFigures = Schema.Struct({
  note: Schema.String,
  observations: Schema.Array(
    Schema.Struct({
      /** Words that the target's subject contains. */
      subject: Schema.String,
      about: Schema.String,
      value: Schema.String,
      unit: Schema.Literals(['元']),
      source: Schema.Struct({ name: Schema.String, url: Schema.NullOr(Schema.String) }),
      knownOn: Schema.String,
    }),
  ),
})
type RealFigures = typeof RealFigures.Type

export const realFigures = (
  programme: Programme,
  { observations }: RealFigures,
  ids: Ids['Service'],
  at: number,
): readonly Observation[] =>
  observations.map(({ subject, knownOn, ...figure }) => {
    const target = targetsOf(programme.document).find((one) => one.subject.includes(subject))
    if (target === undefined) throw new Error(`no target speaks of ${subject}`)
    return {
      ...figure,
      id: ids.next(at) as ObservationId,
      programme: programme.id,
      target: target.key,
      standing: 'confirmed',
      knownOn: plainDate(knownOn),
      demo: false,
    }
  })

/** An invented figure for 2017 of every target inside a task, 60–95 % of the way. */
export const inventedFigures = (
  programme: Programme,
  ids: Ids['Service'],
  at: number,
): readonly Observation[] =>
  targetsOf(programme.document)
    .filter(
      ({ key, comparator, value }) => !key.startsWith('G') && comparator === 'at-least' && value !== '0',
    )
    .map((target) => {
      const chance = chanceOf(`figure ${target.key}`)
      const share = divide(exact(String(chance.between(62, 95))), exact('100'))
      const places = target.value.includes('.') ? 1 : 0
      const value = sayExact(round(multiply(exact(target.value), share), { mode: 'half-up', places }))
      return {
        id: ids.next(at) as ObservationId,
        programme: programme.id,
        target: target.key,
        about: '2017',
        value,
        unit: target.unit,
        standing: 'confirmed',
        source: { name: '演示数据（非真实统计）', url: null },
        knownOn: plainDate('2018-02-20'),
        demo: true,
      }
    })
