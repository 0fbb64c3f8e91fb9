import { exact, minimum, multiply, ONE, type Rational, subtract, ZERO } from '../../quantity/rational.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { RulingFact, RulingKind } from '../facts/ruling.ts'
import type { Source } from '../facts/source.ts'
import type { Modifier } from '../rules/criterion.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Facts, type Item, rulingsOn } from './item.ts'
import { say } from './words.ts'

/** A number after what was found about its fact, with the words for it. */
export interface Adjusted {
  readonly value: Rational
  /** ` × 0.9（自身原因延期）`; empty where nothing was found. */
  readonly words: string
}

type Change = (item: Item, value: Rational) => Adjusted

/** What rulings and modifiers make of a credit (a share from 0 to 1) and of a loss (points). */
export interface Adjust {
  readonly credit: Change
  readonly loss: Change
  /** Whether the task of a fact earns nothing, whatever was found. */
  readonly isVoid: (item: Item) => boolean
}

const unchanged: Change = (_, value) => ({ value, words: '' })
const AS_IT_IS: Adjust = { credit: unchanged, loss: unchanged, isVoid: () => false }

const WHY = {
  OwnFault: '自身原因延期',
  SingleKind: '只承担一类事项',
  CountyCaused: '县级原因',
} as const satisfies Record<Modifier['_tag'], string>

/** What changes the numbers of one criterion for one unit. */
export const adjustFor = (
  modifiers: readonly Modifier[],
  vetoes: RuleSet['vetoes'],
  unit: UnitFact,
  facts: Facts,
): Adjust => {
  const zeroing = vetoes.flatMap(({ ruling, effects }) =>
    effects.includes('task-zero') ? rulingsOn(facts, unit, ruling) : [],
  )
  if (modifiers.length === 0 && zeroing.length === 0) return AS_IT_IS
  const isRuled = (kind: RulingKind, item: Item): boolean =>
    rulingsOn(facts, unit, kind).some((one) => concerns(one, item))
  const touches = (modifier: Modifier, item: Item): boolean => {
    switch (modifier._tag) {
      case 'OwnFault':
        return item.milestone !== null && isRuled('own-fault', item)
      case 'SingleKind':
        return holdsOneKind(modifier.by, unit, facts)
      case 'CountyCaused':
        return isRuled('county-caused', item)
    }
  }
  const changed = (some: readonly Modifier[], item: Item, given: Rational): Adjusted =>
    some
      .filter((one) => touches(one, item))
      .reduce(
        ({ value, words }, { _tag, factor }) => ({
          value: multiply(value, exact(factor)),
          words: `${words} × ${say(exact(factor))}（${WHY[_tag]}）`,
        }),
        { value: given, words: '' },
      )
  const ofCredit = modifiers.filter(({ _tag }) => _tag === 'OwnFault')
  const ofLoss = modifiers.filter(({ _tag }) => _tag !== 'OwnFault')
  const loss: Change = (item, lost) => changed(ofLoss, item, lost)
  const isVoid = ({ task }: Item): boolean => task !== null && zeroing.some((one) => one.task === task)
  return {
    loss,
    isVoid,
    credit: (item, share) => {
      if (isVoid(item)) return { value: ZERO, words: '，弄虚作假认定，按 0 分计' }
      const credit = changed(ofCredit, item, share)
      const { value, words } = loss(item, ONE)
      if (words === '' || credit.value.n === credit.value.d) return credit
      const lost = multiply(subtract(ONE, credit.value), value)
      return {
        value: subtract(ONE, minimum(ONE, lost)),
        words: `${credit.words}，失分部分${words}`,
      }
    },
  }
}

const holdsOneKind = (by: 'role' | 'pillar', { duties }: UnitFact, { tasks }: Facts): boolean =>
  new Set(duties.map(({ role, task }) => (by === 'role' ? role : tasks.get(task)?.pillar))).size === 1

/** Whether a ruling is about a fact: its milestone, its paper, else its whole task, else all of the unit's. */
const concerns = ({ milestone, about, task }: RulingFact, item: Item): boolean => {
  if (milestone !== null) return item.milestone === milestone
  if (about !== null) return item.source !== null && sourceKey(about) === sourceKey(item.source)
  return task === null || task === item.task
}

type Named = { readonly [K in 'id' | 'task' | 'target' | 'period' | 'year']?: string | number | null }

/** What names a paper, whether or not it exists yet. */
export const sourceKey = (source: Source): string => {
  const { id, task = id, target = task, period, year = period }: Named = source
  return `${source._tag} ${target} ${year}`
}
