import { add, divide, exact, multiply, type Rational, sum } from '../../quantity/rational.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { Absent, Criterion } from '../rules/criterion.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { adjustFor } from './adjust.ts'
import { type Facts, type Item, tasksLed } from './item.ts'
import { itemsOf, NOTHING } from './measure/index.ts'
import type { Entry } from './nodes.ts'
import { say } from './words.ts'

/** A criterion for a unit, and where its points go if it does not concern it. */
export interface Placed {
  readonly entry: Entry
  /** Why the criterion does not concern the unit; null when it does. */
  readonly absent: string | null
  /** Of no interest where the criterion concerns the unit. */
  readonly goes: Absent
}

/** Every criterion for one unit, with the points of those that do not concern it where they go. */
export const placedFor = (rules: RuleSet, unit: UnitFact, group: number, facts: Facts): readonly Placed[] => {
  const found = rules.criteria.map((criterion) => measured(criterion, unit, facts))
  const concerned = found.flatMap(({ criterion, absent }) => (absent === null ? [criterion] : []))
  const placed = found.map((one) => ({ ...one, goes: whereabouts(one.criterion, concerned) }))
  return placed.map(({ criterion, items, absent, goes }) => {
    const { section, modifiers } = criterion
    const own = exact(criterion.weight)
    const moved = placed.filter(
      (other) => other.absent !== null && other.goes._tag === 'into' && other.goes.section === section,
    )
    const parts = (absent === null ? moved : []).map(({ criterion: { title, weight } }) => {
      const points = multiply(exact(weight), divide(own, weightOf(concerned, section)))
      return { points, words: `${title} ${say(points)} 分` }
    })
    const folded = parts.length === 0 ? null : `${parts.map(({ words }) => words).join('、')}不适用，并入本项`
    const weight = add(own, sum(parts.map(({ points }) => points)))
    const adjust = adjustFor(modifiers, rules.vetoes, unit, facts)
    return { entry: { group, criterion, weight, folded, items, adjust }, absent, goes }
  })
}

/** Spread where nothing, or nothing of the section, concerns the unit that could take the points or make them earned. */
const whereabouts = ({ absent }: Criterion, concerned: readonly Criterion[]): Absent =>
  weightOf(concerned, absent._tag === 'into' ? absent.section : undefined).n === 0
    ? { _tag: 'spread' }
    : absent

/** What these criteria weigh together, or those of a section. */
const weightOf = (criteria: readonly Criterion[], section?: string): Rational =>
  sum(
    criteria.flatMap((one) => (section === undefined || one.section === section ? [exact(one.weight)] : [])),
  )

interface Measured {
  readonly criterion: Criterion
  readonly items: readonly Item[]
  readonly absent: string | null
}

const measured = (criterion: Criterion, unit: UnitFact, facts: Facts): Measured => {
  const { measures } = criterion
  const apart = appliesTo(criterion, unit)
  const items = apart === null ? itemsOf(measures, unit, facts) : []
  const nothing = items.some(({ weight }) => weight.n !== 0)
    ? null
    : `本年度没有${[...new Set(measures.map(({ _tag }) => NOTHING[_tag]))].join('，也没有') || '考核内容'}`
  return { criterion, items, absent: apart ?? nothing }
}

/** Null where the criterion is meant for the unit. */
const appliesTo = ({ applies }: Criterion, unit: UnitFact): string | null => {
  const led = tasksLed(unit).length
  switch (applies._tag) {
    case 'Everyone':
      return null
    case 'Leading':
      return led >= applies.least ? null : `只对牵头 ${applies.least} 项以上的单位评分`
    case 'OnlySupporting':
      return led === 0 && unit.duties.length > 0 ? null : '只对仅承担配合任务的单位评分'
    case 'Units':
      return applies.departments.includes(unit.department) ? null : '不对本单位评分'
  }
}
