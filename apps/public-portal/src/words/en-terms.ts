import { type Period, type PlainDate, yearOf } from '@jiashan/domain/calendar'
import type { DutyMode } from '@jiashan/domain/policy'
import { enUnits } from './en-units.ts'
import type { Words } from './index.ts'
import type { zhTerms } from './zh-terms.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const month = (number: string): string => MONTHS[Number(number) - 1] ?? number

const period = (one: string): string =>
  one.includes('Q') ? `Q${one.slice(6)} ${one.slice(0, 4)}` : `${month(one.slice(5))} ${one.slice(0, 4)}`

const MODE = {
  支持: 'support',
  指导: 'guide',
  推进: 'advance',
  鼓励: 'encourage',
  帮助: 'help',
  创建: 'create',
  完善: 'improve',
  落实: 'implement',
} as const satisfies Record<DutyMode, string>

/** `1 task`, `2 tasks`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number}\u00a0${number === 1 ? one : many}`

/** English for what recurs on every page. */
export const enTerms: Pick<Words, keyof typeof zhTerms> = {
  lang: 'en',
  official: 'zh-CN',
  date: (day: PlainDate) => `${Number(day.slice(8))} ${month(day.slice(5, 7))} ${yearOf(day)}`,
  period: (one: Period) => period(one),
  time: (text) => (/^\d{4}$/.test(text) ? text : period(text)),
  comma: ', ',
  colon: ': ',
  pause: ', ',
  aside: (text) => ` (${text})`,
  unit: enUnits,
  goal: {
    'at-least': (amount) => `at least ${amount}`,
    'at-most': (amount) => `at most ${amount}`,
    equal: (amount) => amount,
    about: (amount) => `about ${amount}`,
    'growth-per-year': (amount) => `growing ${amount} a year`,
    'multiple-of-base': (amount, base) =>
      base === null ? `${amount} the base` : `${amount} that of ${base}`,
  },
  mode: (mode) => MODE[mode],
  lightKind: { schedule: 'Schedule', indicator: 'Indicator', reporting: 'Reporting' },
  milestoneState: { done: 'done', partly: 'partly done', not: 'not done' },
}
