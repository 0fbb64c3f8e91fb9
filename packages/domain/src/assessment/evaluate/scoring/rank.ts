import { compare, divide, exact, multiply, ONE, type Rational, subtract } from '../../../quantity/rational.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { counted, type Entry, part, type Scored } from '../nodes.ts'
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
  const ranked = based.flatMap(({ entry, base }) => {
    const { points, max } = base.node
    return points === null || max === null || exact(max).n === 0
      ? []
      : [{ entry, base, share: divide(exact(points), exact(max)) }]
  })
  return based.map(({ entry, base }) => {
    const own = ranked.find((one) => one.entry === entry)
    return own === undefined ? base : scored(scoring, own, cohortOf(scoring.within, entry, ranked))
  })
}

const scored = ({ part: share, places, beyond }: Rank, own: Ranked, peers: readonly Ranked[]): Scored => {
  const { entry, base } = own
  const { criterion, weight } = entry
  const byRank = exact(share)
  const place = 1 + peers.filter((one) => compare(one.share, own.share) > 0).length
  const worth = exact(
    places.toSorted((a, b) => a.upTo - b.upTo).find((one) => place <= one.upTo)?.share ?? beyond,
  )
  const max = multiply(weight, byRank)
  const points = multiply(max, worth)
  const rest = multiply(weight, subtract(ONE, byRank))
  const children = [
    part(
      `${criterion.id}/result`,
      '按完成情况',
      {
        points: multiply(rest, own.share),
        max: rest,
        formula: `${say(rest)} × ${sayPercent(own.share)} ${equals(multiply(rest, own.share))}`,
        because: base.node.formula ?? '',
      },
      base.node.children,
    ),
    part(`${criterion.id}/rank`, '按名次', {
      points,
      max,
      formula: `${say(max)} × ${sayPercent(worth)} ${equals(points)}`,
      because: `得分率 ${sayPercent(own.share)}，第 ${place} 名，共 ${peers.length} 家`,
    }),
  ]
  const node = counted(entry, { _tag: 'sum' }, children, (all) => `按完成情况与按名次相加 ${equals(all)}`)
  return { node, lost: `${base.lost}${base.lost === '' ? '' : '；'}第 ${place} 名` }
}
