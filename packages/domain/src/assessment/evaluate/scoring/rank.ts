import { compare, divide, exact, multiply, subtract } from '../../../quantity/rational.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { lineOf } from '../fold.ts'
import { counted, type Entry, part, type Scored, write } from '../nodes.ts'
import { equals, sayPercent } from '../words.ts'

type Rank = Extract<Scoring, { _tag: 'Rank' }>

/** A part of the points by rank in the cohort, the rest as the base gives it. */
export const rank = (
  { part: portion, places, beyond, within }: Rank,
  entries: readonly Entry[],
  alone: (entry: Entry) => Scored,
): ((entry: Entry) => Scored) => {
  const steps = places.toSorted((a, b) => a.upTo - b.upTo)
  const ranked = entries.flatMap((entry) => {
    const base = alone(entry)
    return base.points && base.max?.n ? [{ entry, base, share: divide(base.points, base.max) }] : []
  })
  return (entry) => {
    const own = ranked.find((one) => one.entry === entry)
    if (own === undefined) return alone(entry)
    const { base, share } = own
    const peers = ranked.filter((one) => within === 'all' || one.entry.group === entry.group)
    const place = 1 + peers.filter((one) => compare(one.share, share) > 0).length
    const worth = exact(steps.find(({ upTo }) => place <= upTo)?.share ?? beyond)
    const ranking = multiply(entry.weight, exact(portion))
    const { id } = entry.criterion
    const lines = [
      write({
        ...part(subtract(entry.weight, ranking), share, sayPercent(share)),
        id: `${id}/result`,
        title: '按完成情况',
        because: base.node.formula,
        lines: base.node.children.map(lineOf),
      }),
      write({
        ...part(ranking, worth, sayPercent(worth)),
        id: `${id}/rank`,
        title: '按名次',
        because: `得分率 ${sayPercent(share)}，第 ${place} 名，共 ${peers.length} 家`,
      }),
    ]
    return counted(entry, lines, (points) => `各项相加 ${equals(points)}`)
  }
}
