import { type Period, type PlainDate, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import type { Comparator, DutyMode } from '@jiashan/domain/policy'
import { UNITS, type Unit } from '@jiashan/domain/quantity'
import { MILESTONE_STATE_LABEL } from '@jiashan/domain/reporting'
import { LIGHT_KIND_LABEL } from '@jiashan/domain/supervision'

const units = Object.fromEntries(Object.keys(UNITS).map((unit) => [unit, unit])) as Record<Unit, string>

/** Chinese for what recurs on every page: days, units, comparators, lights. */
export const zhTerms = {
  lang: 'zh-CN',
  /** `lang` of official wording where the page is not in Chinese. */
  official: undefined,
  date: (day: PlainDate) => sayDate(day),
  period: (period: Period) => sayPeriod(period),
  /** The time that a figure is about: a year or a period. */
  time: (text: string) => (/^\d{4}$/.test(text) ? `${text}年` : sayPeriod(text as Period)),
  comma: '、',
  colon: '：',
  pause: '，',
  aside: (text: string) => `（${text}）`,
  unit: units,
  goal: {
    'at-least': (amount: string, _base: number | null) => `不低于 ${amount}`,
    'at-most': (amount: string, _base: number | null) => `不高于 ${amount}`,
    equal: (amount: string, _base: number | null) => `为 ${amount}`,
    about: (amount: string, _base: number | null) => `${amount} 左右`,
    'growth-per-year': (amount: string, _base: number | null) => `年均增长 ${amount}`,
    'multiple-of-base': (amount: string, base: number | null) =>
      base === null ? `为基期的 ${amount}` : `为 ${base} 年的 ${amount}`,
  } satisfies Record<Comparator, (amount: string, base: number | null) => string>,
  mode: (mode: DutyMode): string => mode,
  lightKind: LIGHT_KIND_LABEL,
  milestoneState: MILESTONE_STATE_LABEL,
}
