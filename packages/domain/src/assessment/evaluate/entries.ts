import { add, divide, exact, multiply, type Rational, sum } from '../../quantity/rational.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { Criterion } from '../rules/criterion.ts'
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
  /** Spread over everything else, in a section, or the unit's in full. */
  readonly goes: 'spread' | 'full' | { readonly section: string }
}

/** Every criterion for one unit, with the points of those that do not concern it where they go. */
export const placedFor = (rules: RuleSet, unit: UnitFact, group: number, facts: Facts): readonly Placed[] => {
  const found = rules.criteria.map((criterion) => measured(criterion, unit, facts))
  const concerned = found.flatMap(({ criterion, absent }) => (absent === null ? [criterion] : []))
  const gone = found.flatMap((one) =>
    one.absent === null ? [] : [{ ...one, goes: whereabouts(one.criterion, concerned) }],
  )
  return found.map((one) => {
    const { criterion, items, absent } = one
    const { section, modifiers } = criterion
    const goes = gone.find((other) => other.criterion === criterion)?.goes ?? 'spread'
    const own = exact(criterion.weight)
    const moved =
      absent === null ? gone.filter(({ goes }) => typeof goes === 'object' && goes.section === section) : []
    const parts = moved.map(({ criterion: { title, weight } }) => {
      const points = multiply(exact(weight), divide(own, weightOf(concerned, section)))
      return { points, words: `${title} ${say(points)} 分` }
    })
    const folded = parts.length === 0 ? null : `${parts.map(({ words }) => words).join('、')}不适用，并入本项`
    const weight = add(own, sum(parts.map(({ points }) => points)))
    const adjust = adjustFor(modifiers, rules.vetoes, unit, facts)
    return { entry: { unit, group, criterion, weight, folded, items, adjust }, absent, goes }
  })
}

/** A unit that nothing concerns has no points in full either; a section that does not concern it takes none. */
const whereabouts = ({ absent }: Criterion, concerned: readonly Criterion[]): Placed['goes'] => {
  if (absent._tag === 'into') return weightOf(concerned, absent.section).n === 0 ? 'spread' : absent
  return weightOf(concerned).n === 0 ? 'spread' : absent._tag
}

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
