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
import { counted, type Entry, grouped, leaf, lossWords, type Scored } from '../nodes.ts'
import { equals, say, sayPercent } from '../words.ts'
import { lossesOf } from './credit.ts'

/** Each number is worth a share of its part of the points. */
export const curve = ({ shape }: Extract<Scoring, { _tag: 'Curve' }>, entry: Entry): Scored => {
  const { weight, items, criterion, adjust } = entry
  const all = sum(items.flatMap((one) => (one.found?._tag === 'number' ? [one.weight] : [])))
  const children = grouped(criterion.id, items, (id, item) => {
    if (item.found?._tag !== 'number' || item.weight.n === 0) return leaf(id, item, null)
    const share = shareAt(shape, item.found.value)
    const { value, words } = adjust.credit(item, share)
    const max = divide(multiply(weight, item.weight), all)
    const points = multiply(max, value)
    return leaf(id, item, {
      points,
      max,
      formula: `${say(max)} × ${sayPercent(share)}${words} ${equals(points)}`,
      because: item.because,
    })
  })
  const node = counted(entry, { _tag: 'sum' }, children, (points) => `各项相加 ${equals(points)}`)
  return { node, lost: lossWords(lossesOf(node)) }
}

/** The share that a number is worth, from 0 to 1. A number in no band is worth nothing. */
export const shareAt = (shape: Shape, value: Rational): Rational =>
  shape._tag === 'line' ? onLine(shape, value) : inBands(shape, value)

const inBands = ({ bands }: Extract<Shape, { _tag: 'bands' }>, value: Rational): Rational => {
  const band = bands.find(
    ({ from, to }) =>
      (from === null || compare(exact(from), value) <= 0) && (to === null || compare(value, exact(to)) < 0),
  )
  return band === undefined ? ZERO : exact(band.share)
}

type Line = Extract<Shape, { _tag: 'line' }>

const onLine = (shape: Line, value: Rational): Rational => {
  const { step } = shape
  const x = step === null ? value : stepped(value, exact(step.size), step.counting)
  const places = placesOf(shape)
  const after = places.findIndex(({ at }) => compare(x, at) <= 0)
  const [right, left] = [places[after], places[after - 1]]
  if (right === undefined) return places.at(-1)?.share ?? ZERO
  if (left === undefined) return right.share
  const part = divide(subtract(x, left.at), subtract(right.at, left.at))
  return add(left.share, multiply(part, subtract(right.share, left.share)))
}

interface Place {
  readonly at: Rational
  readonly share: Rational
}

const PLACES = new WeakMap<Line, readonly Place[]>()

/** The points of a line from left to right, read once for each line. */
const placesOf = (line: Line): readonly Place[] => {
  const read =
    PLACES.get(line) ??
    line.points
      .map(({ at, share }) => ({ at: exact(at), share: exact(share) }))
      .toSorted((a, b) => compare(a.at, b.at))
  PLACES.set(line, read)
  return read
}

/** A number in whole steps: a begun one counts as one, or only full ones do. */
const stepped = (value: Rational, size: Rational, counting: 'begun' | 'full'): Rational => {
  const steps = divide(value, size)
  return multiply(counting === 'begun' ? ceiling(steps) : floor(steps), size)
}
