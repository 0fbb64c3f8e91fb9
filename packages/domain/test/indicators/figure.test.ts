import { it } from '@effect/vitest'
import { Schema } from 'effect'
import { expect } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { attainment, byTime, type Figure, knownOn, pendingFigure } from '../../src/indicators/index.ts'
import { canonical } from '../../src/record/index.ts'
import { figure, indicator, target } from './sample.ts'

const Day = Schema.Int.check(Schema.isBetween({ minimum: 10, maximum: 28 }))
const Told = Schema.Array(
  Schema.Struct({
    about: Schema.Literals(['2017', '2018-Q1', '2018-Q2']),
    value: Schema.Int.check(Schema.isBetween({ minimum: 60, maximum: 90 })),
    day: Day,
    confirmed: Schema.Boolean,
  }),
).check(Schema.isMaxLength(8))

const figures = (told: typeof Told.Type): readonly Figure[] =>
  told.map(({ about, value, day, confirmed }) =>
    figure(about, String(value), {
      knownOn: plainDate(`2018-07-${day}`),
      standing: confirmed ? 'confirmed' : 'self-reported',
    }),
  )
const on = (day: number) => plainDate(`2018-07-${day}`)

it.prop('[I10] the order in which figures arrive never matters', [Told, Day], ([told, day]) => {
  const list = figures(told)
  const turned = canonical(knownOn(list.toReversed(), on(day)))
  expect(turned).toBe(canonical(knownOn(list, on(day))))
})

it.prop(
  '[I11] what was known on a day never changes by what came later',
  [Told, Told, Day],
  ([told, more, day]) => {
    const later = figures(more).filter((one) => one.knownOn > on(day))
    expect(knownOn([...figures(told), ...later], on(day))).toEqual(knownOn(figures(told), on(day)))
  },
)

it.prop(
  '[I11] nothing that was known is lost: a time spoken of stays spoken of',
  [Told, Day, Day],
  ([told, a, b]) => {
    const [early, late] = [Math.min(a, b), Math.max(a, b)]
    const times = knownOn(figures(told), on(late)).map((one) => one.about)
    for (const { about } of knownOn(figures(told), on(early))) expect(times).toContain(about)
  },
)

it('[I10] what is confirmed stands before what came later unconfirmed, and waits for nothing', () => {
  const reported = figure('2017', '80', { standing: 'self-reported', knownOn: on(10) })
  const confirmed = figure('2017', '81', { knownOn: on(12) })
  const again = figure('2017', '82', { standing: 'self-reported', knownOn: on(14) })
  expect(knownOn([again, confirmed, reported], on(20)).map((one) => one.value)).toEqual(['81'])
  expect(knownOn([again, confirmed, reported], on(11)).map((one) => one.value)).toEqual(['80'])
  expect(pendingFigure([again, confirmed, reported], '2017')?.value).toBe('82')
  expect(pendingFigure([confirmed, reported], '2017')).toBeNull()
})

it('[I10] times are ordered by where they end, and a year comes after its quarters', () => {
  const times = ['2018', '2017', '2018-Q4', '2018-Q3', '2018-10']
  expect(times.toSorted(byTime)).toEqual(['2017', '2018-Q3', '2018-10', '2018-Q4', '2018'])
  const year = figure('2020', '91')
  const quarter = figure('2020-Q3', '85')
  const of = target()
  expect(attainment(of, [quarter, year], on(20))).toMatchObject({ latest: year, final: true, met: true })
  expect(attainment(of, [quarter], on(20))).toMatchObject({ final: false, met: false })
})

it('[U11] yearly amounts are added up, and a part of a year is not held against a whole year', () => {
  const flow = indicator({
    unit: '家',
    measure: 'flow',
    trajectory: { _tag: 'Cumulative', base: { year: 2016, value: '0' } },
  })
  const listed = target({ unit: '家', value: '50' })
  const two = [figure('2017', '30', { unit: '家' }), figure('2018-Q3', '20', { unit: '家' })]
  expect(attainment(listed, two, on(20), flow)).toMatchObject({ met: true, latest: { about: '2018-Q3' } })
  const annual = indicator({ measure: 'annual' })
  const parts = [figure('2017', '75'), figure('2018-Q3', '60')]
  expect(attainment(target(), parts, on(20), annual)).toMatchObject({ latest: { about: '2017' }, met: false })
  expect(attainment(target(), parts.slice(1), on(20), annual)._tag).toBe('no-rule')
})
