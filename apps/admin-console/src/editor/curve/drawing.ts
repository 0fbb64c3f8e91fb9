import type { Shape } from '@jiashan/domain/assessment'
import { shareOf } from '@jiashan/domain/assessment/shown'
import { parseRational, rational, toNumber } from '@jiashan/domain/quantity'

/** For drawing only: what is computed and said stays exact. */

const numberOf = (text: string | null): number | null => {
  const value = text === null ? null : parseRational(text)
  return value === null ? null : toNumber(value)
}

export interface Stretch {
  readonly from: readonly [x: number, share: number]
  readonly to: readonly [x: number, share: number]
}

/** A curve as it is drawn: straight stretches, and the places where it jumps. */
export interface Drawing {
  readonly low: number
  readonly high: number
  readonly stretches: readonly Stretch[]
  /** Ends of stretches: belonging to the curve, or just beside it. */
  readonly dots: readonly { readonly x: number; readonly share: number; readonly closed: boolean }[]
  /** Numbers worth naming on the axis. */
  readonly ticks: readonly number[]
}

type Line = Extract<Shape, { readonly _tag: 'line' }>
type Bands = Extract<Shape, { readonly _tag: 'bands' }>

const ROOM = 0.18

/** The stretch of the axis around these numbers, with some room at both sides; never below zero where none of them is. */
const axisAround = (numbers: readonly number[]): readonly [number, number] => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const width = most - least || Math.abs(most) || 1
  return [least >= 0 ? Math.max(0, least - width * ROOM) : least - width * ROOM, most + width * ROOM]
}

/** Null where nothing of it can be read yet. `marks`: numbers that must be in the picture. */
export const drawingOf = (shape: Shape, marks: readonly number[] = []): Drawing | null =>
  shape._tag === 'line' ? lineOf(shape, marks) : bandsOf(shape, marks)

const lineOf = ({ points, step }: Line, marks: readonly number[]): Drawing | null => {
  const read = points
    .flatMap(({ at, share }) => {
      const [x, y] = [numberOf(at), numberOf(share)]
      return x === null || y === null ? [] : [{ x, y }]
    })
    .toSorted((a, b) => a.x - b.x)
  const [first, last] = [read[0], read.at(-1)]
  if (first === undefined || last === undefined) return null
  const [low, high] = axisAround([...read.map((one) => one.x), ...marks])
  const ticks = read.map((one) => one.x)
  const size = numberOf(step?.size ?? null)
  if (step !== null && size !== null && size > 0)
    return { low, high, ticks, dots: [], stretches: stairs({ _tag: 'line', points, step }, low, high, size) }
  const corners = [{ x: low, y: first.y }, ...read, { x: high, y: last.y }]
  return {
    low,
    high,
    ticks,
    dots: read.map(({ x, y }) => ({ x, share: y, closed: true })),
    stretches: corners.slice(1).map((to, index) => {
      const from = corners[index] ?? to
      return { from: [from.x, from.y], to: [to.x, to.y] }
    }),
  }
}

const MOST_STAIRS = 120

/** Whole steps: level over each of them. */
const stairs = (shape: Line, low: number, high: number, size: number): readonly Stretch[] => {
  const count = Math.min(MOST_STAIRS, Math.ceil((high - low) / size) + 1)
  const start = Math.floor(low / size)
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [Math.max(low, (start + index) * size), Math.min(high, (start + index + 1) * size)]
    const middle = rational(Math.round(((from + to) / 2) * 1_000_000), 1_000_000)
    const share = toNumber(shareOf(shape)(middle))
    return { from: [from, share] as const, to: [to, share] as const }
  }).filter(({ from, to }) => to[0] > from[0])
}

const bandsOf = ({ bands }: Bands, marks: readonly number[]): Drawing | null => {
  const read = bands.flatMap(({ from, to, share }) => {
    const y = numberOf(share)
    return y === null ? [] : [{ from: numberOf(from), to: numberOf(to), y }]
  })
  const bounds = read.flatMap(({ from, to }) => [from, to].filter((one) => one !== null))
  if (bounds.length === 0) return null
  const [low, high] = axisAround([...bounds, ...marks])
  return {
    low,
    high,
    ticks: [...new Set(bounds)].toSorted((a, b) => a - b),
    stretches: read.map(({ from, to, y }) => ({ from: [from ?? low, y], to: [to ?? high, y] })),
    dots: read.flatMap(({ from, to, y }) => [
      ...(from === null ? [] : [{ x: from, share: y, closed: true }]),
      ...(to === null ? [] : [{ x: to, share: y, closed: false }]),
    ]),
  }
}
