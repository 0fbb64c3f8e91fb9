import { compare, type Rational, sayExact } from '../../quantity/rational.ts'
import { evaluate } from '../evaluate/index.ts'
import type { FactSheet } from '../facts/fact-sheet.ts'
import type { Scorecard } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { compareResults, gradeMoved, type Movement, rankMoved } from './compare.ts'
import { shareOf } from './folded.ts'

/** What a criterion or a bonus does to the result of a year. */
export interface Influence {
  readonly id: string
  readonly title: string
  readonly kind: 'criterion' | 'bonus'
  /** Units whose rank, or grade, would be another without it. */
  readonly ranks: number
  readonly grades: number
  /** Places by which ranks would move, all together. */
  readonly places: number
  /** Units judged by it. */
  readonly judged: number
  /** Exact lowest and highest share of its points that units have; null where nobody was judged. */
  readonly range: { readonly least: string; readonly most: string } | null
  /** Several units were judged, and all have the same share: it tells nobody from anybody. */
  readonly flat: boolean
}

/** What each criterion and bonus does to a result, the one that decides most of the ranking first. */
export const influences = (rules: RuleSet, sheet: FactSheet): readonly Influence[] => {
  const whole = evaluate(rules, sheet)
  return partsOf(rules)
    .map(({ node, without, ...part }) => ({
      ...part,
      ...moves(whole, evaluate(without, sheet)),
      ...spreadOf(whole, node),
    }))
    .toSorted((a, b) => b.places - a.places || b.ranks - a.ranks)
}

/** Each part of a rule set, and the rules as if it had never been written. */
const partsOf = (rules: RuleSet) => [
  ...rules.criteria.map(({ id, title }, index) => ({
    ...{ id, title, kind: 'criterion' as const, node: id },
    without: { ...rules, criteria: rules.criteria.toSpliced(index, 1) },
  })),
  ...rules.bonuses.map(({ id, title }, index) => ({
    ...{ id, title, kind: 'bonus' as const, node: `bonus/${id}` },
    without: { ...rules, bonuses: rules.bonuses.toSpliced(index, 1) },
  })),
]

const moves = (whole: readonly Scorecard[], less: readonly Scorecard[]) => {
  const { units } = compareResults(whole, less)
  return {
    ranks: units.filter(rankMoved).length,
    grades: units.filter(gradeMoved).length,
    places: units.reduce((total, one) => total + placesMoved(one), 0),
  }
}

/** A unit that gets or loses its rank altogether moves through its whole group. */
const placesMoved = ({ before, after }: Movement): number => {
  const [was, is] = [before?.rank ?? null, after?.rank ?? null]
  if (was === is) return 0
  return was === null || is === null ? (before?.group.size ?? 0) : Math.abs(is - was)
}

const spreadOf = (cards: readonly Scorecard[], id: string): Pick<Influence, 'judged' | 'range' | 'flat'> => {
  const shares = cards.flatMap((card): readonly Rational[] => {
    const share = shareOf(card, id)
    return share === null ? [] : [share]
  })
  const [least, most] = [shares.toSorted(compare)[0], shares.toSorted(compare).at(-1)]
  if (least === undefined || most === undefined) return { judged: 0, range: null, flat: false }
  return {
    judged: shares.length,
    range: { least: sayExact(least), most: sayExact(most) },
    flat: shares.length > 1 && compare(least, most) === 0,
  }
}
