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
  ZERO,
} from '../../../quantity/rational.ts'
import type { Scoring, Shape } from '../../rules/scoring.ts'
import { read } from '../fold.ts'
import { numberIn, weightOf } from '../item.ts'
import { counted, type Entry, grouped, lossWords, part, type Scored } from '../nodes.ts'
import { equals, sayPercent } from '../words.ts'

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
    return counted(entry, lines, (points) => `各项相加 ${equals(points)}`, lossWords(lines))
  }
}

/** The share that a number is worth, from 0 to 1. A number in no band is worth nothing. */
export const shareOf = (shape: Shape): ((value: Rational) => Rational) =>
  shape._tag === 'line' ? onLine(shape) : inBands(shape)

type Line = Extract<Shape, { _tag: 'line' }>

const inBands = ({ bands }: Extract<Shape, { _tag: 'bands' }>) => {
  const known = bands.map(({ from, to, share }) => ({ from: read(from), to: read(to), share: exact(share) }))
  return (value: Rational): Rational =>
    known.find(({ from, to }) => !(from && compare(value, from) < 0) && !(to && compare(value, to) >= 0))
      ?.share ?? ZERO
}

const onLine = ({ points, step }: Line) => {
  const places = points
    .map(({ at, share }) => ({ at: exact(at), share: exact(share) }))
    .toSorted((a, b) => compare(a.at, b.at))
  return (value: Rational): Rational => {
    const x = step === null ? value : stepped(value, step)
    const after = places.findIndex(({ at }) => compare(x, at) <= 0)
    const [right, left] = [places.at(after), places[after - 1]]
    if (right === undefined) return ZERO
    if (left === undefined) return right.share
    const way = divide(subtract(x, left.at), subtract(right.at, left.at))
    return add(left.share, multiply(subtract(right.share, left.share), way))
  }
}

/** A number in whole steps: a begun one counts as one, or only full ones do. */
const stepped = (value: Rational, { size, counting }: NonNullable<Line['step']>): Rational => {
  const steps = divide(value, exact(size))
  return multiply(counting === 'begun' ? ceiling(steps) : floor(steps), exact(size))
}
