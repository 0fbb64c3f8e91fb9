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
import type { Shape } from '../../rules/scoring.ts'
import { read } from '../fold.ts'

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
