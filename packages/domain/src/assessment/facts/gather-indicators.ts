import type { PlainDate } from '../../calendar/index.ts'
import {
  aboutYear,
  expectedAt,
  type Figure,
  type Indicator,
  knownOn,
  monthsIn,
  pathUnit,
  reachedBy,
} from '../../indicators/index.ts'
import type { Target, Task } from '../../policy/index.ts'
import { sayExact } from '../../quantity/index.ts'
import type { IndicatorFact } from './fact-sheet.ts'

/** What the group left out of the year, with its reason. */
export interface Waiver {
  readonly target: string
  readonly reason: string
}

export interface IndicatorInputs {
  readonly indicators: readonly Indicator[]
  /** Of any target and time; only confirmed ones are judged. */
  readonly figures: readonly Figure[]
  readonly waivers: readonly Waiver[]
}

/** The yearly figures on the targets of the listed tasks that somebody has said how to measure. */
export const indicatorFacts = (
  listed: readonly Task[],
  year: number,
  today: PlainDate,
  { indicators, figures, waivers }: IndicatorInputs,
): readonly IndicatorFact[] =>
  listed.flatMap((task) =>
    task.targets
      .flatMap((target): readonly IndicatorFact[] => {
        const indicator = indicators.find((one) => one.target === target.key)
        if (indicator === undefined || (target.dueYear !== null && year > target.dueYear)) return []
        const goal = expectedAt(indicator.trajectory, target, year)
        if (goal === null) return []
        const reached = (about: number) => reachedInYear(indicator, target, figures, today, about)
        return [
          {
            task: task.ordinal,
            target: target.key,
            subject: target.subject,
            unit: pathUnit(indicator, target),
            better: target.comparator === 'at-most' ? 'less' : 'more',
            goal: sayExact(goal),
            actual: reached(year),
            before: reached(year - 1),
            waived: waivers.find((one) => one.target === target.key)?.reason ?? null,
            source: { _tag: 'indicator', target: target.key, year },
          },
        ]
      })
      .toSorted((a, b) => (a.target < b.target ? -1 : 1)),
  )

/** What had been reached when the year was over by what was confirmed until `day`; null while nothing says so. */
export const reachedInYear = (
  indicator: Indicator,
  target: Target,
  figures: readonly Figure[],
  day: PlainDate,
  year: number,
): string | null => {
  const known = knownOn(
    figures.filter((one) => one.target === target.key && one.standing === 'confirmed'),
    day,
  )
  const whole = known.findLast(({ about }) => aboutYear(about) === year && monthsIn(about) === 12)
  const reached = whole === undefined ? null : reachedBy(indicator, target, known, whole.about)
  return reached?._tag === 'Reached' ? sayExact(reached.value) : null
}
