import type { Figure, Indicator, Reading } from '@jiashan/domain/indicators'
import { sayAmount, sayForecast, sayStanding } from '@jiashan/domain/indicators'
import type { Target } from '@jiashan/domain/policy'
import { exact } from '@jiashan/domain/quantity'

const COMPARATOR = {
  'at-least': '达到',
  'at-most': '不超过',
  equal: '为',
  about: '约',
  'growth-per-year': '年均增长',
  'multiple-of-base': '为基期的',
} as const satisfies Record<Target['comparator'], string>

/** `2020年达到 90%`. */
export const sayGoal = ({ comparator, value, unit, dueYear }: Target): string =>
  `${dueYear === null ? '' : `${dueYear}年`}${COMPARATOR[comparator]} ${sayAmount(exact(value), unit)}`

export const sayFigure = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string =>
  sayAmount(exact(value), unit)

/** What a reading says of the path, or that nobody has said how the target is measured. */
export const saysOf = ({ standing }: Reading, indicator: Indicator | null, target: Target): string =>
  standing === null || indicator === null ? '尚未设定口径和路径' : sayStanding(standing, indicator, target)

export const forecastOf = ({ forecast }: Reading, indicator: Indicator | null, target: Target): string =>
  forecast === null || indicator === null
    ? '尚未设定路径，不作预测'
    : sayForecast(forecast, indicator, target)
