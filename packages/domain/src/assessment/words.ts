import { multiply, type Rational, rational, sayExact, toFixed } from '../quantity/rational.ts'
import { round } from '../quantity/rounding.ts'
import type { Measure, Outcome } from './rule-set.ts'

const SHOWN = { mode: 'half-up', places: 4 } as const

const shown = (value: Rational): Rational => round(value, SHOWN)

/** A number in a formula: exact up to four decimals, else rounded to four. */
export const say = (value: Rational): string => sayExact(shown(value)).replace('-', '−')

/** `= 62.35`, or `≈ 62.3512` where four decimals do not hold it. */
export const equals = (value: Rational): string => {
  const near = shown(value)
  return `${near.n * value.d === value.n * near.d ? '=' : '≈'} ${say(value)}`
}

/** `80%`. */
export const sayPercent = (share: Rational): string => `${say(multiply(share, rational(100n)))}%`

/** With the decimals that a rule set keeps: `87.60`. */
export const sayRounded = (value: Rational, places: number): string => toFixed(value, places)

/** What each outcome is called where it is found. */
export const OUTCOME_LABEL = {
  MilestoneCompletion: { 'on-time': '按期完成', late: '逾期、年内完成', unfinished: '未完成' },
  PlanSubmission: { 'on-time': '按期提交', late: '迟交', missing: '未交', 'element-missing': '缺要素' },
  PeriodicReporting: { 'on-time': '按期报送', late: '迟报', missing: '未报', 'returned-again': '再次退回' },
} as const satisfies { readonly [M in Measure['_tag']]: { readonly [O in Outcome]?: string } }

export const outcomeLabel = (measure: Measure['_tag'], outcome: Outcome): string => {
  const labels: { readonly [O in Outcome]?: string } = OUTCOME_LABEL[measure]
  return labels[outcome] ?? outcome
}
