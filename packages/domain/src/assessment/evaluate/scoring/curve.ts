import {
  add,
  ceiling,
  compare,
  divide,
  exact,
  floor,
  multiply,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import type { Scoring, Shape } from '../../rules/scoring.ts'
import { counted, type Entry, grouped, leaf, lossWords, type Scored, SUM } from '../nodes.ts'
import { equals, say, sayPercent } from '../words.ts'

/** Each number is worth a share of its part of the points. */
export const curve = ({ shape }: Extract<Scoring, { _tag: 'Curve' }>): ((entry: Entry) => Scored) => {
  const shareAt = shareOf(shape)
  return (entry) => {
    const { weight, items, criterion, adjust } = entry
    const each = divide(
      weight,
      sum(items.flatMap((one) => (one.found?._tag === 'number' ? [one.weight] : []))),
    )
    const lines = grouped(criterion.id, items, (id, item) => {
      if (item.found?._tag !== 'number' || item.weight.n === 0) return leaf(id, item)
      const share = shareAt(item.found.value)
      const { value, words } = adjust.credit(item, share)
      const max = multiply(each, item.weight)
      const points = multiply(max, value)
      return leaf(id, item, {
        points,
        max,
        formula: `${say(max)} × ${sayPercent(share)}${words} ${equals(points)}`,
        because: item.because,
      })
    })
    return counted(entry, SUM, lines, (points) => `各项相加 ${equals(points)}`, lossWords(lines))
  }
}

/** The share that a number is worth, from 0 to 1. A number in no band is worth nothing. */
export const shareOf = (shape: Shape): ((value: Rational) => Rational) =>
  shape._tag === 'line' ? onLine(shape) : inBands(shape)

const read = (text: string | null): Rational | null => (text === null ? null : exact(text))

const inBands = ({ bands }: Extract<Shape, { _tag: 'bands' }>) => {
  const known = bands.map(({ from, to, share }) => ({ from: read(from), to: read(to), share: exact(share) }))
  return (value: Rational): Rational =>
    known.find(
      ({ from, to }) =>
        (from === null || compare(from, value) <= 0) && (to === null || compare(value, to) < 0),
    )?.share ?? ZERO
}

const onLine = ({ points, step }: Extract<Shape, { _tag: 'line' }>) => {
  const places = points
    .map(({ at, share }) => ({ at: exact(at), share: exact(share) }))
    .toSorted((a, b) => compare(a.at, b.at))
  const slopes = places.map(({ at, share }, index) => {
    const left = places[index - 1]
    return left === undefined || compare(left.at, at) === 0
      ? ZERO
      : divide(subtract(share, left.share), subtract(at, left.at))
  })
  const size = step === null ? null : exact(step.size)
  return (value: Rational): Rational => {
    const x = size === null ? value : stepped(value, size, step?.counting)
    const after = places.findIndex(({ at }) => compare(x, at) <= 0)
    const [right, left] = [places[after], places[after - 1]]
    if (right === undefined) return places.at(-1)?.share ?? ZERO
    if (left === undefined) return right.share
    return add(left.share, multiply(subtract(x, left.at), slopes[after] ?? ZERO))
  }
}

/** A number in whole steps: a begun one counts as one, or only full ones do. */
const stepped = (value: Rational, size: Rational, counting: 'begun' | 'full' | undefined): Rational => {
  const steps = divide(value, size)
  return multiply(counting === 'begun' ? ceiling(steps) : floor(steps), size)
}
