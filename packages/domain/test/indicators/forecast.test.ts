import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { awaitedOn, forecastOn, timesOver } from '../../src/indicators/index.ts'
import { exact } from '../../src/quantity/index.ts'
import { figure, indicator, target } from './sample.ts'

const DAY = plainDate('2021-06-01')
const base = { year: 2016, value: '4' }

it('[I16] goes on by the average amount of what was observed: 81 + (81 − 76) ÷ 12 × 24 = 91', () => {
  const forecast = forecastOn(indicator(), target(), [figure('2017', '76'), figure('2018', '81')], DAY)
  expect(forecast).toMatchObject({
    method: 'average-increment',
    first: { about: '2017', reached: exact('76') },
    last: { about: '2018', reached: exact('81') },
    monthsSeen: 12,
    monthsAhead: 24,
    value: exact('91'),
    difference: exact('1'),
    met: true,
  })
})

it('[I16] quarters count where the figure is a level: nine months seen, twenty-seven ahead', () => {
  const forecast = forecastOn(indicator(), target(), [figure('2017', '76'), figure('2018-Q3', '79')], DAY)
  expect(forecast).toMatchObject({ monthsSeen: 9, monthsAhead: 27, value: exact('88'), met: false })
})

it('[I16] rates go on at the rate between first and last: 5.5 × (5.5 ÷ 5)² = 6.655', () => {
  const income = indicator({ unit: '万元', measure: 'annual', trajectory: { _tag: 'CompoundGrowth', base } })
  const of = target({ unit: '万元', value: '6.7' })
  const money = (about: string, value: string) => figure(about, value, { unit: '万元' })
  const forecast = forecastOn(income, of, [money('2017', '5'), money('2018', '5.5')], DAY)
  expect(forecast).toMatchObject({
    method: 'compound-growth',
    value: exact('6.66'),
    difference: exact('-0.04'),
  })
})

it('[I16] expects nothing below nothing and no share over 100 %, and says that it was held there', () => {
  const steep = forecastOn(indicator(), target(), [figure('2017', '76'), figure('2018', '95')], DAY)
  expect(steep).toMatchObject({ value: exact('100'), held: true, met: true })
  const down = indicator({ unit: '个', trajectory: { _tag: 'Linear', base: { year: 2016, value: '24' } } })
  const none = target({ comparator: 'equal', value: '0', unit: '个' })
  const left = (about: string, value: string) => figure(about, value, { unit: '个' })
  const forecast = forecastOn(down, none, [left('2017', '18'), left('2018', '8')], DAY)
  expect(forecast).toMatchObject({ value: exact('0'), held: true, met: true })
})

it('[I25] offers the times that are over and have no figure, latest first; a year stands for its last quarter', () => {
  const told = [figure('2017', '76'), figure('2018-Q2', '79')]
  expect(timesOver(indicator(), told, plainDate('2018-11-05'))).toEqual([
    '2018-Q3',
    '2018-Q1',
    '2017-Q3',
    '2017-Q2',
    '2017-Q1',
  ])
  expect(timesOver(indicator({ frequency: 'year' }), [], plainDate('2018-11-05'))).toEqual(['2017'])
})

it('[I16] says why it says nothing: one figure, quarters of a yearly amount, no due year, the due year known', () => {
  const why = (...given: Parameters<typeof forecastOn>) => {
    const forecast = forecastOn(...given)
    return forecast._tag === 'NoForecast' ? forecast.why : null
  }
  expect(why(indicator(), target(), [figure('2017', '76')], DAY)).toBe('too-few')
  const quarters = [figure('2018-Q1', '20'), figure('2018-Q2', '40')]
  expect(why(indicator({ measure: 'annual' }), target(), quarters, DAY)).toBe('too-few')
  expect(why(indicator(), target({ dueYear: null }), [], DAY)).toBe('no-due-year')
  const both = [figure('2019', '76'), figure('2020', '90')]
  expect(why(indicator(), target(), both, DAY)).toBe('due-year-known')
  const unknown = [figure('2017', '76'), figure('2018', '81', { knownOn: plainDate('2021-06-02') })]
  expect(why(indicator(), target(), unknown, DAY)).toBe('too-few')
})

it('[I25] a figure is awaited once its release day has passed without one', () => {
  const q2 = figure('2018-Q2', '76', { knownOn: plainDate('2018-07-18') })
  expect(awaitedOn(indicator(), [q2], plainDate('2018-10-20'))).toBeNull()
  expect(awaitedOn(indicator(), [q2], plainDate('2018-10-21'))).toEqual({
    about: '2018-Q3',
    expectedOn: '2018-10-20',
  })
  const yearly = indicator({ frequency: 'year', releaseLag: 60 })
  expect(awaitedOn(yearly, [], plainDate('2018-03-01'))).toBeNull()
  expect(awaitedOn(yearly, [], plainDate('2018-03-02'))).toMatchObject({ about: '2017' })
})
