import { divide, multiply } from '../../../quantity/rational.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { numberIn, weightOf } from '../item.ts'
import { counted, type Entry, grouped, part, type Scored } from '../nodes.ts'
import { equals, sayPercent } from '../words.ts'
import { shareOf } from './shape.ts'

/** Each number is worth a share of its part of the points. */
export const curve = ({ shape }: Extract<Scoring, { _tag: 'Curve' }>): ((entry: Entry) => Scored) => {
  const shareAt = shareOf(shape)
  return (entry) => {
    const { weight, items, adjust } = entry
    const each = divide(weight, weightOf(items.filter(numberIn)))
    const lines = grouped(entry, (item) => {
      const found = numberIn(item)
      if (found === null) return null
      const share = shareAt(found.value)
      const { value, words } = adjust.credit(item, share)
      return part(multiply(each, item.weight), value, `${sayPercent(share)}${words}`)
    })
    return counted(entry, lines, (points) => `各项相加 ${equals(points)}`)
  }
}
