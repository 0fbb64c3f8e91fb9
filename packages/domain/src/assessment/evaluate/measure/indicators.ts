import {
  absolute,
  add,
  compare,
  divide,
  exact,
  maximum,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from '../../../quantity/rational.ts'
import type { IndicatorFact, UnitFact } from '../../facts/fact-sheet.ts'
import type { Measure } from '../../rules/measure.ts'
import { read } from '../fold.ts'
import { type Facts, type Item, itemOf, tasksLed } from '../item.ts'
import { sayPercent } from '../words.ts'

type Indicators = Extract<Measure, { _tag: 'Indicators' }>

/** The yearly figures on the targets of the tasks a unit leads. */
export const indicatorItems = (unit: UnitFact, facts: Facts, measure: Indicators): readonly Item[] =>
  tasksLed(unit)
    .flatMap((task) => facts.on('indicators', task))
    .filter(({ target }) => measure.targets.length === 0 || measure.targets.includes(target))
    .map((fact) => figure(measure, fact, facts))

/** Whether a figure is judged in the year: it has a goal, and was not left out. */
export const isJudged = ({ waived, goal }: IndicatorFact): boolean => waived === null && goal !== null

const figure = ({ quantity, unit }: Indicators, fact: IndicatorFact, facts: Facts): Item => {
  const { held, because } = attained(fact, facts)
  const isForeign = quantity === 'shortfall' && fact.unit !== unit
  return itemOf(
    { id: fact.target, title: fact.subject, source: fact.source },
    {
      found: isForeign ? null : held && { _tag: 'number', ...held, value: held[quantity] },
      because: isForeign ? `${because}；计量单位不是${unit}，不能计` : because,
      task: fact.task,
      weight: isJudged(fact) ? ONE : ZERO,
    },
  )
}

/** A figure held against its goal. */
interface Held {
  /** 1 where the goal is just met, more the further above it. */
  readonly ratio: Rational
  /** How well the goal is attained: of a limit, the less is used the better. */
  readonly level: Rational
  /** What is missing to the goal, or exceeds the limit, in its own unit; never below zero. */
  readonly shortfall: Rational
  /** Growth over the year before; null where that is not known or was nothing. */
  readonly growth: Rational | null
}

/** How far the goal is met; null while the goal or the figure is not known. */
export const attained = (
  { goal, actual, before, better, unit, waived }: IndicatorFact,
  { year }: Facts,
): { readonly held: Held | null; readonly because: string } => {
  if (waived !== null) return { held: null, because: `不纳入本年度考核：${waived}` }
  if (goal === null) return { held: null, because: `没有 ${year} 年的目标值，不计` }
  const isMore = better === 'more'
  const aim = `${year} 年${isMore ? '目标' : '控制线'} ${goal} ${unit}`
  if (actual === null) return { held: null, because: `${aim}，数据待认定` }
  const [wanted, is, was] = [exact(goal), exact(actual), read(before)]
  const gain = (from: Rational, to: Rational) => (isMore ? subtract(to, from) : subtract(from, to))
  const ratio = ratioOf(is, wanted, isMore)
  const held = {
    ratio,
    level: isMore ? ratio : maximum(ZERO, subtract(TWO, ratio)),
    shortfall: maximum(ZERO, gain(is, wanted)),
    growth: was?.n ? divide(gain(was, is), absolute(was)) : null,
  }
  return { held, because: `${aim}，认定 ${actual} ${unit}，${sayAttained(ratio, wanted, isMore)}` }
}

/** As a percentage where the goal is above zero; else only whether it is kept. */
const sayAttained = (ratio: Rational, wanted: Rational, isMore: boolean): string => {
  if (wanted.n > 0) return `${isMore ? '完成' : '为控制线的'} ${sayPercent(ratio)}`
  const above = compare(ratio, ONE)
  return isMore ? `${above < 0 ? '未' : ''}达到目标` : `${above > 0 ? '' : '未'}超过控制线`
}

const TWO = add(ONE, ONE)

/**
 * For goals above zero, actual ÷ goal. Against a goal of nothing there is no proportion: what is short of it is worth 0, what
 * exceeds it as a limit counts as twice the limit.
 */
const ratioOf = (is: Rational, wanted: Rational, isMore: boolean): Rational => {
  if (wanted.n !== 0) return add(ONE, divide(subtract(is, wanted), absolute(wanted)))
  if (isMore) return is.n < 0 ? ZERO : ONE
  return is.n > 0 ? TWO : ONE
}
