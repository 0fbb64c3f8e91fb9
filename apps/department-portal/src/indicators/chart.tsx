import type { PlainDate } from '@jiashan/domain/calendar'
import {
  endMonth,
  expectedAt,
  forecastOn,
  goalOn,
  type Indicator,
  knownOn,
  reachedBy,
  startOf,
} from '@jiashan/domain/indicators'
import { toNumber } from '@jiashan/domain/quantity'
import { Grid } from 'antd'
import { figuresOf, readRow, type TargetRow } from './row.ts'
import { forecastOf, saysOf } from './words.ts'

interface Point {
  /** Months, as the figures count them. */
  readonly at: number
  readonly value: number
}

/** For drawing only: what is compared and said stays exact. */

const yearEnd = (year: number): number => year * 12 + 12

/** Path, figures, forecast and goal of a target; the table below says the same in numbers. */
export const IndicatorChart = (props: { row: TargetRow; indicator: Indicator; day: PlainDate }) => {
  const { md } = Grid.useBreakpoint()
  const { row, indicator, day } = props
  const { target } = row
  const due = target.dueYear
  const goal = goalOn(indicator.trajectory, target)
  if (due === null || goal === null) return null
  const start = startOf(indicator.trajectory)
  const path = Array.from({ length: due - start + 1 }, (_, at) => start + at).flatMap((year): Point[] => {
    const value = expectedAt(indicator.trajectory, target, year)
    return value === null ? [] : [{ at: yearEnd(year), value: toNumber(value) }]
  })
  const known = knownOn(
    figuresOf(row).filter((one) => one.target === target.key),
    day,
  )
  const dated = indicator.measure === 'level' || indicator.measure === 'flow'
  // What counts from January on cannot be set beside whole years before its year is over.
  const figures = known
    .filter(({ about }) => dated || endMonth(about) % 12 === 0)
    .flatMap((figure) => {
      const reached = reachedBy(indicator, target, known, figure.about)
      return reached?._tag === 'Reached'
        ? [
            {
              at: endMonth(figure.about),
              value: toNumber(reached.value),
              confirmed: figure.standing === 'confirmed',
            },
          ]
        : []
    })
  const forecast = forecastOn(indicator, target, known, day)
  const ahead =
    forecast._tag === 'Forecast'
      ? [
          { at: endMonth(forecast.last.about), value: toNumber(forecast.last.reached) },
          { at: yearEnd(due), value: toNumber(forecast.value) },
        ]
      : []
  const { reading } = readRow(row, day)
  return (
    <Drawing
      wide={md !== false}
      path={path}
      figures={figures}
      ahead={ahead}
      goal={toNumber(goal)}
      years={[start, due]}
      label={`${target.subject}：${saysOf(reading, indicator, target)}；${forecastOf(reading, indicator, target)}`}
    />
  )
}

interface DrawingProps {
  readonly wide: boolean
  readonly path: readonly Point[]
  readonly figures: readonly (Point & { readonly confirmed: boolean })[]
  readonly ahead: readonly Point[]
  readonly goal: number
  readonly years: readonly [number, number]
  readonly label: string
}

const Drawing = ({ wide, path, figures, ahead, goal, years: [start, due], label }: DrawingProps) => {
  const [width, height] = wide ? [760, 280] : [350, 260]
  const [left, right, top, bottom] = [56, 20, 24, 30]
  const values = [...path, ...figures, ...ahead].map((one) => one.value)
  const [low, high] = [Math.min(...values, goal), Math.max(...values, goal)]
  const room = (high - low || Math.abs(high) || 1) * 0.12
  const first = Math.min(yearEnd(start), ...figures.map((one) => one.at))
  const last = Math.max(yearEnd(due), ...figures.map((one) => one.at))
  const x = (at: number): number => left + ((at - first) / (last - first || 1)) * (width - left - right)
  const y = (value: number): number =>
    top + (1 - (value - low + room) / (high - low + 2 * room)) * (height - top - bottom)
  const line = (points: readonly Point[]): string =>
    points
      .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('')
  const years = Array.from({ length: due - start + 1 }, (_, at) => start + at).filter(
    (year) => wide || due - start <= 5 || (year - start) % 2 === 0,
  )
  return (
    <figure className="indicator-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {years.map((year) => (
          <g key={year}>
            <path className="chart-grid" d={`M${x(yearEnd(year))} ${top}V${height - bottom}`} />
            <text className="chart-year" x={x(yearEnd(year))} y={height - 10}>
              {year}
            </text>
          </g>
        ))}
        <path className="chart-goal" d={`M${left} ${y(goal)}H${width - right}`} />
        {[low, high].map((value) => (
          <text key={value} className="chart-value" x={left - 8} y={y(value) + 4}>
            {Number(value.toFixed(2))}
          </text>
        ))}
        <path className="chart-path" d={line(path)} />
        <path className="chart-ahead" d={line(ahead)} />
        <path className="chart-seen" d={line(figures)} />
        {ahead.slice(1).map(({ at, value }) => (
          <path key={at} className="chart-expected" d={`M${x(at)} ${y(value) - 6}l6 6l-6 6l-6 -6Z`} />
        ))}
        {figures.map(({ at, value, confirmed }) => (
          <circle
            key={`${at} ${value}`}
            className={confirmed ? 'chart-confirmed' : 'chart-reported'}
            cx={x(at)}
            cy={y(value)}
            r={4.5}
          />
        ))}
      </svg>
      <figcaption>
        <span className="key key-path">路径</span>
        <span className="key key-goal">目标</span>
        <span className="key key-confirmed">认定值</span>
        <span className="key key-reported">自报值</span>
        {ahead.length > 0 && <span className="key key-ahead">预测</span>}
      </figcaption>
    </figure>
  )
}
