import { expect, it } from 'vitest'
import { type Instant, type PlainDate, workingCalendar } from '../../../src/calendar/index.ts'
import { againAfter, lastMorning, toldOf } from '../../../src/supervision/index.ts'

/** 1 to 7 October 2018 are holidays, 29 and 30 September are worked. */
const calendar = workingCalendar(
  ['2018-10-01', '2018-10-02', '2018-10-03', '2018-10-04', '2018-10-05'],
  ['2018-09-29', '2018-09-30'],
  [2018],
)
const at = (today: string, utc: string) => ({
  today: today as PlainDate,
  at: `${today}T${utc}:00.000Z` as Instant,
})

it('[S37] a digest takes what came before the morning of the last working day, holidays and worked weekends heeded', () => {
  expect(lastMorning(at('2018-10-08', '00:29'), calendar)).toBe('2018-09-30T00:30:00.000Z')
  expect(lastMorning(at('2018-10-08', '00:30'), calendar)).toBe('2018-10-08T00:30:00.000Z')
  expect(lastMorning(at('2018-10-06', '10:00'), calendar)).toBe('2018-09-30T00:30:00.000Z')
})

it('[S38] waits longer each time and gives up after a day and a half at the earliest', () => {
  const waits: number[] = []
  for (let attempt = 1; againAfter(attempt) !== null; attempt += 1) waits.push(againAfter(attempt) ?? 0)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(new Set(waits).size).toBe(waits.length)
  expect(waits.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(36 * 3_600_000)
})

it('counts what is told by kind, in the order in which it came', () => {
  expect(toldOf([{ kind: 'reminder' }, { kind: 'order-issued' }, { kind: 'reminder' }])).toEqual([
    { kind: 'reminder', count: 2 },
    { kind: 'order-issued', count: 1 },
  ])
})
