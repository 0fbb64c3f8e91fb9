import type { Attainment } from '@jiashan/domain/indicators'
import { HUNDRED, multiply, type Rational, toFixed } from '@jiashan/domain/quantity'
import { usePlace } from '../place.tsx'
import type { TargetEntry } from '../published.ts'
import type { Words } from '../words/index.ts'

/** How a target stands, as a name for styles; what is not known is not judged. */
export type Tone = 'met' | 'missed' | 'open' | 'unknown' | 'withheld'

export const toneOf = (standing: Attainment): Tone => {
  if (standing._tag !== 'measured') return 'unknown'
  if (standing.met) return 'met'
  return standing.final ? 'missed' : 'open'
}

/** The same of a target whose figures may be kept back. */
export const toneOfTarget = ({ standing, withheld }: Pick<TargetEntry, 'standing' | 'withheld'>): Tone =>
  withheld === null ? toneOf(standing) : 'withheld'

/** Where a target stands, in words. */
export const sayStanding = (standing: Attainment, words: Words): string => {
  switch (standing._tag) {
    case 'no-figure':
      return words.targets.none
    case 'no-rule':
      return words.targets.noRule
    case 'measured': {
      const about = words.time(standing.latest.about)
      if (standing.met) return standing.final ? words.targets.met : words.targets.metEarly(about)
      return standing.final ? words.targets.missed : words.targets.notYet(about)
    }
  }
}

/** `97.4%`, cut rather than rounded: what is missing one thousandth never reads 100 %. */
export const share = (ratio: Rational): string => `${toFixed(multiply(ratio, HUNDRED), 1)}%`

/** That there is no figure, or that it is not disclosed, in few words. */
export const sayNone = ({ withheld }: Pick<TargetEntry, 'withheld'>, words: Words): string =>
  withheld === null ? words.targets.none : words.targets.withheld

/** Why nothing is judged where there is no figure. */
export const WhyNone = ({ withheld }: Pick<TargetEntry, 'withheld'>) => {
  const { words } = usePlace()
  return withheld === null ? (
    <span className="second">{words.targets.undecided}</span>
  ) : (
    <span className="second" lang={words.official}>
      {withheld}
    </span>
  )
}

export const Standing = ({ standing }: { standing: Attainment }) => {
  const { words } = usePlace()
  return <span className={`standing standing-${toneOf(standing)}`}>{sayStanding(standing, words)}</span>
}
