import { moved } from './draft/at.ts'
import { copyOf, emptyBonus, emptyCriterion, emptyVeto, freshId } from './draft/fresh.ts'
import { shifted } from './draft/sections.ts'
import type { WrittenRules } from './draft/written.ts'
import { type List, type Part, partOfItem } from './part.ts'

/** What a step on the lists makes of the rules, and where one goes on. */
export interface Step {
  readonly rules: WrittenRules
  readonly part: Part
}

/** A new item at the end of its list, ready to be written; a criterion belongs to a section. */
export const added = (rules: WrittenRules, list: List, section = ''): Step => {
  switch (list) {
    case 'criteria': {
      const one = emptyCriterion(rules, section)
      return { rules: { ...rules, criteria: [...rules.criteria, one] }, part: partOfItem(list, one.id) }
    }
    case 'bonuses': {
      const one = emptyBonus(rules)
      return { rules: { ...rules, bonuses: [...rules.bonuses, one] }, part: partOfItem(list, one.id) }
    }
    case 'vetoes': {
      const one = emptyVeto(rules)
      return { rules: { ...rules, vetoes: [...rules.vetoes, one] }, part: partOfItem(list, one.id) }
    }
  }
}

/** The same item once more, right behind it. */
export const copied = (rules: WrittenRules, list: List, index: number): Step | null => {
  const insert = <A extends { readonly id: string }>(all: readonly A[], one: A): Step => ({
    rules: { ...rules, [list]: all.toSpliced(index + 1, 0, one) },
    part: partOfItem(list, one.id),
  })
  const [criterion, bonus, veto] = [rules.criteria[index], rules.bonuses[index], rules.vetoes[index]]
  if (list === 'criteria')
    return criterion === undefined ? null : insert(rules.criteria, copyOf(criterion, rules.criteria, 'item'))
  if (list === 'bonuses')
    return bonus === undefined ? null : insert(rules.bonuses, copyOf(bonus, rules.bonuses, 'bonus'))
  return veto === undefined ? null : insert(rules.vetoes, { ...veto, id: freshId(rules.vetoes, 'veto') })
}

/** The rules without an item; what stands beside it is shown next. */
export const removed = (rules: WrittenRules, list: List, index: number): Step => {
  const all: readonly { readonly id: string }[] = rules[list]
  const left = all.toSpliced(index, 1)
  const beside = left[index] ?? left.at(-1)
  return {
    rules: { ...rules, [list]: left },
    part: beside === undefined ? 'sections' : partOfItem(list, beside.id),
  }
}

/** An item one place up or down; a criterion stays in its section. */
export const shiftedIn = (rules: WrittenRules, list: List, index: number, by: -1 | 1): WrittenRules =>
  list === 'criteria'
    ? shifted(rules, index, by)
    : { ...rules, [list]: moved<{ readonly id: string }>(rules[list], index, index + by) }
