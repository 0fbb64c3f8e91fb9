import { compare, divide, exact, multiply, type Rational, sayExact, sum, ZERO } from '../quantity/rational.ts'
import type { Explanation } from './explanation.ts'
import type { UnitFact } from './facts.ts'
import { foldOf } from './fold.ts'
import type { Scored } from './nodes.ts'
import type { RuleSet } from './rule-set.ts'
import { say, sayRounded } from './words.ts'

/** Points that could be judged, out of those that the unit has anything to do with. */
export const judgedOf = (
  total: string,
  shares: readonly { readonly weight: Rational; readonly share: Rational | null }[],
): Rational => {
  const concerned = shares.flatMap(({ weight, share }) => (share === null ? [] : [{ weight, share }]))
  const all = sum(concerned.map((one) => one.weight))
  const judged = sum(concerned.map((one) => multiply(one.weight, one.share)))
  return all.n === 0n ? ZERO : divide(multiply(exact(total), judged), all)
}

const ROUNDING_WORD = { 'half-up': '四舍五入', gb8170: '按 GB/T 8170 修约' } as const

/** The root: the criteria that count, stretched to the full score and rounded once. */
export const totalNode = (
  rules: RuleSet,
  unit: UnitFact,
  year: number,
  scored: readonly Scored[],
): Explanation => {
  const children = scored.map((one) => one.node)
  const fold = { _tag: 'total', of: rules.total, rounding: rules.rounding } as const
  const points = foldOf({ fold, children, points: null, max: null })
  const counted = children.filter((one) => one.standing === 'counted')
  const parts = counted.map((one) => say(exact(one.points ?? '0'))).join(' + ')
  const max = sum(counted.map((one) => exact(one.max ?? '0')))
  const sentence =
    compare(max, exact(rules.total)) === 0
      ? parts
      : `${say(exact(rules.total))} × ${counted.length > 1 ? `（${parts}）` : parts} ÷ ${say(max)}`
  const nothing = children.some((one) => one.standing === 'not-yet')
    ? '各项均未到期，暂不评分'
    : '没有可考核的事项'
  const { mode, places } = rules.rounding
  return {
    id: 'total',
    title: `${unit.name} ${year} 年度得分`,
    clause: null,
    formula:
      points === null
        ? null
        : `${sentence} = ${sayRounded(points, places)}（${ROUNDING_WORD[mode]}，保留 ${places} 位小数）`,
    points: points === null ? null : sayExact(points),
    max: points === null ? null : rules.total,
    fold,
    standing:
      points !== null
        ? 'counted'
        : children.some((one) => one.standing === 'not-yet')
          ? 'not-yet'
          : 'not-applicable',
    because: points === null ? nothing : folded(children),
    source: null,
    children,
  }
}

/** Which criteria do not count, and that their points are spread over the others. */
const folded = (children: readonly Explanation[]): string | null => {
  const out = children.filter((one) => one.standing !== 'counted')
  return out.length === 0
    ? null
    : `${out.map((one) => `${one.title}（${one.because}）`).join('、')}的分值按比例折入其余各项`
}
