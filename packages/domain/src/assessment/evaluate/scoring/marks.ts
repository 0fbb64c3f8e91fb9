import {
  compare,
  divide,
  exact,
  maximum,
  minimum,
  ONE,
  rational,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { numberIn } from '../item.ts'
import { counted, type Entry, grouped, part, type Scored } from '../nodes.ts'
import { equals, say } from '../words.ts'

type Marks = Extract<Scoring, { _tag: 'Marks' }>

/** The mean of the marks, without the highest and the lowest where more remain; each kept mark carries its part. */
export const marks =
  ({ of, drop }: Marks) =>
  (entry: Entry): Scored => {
    const found = entry.items.flatMap((item) => numberIn(item) ?? [])
    const ordered = found.toSorted((a, b) => compare(a.value, b.value))
    const isTrimmed = drop > 0 && ordered.length > 2 * drop
    const kept = isTrimmed ? ordered.slice(drop, -drop) : ordered
    const count = rational(kept.length)
    const lines = grouped(entry, (item) => {
      const mark = numberIn(item)
      if (mark === null) return null
      if (kept.includes(mark)) {
        const share = maximum(ZERO, minimum(ONE, divide(mark.value, exact(of))))
        return part(divide(entry.weight, count), share, `${say(mark.value)} ÷ ${of}`)
      }
      const which = ordered.indexOf(mark) < drop ? '低' : '高'
      return { points: ZERO, max: ZERO, formula: null, because: `${item.because}，去掉的最${which}分` }
    })
    const mean = say(divide(sum(kept.map(({ value }) => value)), count))
    const without = isTrimmed ? `（去掉 ${drop} 个最高分、${drop} 个最低分）` : ''
    return counted(
      entry,
      lines,
      (points) =>
        `${say(entry.weight)} × ${kept.length} 个评分的平均分 ${mean} ÷ ${of}${without} ${equals(points)}`,
    )
  }
