import { sayDate } from '../calendar/index.ts'
import type { Target } from '../policy/index.ts'
import {
  decimalsOf,
  negate,
  type Rational,
  round,
  sayExact,
  subtract,
  toFixed,
  type Unit,
} from '../quantity/index.ts'
import { sayAbout } from './about.ts'
import { FORECAST_METHOD_LABEL, type Forecast, NO_FORECAST_LABEL } from './forecast.ts'
import type { Indicator } from './indicator.ts'
import { pathUnit } from './reached.ts'
import type { Awaited } from './release.ts'
import { type PathStanding, SIDE_LABEL } from './standing.ts'

/** Decimals of a number that has no short exact text; more where it is less than one. */
const shownOf = (value: Rational): number => (value.n < value.d && -value.n < value.d ? 4 : 2)

/** A number as people read it: exact where that is short, else rounded 四舍五入 and marked as such. */
export const sayNumber = (value: Rational): string => {
  const decimals = decimalsOf(value)
  if (decimals !== null && decimals <= 4) return sayExact(value)
  const places = shownOf(value)
  return `约${toFixed(round(value, { mode: 'half-up', places }), places)}`
}

/** A number with its unit: `90%`, `6.7 万元`. */
export const sayAmount = (value: Rational, unit: Unit): string =>
  unit === '%' ? `${sayNumber(value)}%` : `${sayNumber(value)} ${unit}`

/** The unit in which path and reached values are said; chained growth is an index of its base. */
const said = (indicator: Indicator, target: Target): ((value: Rational) => string) =>
  indicator.measure === 'growth'
    ? (value) => `指数 ${sayNumber(value)}`
    : (value) => sayAmount(value, pathUnit(indicator, target))

/** A difference without its sign; shares differ by 个百分点. */
const difference = (indicator: Indicator, target: Target): ((value: Rational) => string) => {
  const unit = pathUnit(indicator, target)
  const as = indicator.measure === 'growth' ? '点' : unit === '%' ? '个百分点' : unit
  return (value) => `${sayNumber(value.n < 0 ? negate(value) : value)} ${as}`
}

/** How far from the path a figure lies, in words: `差 0.2 万元`, `快 1.5 个百分点`; empty where it is not compared. */
export const sayGap = (standing: PathStanding, indicator: Indicator, target: Target): string => {
  if (standing._tag !== 'Measured') return ''
  const { side, gap } = standing
  if (side === 'on') return SIDE_LABEL.on
  return `${side === 'behind' ? '差' : '快'} ${difference(indicator, target)(gap)}`
}

/** `2018年三季度 6.1 万元，路径应为 6.3 万元，差 0.2 万元`: what a standing says, so that a person can check it. */
export const sayStanding = (standing: PathStanding, indicator: Indicator, target: Target): string => {
  const say = said(indicator, target)
  switch (standing._tag) {
    case 'NoFigure':
      return '尚无监测值'
    case 'YearsMissing':
      return `缺少${standing.years.map((year) => `${year}年`).join('、')}的数值，无法累计`
    case 'NoPath':
      return `${sayAbout(standing.latest.about)}的数值不在路径年份内，暂不比较`
    case 'Measured': {
      const { latest, reached, expected, met, final, goal } = standing
      const now = `${sayAbout(latest.about)} ${say(reached)}`
      const missing = difference(indicator, target)(subtract(reached, goal))
      if (final) return `${now}，目标 ${say(goal)}，${met ? '已达到' : `差 ${missing}`}`
      if (met) return `${now}，已达到目标 ${say(goal)}`
      return `${now}，路径应为 ${say(expected)}，${sayGap(standing, indicator, target)}`
    }
  }
}

/** `预计达到，2020年约 91%`, or by how much the goal will be missed, or why nothing is said. */
export const sayForecast = (forecast: Forecast, indicator: Indicator, target: Target): string => {
  if (forecast._tag === 'NoForecast') return NO_FORECAST_LABEL[forecast.why]
  const say = said(indicator, target)
  const { value, goal, met } = forecast
  const missing = difference(indicator, target)(forecast.difference)
  return met
    ? `预计达到：${target.dueYear}年约 ${say(value)}，目标 ${say(goal)}`
    : `预计差 ${missing}：${target.dueYear}年约 ${say(value)}，目标 ${say(goal)}`
}

/** The formula of a forecast with its numbers, so that it can be computed again by hand. */
export const explainForecast = (forecast: Forecast): string => {
  if (forecast._tag === 'NoForecast') return ''
  const { method, first, last, monthsSeen, monthsAhead, held, value } = forecast
  const [from, to] = [sayNumber(first.reached), sayNumber(last.reached)]
  const formula =
    method === 'average-increment'
      ? `${to} + (${to} − ${from}) ÷ ${monthsSeen} 个月 × ${monthsAhead} 个月`
      : `${to} × (${to} ÷ ${from}) 的 ${monthsAhead}/${monthsSeen} 次方`
  return `${FORECAST_METHOD_LABEL[method]}：由${sayAbout(first.about)}的 ${from} 到${sayAbout(last.about)}的 ${to}，${formula}${held ? '，超出可能的范围，取 ' : ' ≈ '}${sayNumber(value)}`
}

/** `2018年三季度的数值应于2018年10月20日前公布，尚未录入`. */
export const sayAwaited = ({ about, expectedOn }: Awaited): string =>
  `${sayAbout(about)}的数值应于${sayDate(expectedOn)}前公布，尚未录入`
