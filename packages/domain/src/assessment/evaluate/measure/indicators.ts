import {
  absolute,
  add,
  compare,
  divide,
  exact,
  maximum,
  minimum,
  negate,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../../../quantity/rational.ts'
import type { IndicatorFact, UnitFact } from '../../facts/fact-sheet.ts'
import type { Measure } from '../../rules/measure.ts'
import { type Facts, type Item, itemOf, tasksLed } from '../item.ts'
import { sayPercent } from '../words.ts'

type Indicators = Extract<Measure, { _tag: 'Indicators' }>

/** The yearly figures on the targets of the tasks a unit leads. */
export const indicatorItems = (measure: Indicators, unit: UnitFact, facts: Facts): readonly Item[] =>
  tasksLed(unit)
    .flatMap((task) => facts.on('indicators', task))
    .filter(({ target }) => measure.targets.length === 0 || measure.targets.includes(target))
    .map((fact) => figure(measure, fact, facts))

/** Whether a figure is judged in the year: it has a goal, and was not left out. */
export const isJudged = ({ waived, goal }: IndicatorFact): boolean => waived === null && goal !== null

const figure = ({ quantity, unit }: Indicators, fact: IndicatorFact, facts: Facts): Item => {
  const { because, ratio } = attained(fact, facts)
  const isForeign = quantity === 'shortfall' && fact.unit !== unit
  const value = quantity === 'ratio' ? ratio : isForeign ? null : shortfall(fact)
  return {
    ...itemOf(
      { ...fact, id: fact.target, title: fact.subject },
      {
        found: value &&
          ratio && { _tag: 'number', value, growth: growthOf(fact), level: levelOf(ratio, fact) },
        because: isForeign ? `${because}；计量单位不是${unit}，不能计` : because,
      },
    ),
    task: fact.task,
    weight: isJudged(fact) ? ONE : ZERO,
  }
}

/** How far the goal is met: as a ratio to it, and as progress from 0 to 1; null while either number is not known. */
export const attained = (
  { goal, actual, better, unit, waived }: IndicatorFact,
  { year }: Facts,
): { readonly ratio: Rational | null; readonly progress: Rational | null; readonly because: string } => {
  if (waived !== null) return { ratio: null, progress: null, because: `不纳入本年度考核：${waived}` }
  if (goal === null) return { ratio: null, progress: null, because: `没有 ${year} 年的目标值，不计` }
  const aim = `${year} 年${better === 'more' ? '目标' : '控制线'} ${goal} ${unit}`
  if (actual === null) return { ratio: null, progress: null, because: `${aim}，数据待认定` }
  const [wanted, is] = [exact(goal), exact(actual)]
  const ratio = ratioOf(is, wanted, better)
  const progress = better === 'more' ? clamp(ratio) : clamp(subtract(TWO, ratio))
  return {
    ratio,
    progress,
    because: `${aim}，认定 ${actual} ${unit}，${sayAttained(ratio, wanted, better)}`,
  }
}

/** As a percentage where the goal is above zero; else only whether it is kept. */
const sayAttained = (ratio: Rational, wanted: Rational, better: IndicatorFact['better']): string => {
  if (wanted.n > 0) return `${better === 'more' ? '完成' : '为控制线的'} ${sayPercent(ratio)}`
  const above = compare(ratio, ONE)
  if (better === 'more') return above < 0 ? '未达到目标' : '达到目标'
  return above > 0 ? '超过控制线' : '未超过控制线'
}

const TWO = add(ONE, ONE)

/**
 * 1 where the goal is just met, more the further above it: for goals above zero, actual ÷ goal. Against a goal of nothing
 * there is no proportion: what is short of it is worth 0, what exceeds it as a limit counts as twice the limit.
 */
const ratioOf = (is: Rational, wanted: Rational, better: IndicatorFact['better']): Rational => {
  if (wanted.n !== 0) return add(ONE, divide(subtract(is, wanted), absolute(wanted)))
  if (better === 'more') return is.n >= 0 ? ONE : ZERO
  return is.n > 0 ? TWO : ONE
}

const clamp = (value: Rational): Rational => maximum(ZERO, minimum(ONE, value))

/** How much better `is` than `was`. */
const gain = ({ better }: IndicatorFact, is: string, was: string): Rational => {
  const more = subtract(exact(is), exact(was))
  return better === 'more' ? more : negate(more)
}

/** What is missing to the goal, or exceeds the limit, in its own unit; never below zero. */
const shortfall = (fact: IndicatorFact): Rational | null => {
  const { goal, actual } = fact
  return goal === null || actual === null ? null : maximum(ZERO, gain(fact, goal, actual))
}

/** How well the goal is attained: of a limit, the less is used the better. */
const levelOf = (ratio: Rational, { better }: IndicatorFact): Rational =>
  better === 'more' ? ratio : maximum(ZERO, subtract(TWO, ratio))

/** Growth over the year before; null where that is not known or was nothing. */
const growthOf = (fact: IndicatorFact): Rational | null => {
  const { actual, before } = fact
  return actual === null || before === null || exact(before).n === 0
    ? null
    : divide(gain(fact, actual, before), absolute(exact(before)))
}
