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

/** What rulings and modifiers make of a credit (a share from 0 to 1) and of a loss (points). */
export interface Adjust {
  readonly credit: (item: Item, share: Rational) => Adjusted
  readonly loss: (item: Item, points: Rational) => Adjusted
  /** Whether the task of a fact earns nothing, whatever was found. */
  readonly isVoid: (item: Item) => boolean
}

const unchanged = (_: Item, value: Rational): Adjusted => ({ value, words: '' })
const AS_IT_IS: Adjust = { credit: unchanged, loss: unchanged, isVoid: () => false }

/** What changes the numbers of one criterion for one unit. */
export const adjustFor = (
  modifiers: readonly Modifier[],
  vetoes: RuleSet['vetoes'],
  unit: UnitFact,
  facts: Facts,
): Adjust => {
  if (modifiers.length === 0 && (facts.rulings.size === 0 || vetoes.length === 0)) return AS_IT_IS
  const zeroing = vetoes.flatMap(({ ruling, effects }) =>
    effects.includes('task-zero') ? rulingsOn(facts, unit, ruling) : [],
  )
  const found = (kind: RulingKind) => rulingsOn(facts, unit, kind)
  const [own, county] = [found('own-fault'), found('county-caused')]
  const single = modifiers.find((one) => one._tag === 'SingleKind')
  const factorOf = (tag: 'OwnFault' | 'CountyCaused') => {
    const modifier = modifiers.find((one) => one._tag === tag)
    return modifier === undefined ? null : exact(modifier.factor)
  }
  const [ownFactor, countyFactor] = [factorOf('OwnFault'), factorOf('CountyCaused')]
  const kinds = single !== undefined && holdsOneKind(single.by, unit, facts) ? exact(single.factor) : null

  const lessened = (item: Item, lost: Rational): Adjusted => {
    const factors: readonly (readonly [Rational, string])[] = [
      ...(kinds === null ? [] : [[kinds, '只承担一类事项'] as const]),
      ...(countyFactor !== null && county.some((one) => concerns(one, item))
        ? [[countyFactor, '县级原因'] as const]
        : []),
    ]
    return factors.reduce<Adjusted>(
      ({ value, words }, [factor, why]) => ({
        value: multiply(value, factor),
        words: `${words} × ${say(factor)}（${why}）`,
      }),
      { value: lost, words: '' },
    )
  }
  const isVoid = ({ task }: Item): boolean => task !== null && zeroing.some((one) => one.task === task)
  return {
    loss: lessened,
    isVoid,
    credit: (item, share) => {
      if (isVoid(item)) return { value: ZERO, words: '，弄虚作假认定，按 0 分计' }
      const moved = ownFactor !== null && item.milestone !== null && own.some((one) => concerns(one, item))
      const credit = moved ? multiply(share, ownFactor) : share
      const words = moved ? ` × ${say(ownFactor)}（自身原因延期）` : ''
      const lost = subtract(ONE, credit)
      if (lost.n === 0) return { value: credit, words }
      const less = lessened(item, lost)
      return {
        value: subtract(ONE, minimum(ONE, less.value)),
        words: less.words === '' ? words : `${words}，失分部分${less.words}`,
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

/** What names a paper, whether or not it exists yet. */
export const sourceKey = (source: Source): string => {
  switch (source._tag) {
    case 'report':
      return `report ${source.task} ${source.period}`
    case 'plan':
      return `plan ${source.task} ${source.year}`
    case 'indicator':
      return `indicator ${source.target} ${source.year}`
    default:
      return `${source._tag} ${source.id}`
  }
}
