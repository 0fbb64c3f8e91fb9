import type { PlainDate } from '../calendar/index.ts'
import { compareText } from '../record/compare-text.ts'
import type { Actor, ReportId } from '../record/index.ts'
import { byTime } from './about.ts'
import type { Observation } from './observation.ts'

/**
 * A figure on a target: recorded as an observation, or derived from an accepted report. Everything that
 * judges figures works on these, so that nothing is copied from one record into another.
 */
export interface Figure
  extends Pick<
    Observation,
    'target' | 'about' | 'value' | 'unit' | 'standing' | 'knownOn' | 'source' | 'demo'
  > {
  /** The accepted report that said it; absent for recorded observations. */
  readonly origin?: {
    readonly report: ReportId
    /** Who handed the accepted text in. */
    readonly by: Pick<Actor, 'account' | 'name'>
  }
}

/** What a report says of a target; whether reports are invented only the installation knows. */
export type ToldFigure = Omit<Figure, 'demo'>

/**
 * The order in which figures about one time stand for each other, the last one standing: what is confirmed
 * before what a unit reports itself, then what became known later. What remains equal is ordered by its text,
 * so that the order in which figures arrive never matters.
 */
const byWeight = (a: Figure, b: Figure): number =>
  Number(a.standing === 'confirmed') - Number(b.standing === 'confirmed') ||
  compareText(a.knownOn, b.knownOn) ||
  compareText(stampOf(a), stampOf(b)) ||
  compareText(`${a.value} ${a.unit}`, `${b.value} ${b.unit}`)

/** Observations carry ids in order of time; what has none comes first. */
const stampOf = (figure: Figure): string => ('id' in figure ? String(figure.id) : '')

/** The figures that stood on a day: for each time the one that counts of those then known, in order of time. */
export const knownOn = <F extends Figure>(figures: readonly F[], day: PlainDate): readonly F[] => {
  const standing = new Map<string, F>()
  for (const one of figures.filter((figure) => figure.knownOn <= day).toSorted(byWeight))
    standing.set(one.about, one)
  return [...standing.values()].toSorted((a, b) => byTime(a.about, b.about))
}

/** Order by when figures became known. */
const byKnowledge = (a: Figure, b: Figure): number =>
  compareText(a.knownOn, b.knownOn) || compareText(stampOf(a), stampOf(b))

/** The self-reported figure about a time that waits to be confirmed 待认定: the last one, unless a confirmed one came after it. */
export const pendingFigure = <F extends Figure>(figures: readonly F[], about: string): F | null => {
  const ordered = figures.filter((one) => one.about === about).toSorted(byKnowledge)
  const last = ordered.findLast((one) => one.standing === 'self-reported')
  const confirmed = ordered.findLast((one) => one.standing === 'confirmed')
  if (last === undefined) return null
  return confirmed === undefined || byKnowledge(confirmed, last) < 0 ? last : null
}
