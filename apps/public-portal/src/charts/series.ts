import { plainDate } from '@jiashan/domain/calendar'
import {
  baseOf,
  endMonth,
  expectedAt,
  expectedBy,
  type Forecast,
  forecastOn,
  goalOn,
  isYear,
  knownOn,
  monthsIn,
  pathUnit,
  reachedBy,
} from '@jiashan/domain/indicators'
import type { Snapshot } from '@jiashan/domain/publication'
import { convert, exact, type Rational, type Unit } from '@jiashan/domain/quantity'
import type { TargetEntry } from '../published.ts'

/** A value at the end of a time; `at` counts months. */
export interface Point {
  readonly about: string
  readonly at: number
  readonly value: Rational
}

/** What a target's chart and its table show, all in one unit. */
export interface Series {
  /** Null where growth is chained into an index of the base. */
  readonly unit: Unit | null
  readonly base: Point | null
  /** What is to be reached, year by year; base and goal included. */
  readonly path: readonly Point[]
  readonly observed: readonly (Point & { readonly expected: Rational | null; readonly demo: boolean })[]
  readonly goal: Point | null
  readonly forecast: Forecast | null
}

const yearEnd = (year: number, value: Rational): Point => ({ about: String(year), at: year * 12 + 12, value })

/** Null where there is too little for a line: no path, and not two figures. */
export const seriesOf = (entry: TargetEntry, { issuedOn }: Pick<Snapshot, 'issuedOn'>): Series | null => {
  const series = entry.indicator === null ? plain(entry) : alongPath(entry, issuedOn)
  return series.path.length >= 2 || series.observed.length >= 2 ? series : null
}

const alongPath = ({ target, indicator, observations }: TargetEntry, day: Snapshot['issuedOn']): Series => {
  if (indicator === null) throw new TypeError('a path needs an indicator')
  const { trajectory, measure } = indicator
  const known = knownOn(observations, day)
  const base = baseOf(trajectory, target)
  const due = target.dueYear
  const goal = goalOn(trajectory, target)
  const years = due === null ? [] : Array.from({ length: due - base.year + 1 }, (_, at) => base.year + at)
  return {
    unit: measure === 'growth' ? null : pathUnit(indicator, target),
    base: trajectory._tag === 'AtOrUnder' ? null : yearEnd(base.year, base.value),
    path: years.flatMap((year) => {
      const value = expectedAt(trajectory, target, year)
      return value === null ? [] : [yearEnd(year, value)]
    }),
    observed: known.flatMap(({ about, demo }) => {
      const whole = isYear(about) || monthsIn(about) === 12
      const reached = reachedBy(indicator, target, known, about)
      // What counts from January on is no point of the line before its year is over.
      if (reached?._tag !== 'Reached' || (measure === 'annual' && !whole)) return []
      return [
        {
          about,
          at: endMonth(about),
          value: reached.value,
          expected: expectedBy(indicator, target, about),
          demo,
        },
      ]
    }),
    goal: due === null || goal === null ? null : yearEnd(due, goal),
    forecast: forecastOn(indicator, target, observations, day),
  }
}

/** Where nobody has said how the target is measured: the figures as they are, and the target itself. */
const plain = ({ target, observations }: TargetEntry): Series => ({
  unit: target.unit,
  base: null,
  path: [],
  observed: knownOn(observations, LATEST).flatMap(({ about, value, unit, demo }) => {
    const converted = convert(exact(value), unit, target.unit)
    return converted === null ? [] : [{ about, at: endMonth(about), value: converted, expected: null, demo }]
  }),
  goal:
    target.dueYear === null || !READ_OFF.has(target.comparator)
      ? null
      : yearEnd(target.dueYear, exact(target.value)),
  forecast: null,
})

/** A snapshot holds nothing that was not known on its day. */
const LATEST = plainDate('9999-12-31')

const READ_OFF: ReadonlySet<string> = new Set(['at-least', 'at-most', 'equal', 'about'])
