import type { Target } from '@jiashan/domain/policy'
import { convert, exact, sayExact, type Unit } from '@jiashan/domain/quantity'
import { amount } from '../text/amount.ts'
import type { Words } from '../words/index.ts'

/** What a target asks for in words: `不低于 90%`; in another unit of the dimension where one is given. */
export const goal = (target: Target, words: Words, unit: Unit = target.unit): string => {
  const value = convert(exact(target.value), target.unit, unit)
  const said =
    value === null ? amount(target.value, target.unit, words) : amount(sayExact(value), unit, words)
  return words.goal[target.comparator](said, target.baseYear)
}

/** The year by which it is due, in words. */
export const due = (target: Target, words: Words): string =>
  target.dueYear === null ? words.targets.noDue : words.targets.due(target.dueYear)
