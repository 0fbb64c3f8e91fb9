import { compare, toNumber } from '@jiashan/domain/quantity'
import type { ReactNode } from 'react'
import { usePlace } from '../place.tsx'
import { said } from './said.ts'
import { scale, ticks } from './scale.ts'
import type { Point, Series } from './series.ts'

export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The lines of a target; every series has its own stroke and its own mark, so that none needs colour. */
export const Drawing = ({
  series,
  frame,
  id,
  title,
  description,
}: {
  series: Series
  frame: Frame
  id: string
  title: string
  description: string
}) => {
  const { words } = usePlace()
  const { path, observed, base, goal, forecast, unit } = series
  const ahead = forecast?._tag === 'Forecast' && goal !== null ? { ...goal, value: forecast.value } : null
  const all: readonly Point[] = [...path, ...observed, ...[base, goal, ahead].filter((one) => one !== null)]
  const values = all.map(({ value }) => toNumber(value))
  const times = all.map(({ at }) => at)
  const marks = ticks(Math.min(...values), Math.max(...values), 4)
  const { width, height, left, right, top, bottom } = frame
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const x = scale(first, last, left + 10, width - right)
  const y = scale(marks[0] ?? 0, marks.at(-1) ?? 1, height - bottom, top)
  const at = ({ at: time, value }: Point) => [x(time), y(toNumber(value))] as const
  const line = (points: readonly Point[]): string => points.map((one) => at(one).join(',')).join(' ')
  const years = yearEnds(first, last)
  const every = Math.ceil((years.length * 44) / (width - left - right))
  const latest = observed.at(-1)
  const before = observed.at(-2) ?? base
  /** Beside the line there is room below where it rises, above where it falls. */
  const rising = latest === undefined || before === null || compare(latest.value, before.value) >= 0
  const late = latest !== undefined && x(latest.at) > width * 0.8
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {marks.map((mark) => (
        <g key={mark}>
          <path className="chart-grid" d={`M${left} ${y(mark)}H${width - right + 8}`} />
          <text className="chart-tick" x={left - 6} y={y(mark) + 4} textAnchor="end">
            {mark.toLocaleString('en-US')}
          </text>
        </g>
      ))}
      {years
        .filter((_, index) => (years.length - 1 - index) % every === 0)
        .map((year) => (
          <text key={year} className="chart-tick" x={x(year)} y={height - bottom + 20} textAnchor="middle">
            {Math.floor((year - 1) / 12)}
          </text>
        ))}
      {goal !== null && <path className="chart-goal" d={`M${left} ${at(goal)[1]}H${width - right + 8}`} />}
      {path.length > 1 && <polyline className="chart-path" points={line(path)} />}
      {observed.length > 1 && <polyline className="chart-observed" points={line(observed)} />}
      {ahead !== null && latest !== undefined && (
        <polyline className="chart-forecast" points={line([latest, ahead])} />
      )}
      {path.map((one) => (
        <path key={one.about} className="chart-path" d={`M${at(one)[0]} ${at(one)[1] - 3}v6`} />
      ))}
      {base !== null && <Mark at={at(base)} shape="base" />}
      {ahead !== null && <Mark at={at(ahead)} shape="forecast" />}
      {goal !== null && <Mark at={at(goal)} shape="goal" />}
      {observed.map((one) => (
        <Mark key={one.about} at={at(one)} shape={one.demo ? 'demo' : 'observed'} />
      ))}
      {goal !== null && (
        <Label at={[left + 4, at(goal)[1] - 9]} anchor="start">
          {words.targets.goal} {said(goal.value, unit, words)}
        </Label>
      )}
      {latest !== undefined && (
        <Label
          at={[at(latest)[0] + (late ? 4 : 8), at(latest)[1] + (rising ? 22 : -12)]}
          anchor={late ? 'end' : 'start'}
          strong
        >
          {said(latest.value, unit, words)}
        </Label>
      )}
    </svg>
  )
}

/** The ends of the years within a range of months. */
const yearEnds = (first: number, last: number): readonly number[] => {
  const start = Math.ceil(first / 12)
  return Array.from({ length: Math.floor(last / 12) - start + 1 }, (_, index) => (start + index) * 12)
}

const SHAPES = {
  base: 'M-5 -5H5V5H-5Z',
  goal: 'M0 -7L7 0L0 7L-7 0Z',
  forecast: 'M0 -6L6 5H-6Z',
  observed: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z',
  demo: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z',
} as const
export type Shape = keyof typeof SHAPES

export const Mark = ({ at: [x, y], shape }: { at: readonly [number, number]; shape: Shape }) => (
  <path className={`chart-mark chart-mark-${shape}`} d={SHAPES[shape]} transform={`translate(${x} ${y})`} />
)

const Label = ({
  at: [x, y],
  anchor,
  strong = false,
  children,
}: {
  at: readonly [number, number]
  anchor: 'start' | 'end'
  strong?: boolean
  children: ReactNode
}) => (
  <text className={strong ? 'chart-label chart-strong' : 'chart-label'} x={x} y={y} textAnchor={anchor}>
    {children}
  </text>
)
