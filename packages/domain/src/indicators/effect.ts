import type { PlainDate } from '../calendar/index.ts'
import type { Target } from '../policy/index.ts'
import { type Attainment, attainment } from './attainment.ts'
import type { FigureEntry } from './entry.ts'
import { type Figure, knownOn, pendingFigure } from './figure.ts'
import { type Forecast, forecastOn } from './forecast.ts'
import type { Indicator } from './indicator.ts'
import { type PathStanding, type Signal, signalOf, standingOn } from './standing.ts'

/** The day on which figures are read, and how near to its path is near (% of the path's value). */
export interface ReadAt {
  readonly day: PlainDate
  readonly nearPercent: string
}

/** All that the figures of a target say on a day. */
export interface Reading {
  readonly attainment: Attainment
  /** Null where nobody has defined how the target is measured. */
  readonly standing: PathStanding | null
  readonly forecast: Forecast | null
  readonly signal: Signal
}

export const readingOn = (
  target: Target,
  indicator: Indicator | null,
  figures: readonly Figure[],
  { day, nearPercent }: ReadAt,
): Reading => {
  const standing = indicator === null ? null : standingOn(indicator, target, figures, day)
  return {
    attainment: attainment(target, figures, day, indicator),
    standing,
    forecast: indicator === null ? null : forecastOn(indicator, target, figures, day),
    signal: standing === null ? 'unknown' : signalOf(standing, nearPercent),
  }
}

/** What a correction changed: the same reading without it and with it. Results that were frozen before stay as they are. */
export interface CorrectionEffect {
  readonly before: Reading
  readonly after: Reading
}

/** Reads the figures before and after a correction on the same day, so that only the correction makes the difference. */
export const effectOfCorrection = (
  before: readonly Figure[],
  after: readonly Figure[],
  target: Target,
  indicator: Indicator | null,
  at: ReadAt,
): CorrectionEffect => ({
  before: readingOn(target, indicator, before, at),
  after: readingOn(target, indicator, after, at),
})

/** An entry with what it changed on the day it became known. */
export interface HistoryLine {
  readonly entry: FigureEntry
  readonly effect: CorrectionEffect
  /**
   * Whether the entry stood when it was made. One that came behind a confirmed figure waits for confirmation, and its
   * effect is what it will be once confirmed; when that was decided, it is over.
   */
  readonly state: 'stands' | 'waits' | 'over'
}

/** Every entry known on a day, the newest first, each held against the figures as they were entered before it. */
export const historyOf = (
  entries: readonly FigureEntry[],
  reported: readonly Figure[],
  target: Target,
  indicator: Indicator | null,
  { day, nearPercent }: ReadAt,
): readonly HistoryLine[] => {
  const known = entries
    .filter((one) => one.target === target.key && one.knownOn <= day)
    .toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1))
  return known
    .map((entry, index) => {
      const earlier = [...reported, ...known.slice(0, index)]
      const stands = knownOn([...earlier, entry], entry.knownOn).includes(entry)
      const told: FigureEntry = stands ? entry : { ...entry, standing: 'confirmed' }
      const effect = effectOfCorrection(earlier, [...earlier, told], target, indicator, {
        day: entry.knownOn,
        nearPercent,
      })
      const waiting = pendingFigure([...reported, ...known], entry.about) === entry
      return {
        entry,
        effect,
        state: stands ? ('stands' as const) : waiting ? ('waits' as const) : ('over' as const),
      }
    })
    .toReversed()
}
