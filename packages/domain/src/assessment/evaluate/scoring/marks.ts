import {
  compare,
  divide,
  exact,
  maximum,
  minimum,
  multiply,
  ONE,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import type { Scoring } from '../../rules/scoring.ts'
import type { Item } from '../item.ts'
import { counted, type Entry, leaf, type Scored, SUM } from '../nodes.ts'
import { equals, say } from '../words.ts'

type Marks = Extract<Scoring, { _tag: 'Marks' }>

/** The mean of the marks, without the highest and the lowest where more remain; each kept mark carries its part. */
export const marks = ({ of, drop }: Marks): ((entry: Entry) => Scored) => {
  const scale = exact(of)
  return (entry) => {
    const { weight, items, criterion } = entry
    const ordered = items
      .flatMap((item) => (item.found?._tag === 'number' ? [{ item, value: item.found.value }] : []))
      .toSorted((a, b) => compare(a.value, b.value))
    const trimmed = ordered.length > 2 * drop ? ordered.slice(drop, ordered.length - drop) : ordered
    const kept = new Map(trimmed.map((one) => [one.item, one.value]))
    const max = divide(weight, count(trimmed.length))
    const lines = items.map((item) => {
      const id = `${criterion.id}/${item.key}`
      const value = kept.get(item)
      if (item.found?._tag !== 'number') return leaf(id, item)
      if (value === undefined)
        return leaf(id, item, {
          points: ZERO,
          max: ZERO,
          formula: null,
          because: `${item.because}，${isHigh(item, trimmed.at(-1)?.value) ? '去掉的最高分' : '去掉的最低分'}`,
        })
      const points = multiply(max, maximum(ZERO, minimum(ONE, divide(value, scale))))
      const formula = `${say(max)} × ${say(value)} ÷ ${of} ${equals(points)}`
      return leaf(id, item, { points, max, formula, because: item.because })
    })
    const mean = say(divide(sum(trimmed.map((one) => one.value)), count(trimmed.length)))
    const without = trimmed.length < ordered.length ? `（去掉 ${drop} 个最高分、${drop} 个最低分）` : ''
    return counted(
      entry,
      SUM,
      lines,
      (points) =>
        `${say(weight)} × ${trimmed.length} 个评分的平均分 ${mean} ÷ ${of}${without} ${equals(points)}`,
      `平均 ${mean} 分`,
    )
  }
}

const count = (length: number): Rational => rational(Math.max(1, length))

const isHigh = (item: Item, highest: Rational | undefined): boolean =>
  item.found?._tag === 'number' && highest !== undefined && compare(item.found.value, highest) >= 0
