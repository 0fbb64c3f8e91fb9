import { compare, divide, exact, multiply, type Rational, subtract } from '../../../quantity/rational.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { type Line, lineOf } from '../fold.ts'
import { counted, type Entry, type Scored, SUM, write } from '../nodes.ts'
import { equals, say, sayPercent } from '../words.ts'
import { cohortOf } from './cohort.ts'

type Rank = Extract<Scoring, { _tag: 'Rank' }>

interface Ranked {
  readonly entry: Entry
  readonly base: Scored
  /** Share of its points that the base gives. */
  readonly share: Rational
}

/** A part of the points by rank in the cohort, the rest as the base gives it. */
export const rank = (
  scoring: Rank,
  entries: readonly Entry[],
  alone: (entry: Entry) => Scored,
): readonly Scored[] => {
  const based = entries.map((entry) => ({ entry, base: alone(entry) }))
  const ranked = based.flatMap(({ entry, base }) =>
    base.points === null || base.max === null || base.max.n === 0
      ? []
      : [{ entry, base, share: divide(base.points, base.max) }],
  )
  return based.map(({ entry, base }) => {
    const own = ranked.find((one) => one.entry === entry)
    return own === undefined ? base : scored(scoring, own, cohortOf(scoring.within, entry, ranked))
  })
}

const scored = ({ part, places, beyond }: Rank, own: Ranked, peers: readonly Ranked[]): Scored => {
  const { entry, base, share } = own
  const { criterion, weight } = entry
  const place = 1 + peers.filter((one) => compare(one.share, share) > 0).length
  const worth = exact(
    places.toSorted((a, b) => a.upTo - b.upTo).find((one) => place <= one.upTo)?.share ?? beyond,
  )
  const partOf = (
    key: string,
    title: string,
    max: Rational,
    by: Rational,
    because: string,
    lines: Line[] = [],
  ) => {
    const points = multiply(max, by)
    const formula = `${say(max)} × ${sayPercent(by)} ${equals(points)}`
    return write({ id: `${criterion.id}/${key}`, title, points, max, formula, because, lines })
  }
  const ranking = multiply(weight, exact(part))
  const lines = [
    partOf(
      'result',
      '按完成情况',
      subtract(weight, ranking),
      share,
      base.node.formula ?? '',
      base.node.children.map(lineOf),
    ),
    partOf(
      'rank',
      '按名次',
      ranking,
      worth,
      `得分率 ${sayPercent(share)}，第 ${place} 名，共 ${peers.length} 家`,
    ),
  ]
  return counted(
    entry,
    SUM,
    lines,
    (all) => `按完成情况与按名次相加 ${equals(all)}`,
    `${base.lost}${base.lost === '' ? '' : '；'}第 ${place} 名`,
  )
}
