import { add, divide, exact, multiply, type Rational, sum } from '../../quantity/rational.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { Criterion } from '../rules/criterion.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { adjustFor } from './adjust.ts'
import type { Facts, Item } from './item.ts'
import { itemsOf, NOTHING } from './measure/index.ts'
import type { Entry } from './nodes.ts'
import { say } from './words.ts'

/** A criterion for a unit: one that concerns it, or why not and where its points went. */
export interface Placed {
  readonly entry: Entry
  /** Null when the criterion concerns the unit. */
  readonly absent: { readonly because: string; readonly points: Whereabouts } | null
}

/** Spread over everything else, in a section, or the unit's in full. */
export type Whereabouts = 'spread' | 'full' | { readonly section: string }

/** Every criterion for one unit, with the points of those that do not concern it where they go. */
export const placedFor = (rules: RuleSet, unit: UnitFact, group: number, facts: Facts): readonly Placed[] => {
  const found = rules.criteria.map((criterion) => ({ criterion, ...measured(criterion, unit, facts) }))
  const concerned = found.filter((one) => one.absent === null).map((one) => one.criterion)
  const gone = found.map(({ criterion, absent }) =>
    absent === null ? null : { because: absent, points: whereabouts(criterion, concerned) },
  )
  const moved = found.flatMap(({ criterion }, index) => {
    const points = gone[index]?.points
    return typeof points === 'object' ? [{ criterion, section: points.section }] : []
  })
  return found.map(({ criterion, items }, index) => {
    const absent = gone[index] ?? null
    const { weight, folded } = weigh(criterion, concerned, absent === null ? moved : [])
    const adjust = adjustFor(criterion.modifiers, rules.vetoes, unit, facts)
    return { entry: { unit, group, criterion, weight, folded, items, adjust }, absent }
  })
}

/** A unit that nothing concerns has no points in full either; a section that does not concern it takes none. */
const whereabouts = ({ absent }: Criterion, concerned: readonly Criterion[]): Whereabouts => {
  switch (absent._tag) {
    case 'spread':
      return 'spread'
    case 'full':
      return concerned.some((one) => exact(one.weight).n !== 0) ? 'full' : 'spread'
    case 'into':
      return weightOf(absent.section, concerned).n === 0 ? 'spread' : { section: absent.section }
  }
}

const weightOf = (section: string, criteria: readonly Criterion[]): Rational =>
  sum(criteria.filter((one) => one.section === section).map((one) => exact(one.weight)))

const measured = (
  criterion: Criterion,
  unit: UnitFact,
  facts: Facts,
): { readonly items: readonly Item[]; readonly absent: string | null } => {
  const apart = appliesTo(criterion, unit)
  if (apart !== null) return { items: [], absent: apart }
  const items = itemsOf(criterion.measures, unit, facts)
  if (items.some(({ weight }) => weight.n !== 0)) return { items, absent: null }
  const reasons = [...new Set(criterion.measures.map(({ _tag }) => NOTHING[_tag]))]
  return { items, absent: reasons.join('；') || '没有考核内容' }
}

/** Null where the criterion is meant for the unit. */
const appliesTo = ({ applies }: Criterion, { duties, department }: UnitFact): string | null => {
  const led = duties.filter(({ role }) => role === 'lead').length
  switch (applies._tag) {
    case 'Everyone':
      return null
    case 'Leading':
      return led >= applies.least ? null : `只对牵头 ${applies.least} 项以上的单位评分`
    case 'OnlySupporting':
      return led === 0 && duties.length > 0 ? null : '只对仅承担配合任务的单位评分'
    case 'Units':
      return applies.departments.includes(department) ? null : '不对本单位评分'
  }
}

/** The points of a criterion with those that are folded into its section, shared out by weight. */
const weigh = (
  criterion: Criterion,
  concerned: readonly Criterion[],
  moved: readonly { readonly criterion: Criterion; readonly section: string }[],
): { readonly weight: Rational; readonly folded: string | null } => {
  const own = exact(criterion.weight)
  const here = moved.filter(({ section }) => section === criterion.section)
  if (here.length === 0) return { weight: own, folded: null }
  const share = divide(own, weightOf(criterion.section, concerned))
  const parts = here.map((one) => ({
    title: one.criterion.title,
    points: multiply(exact(one.criterion.weight), share),
  }))
  const words = parts.map(({ title, points }) => `${title} ${say(points)} 分`).join('、')
  return {
    weight: parts.reduce((total, { points }) => add(total, points), own),
    folded: `${words}不适用，并入本项`,
  }
}
