import type { Fields } from '@jiashan/domain/record'
import type { WrittenRules } from './written.ts'

type Named = { readonly id: string }

const LISTS = ['criteria', 'bonuses', 'vetoes'] as const

/** A rule set as fields that two people can change side by side: each criterion is one, their order another. */
export const split = (rules: WrittenRules): Fields => {
  const { criteria, bonuses, vetoes, grading, ...head } = rules
  const lists = { criteria, bonuses, vetoes }
  return {
    ...head,
    ...Object.fromEntries(Object.entries(grading).map(([key, value]) => [`grading.${key}`, value])),
    ...Object.fromEntries(
      LISTS.flatMap((list) => [
        [`order.${list}`, lists[list].map((one) => one.id)],
        ...lists[list].map((one) => [`${list}.${one.id}`, one] as const),
      ]),
    ),
  }
}

/** The rule set that the fields make; what one took out and the order of another still names is left out. */
export const join = (fields: Fields): WrittenRules => {
  const plain = Object.entries(fields).filter(([name]) => !name.includes('.'))
  const grading = Object.entries(fields).filter(([name]) => name.startsWith('grading.'))
  return {
    ...Object.fromEntries(plain),
    ...Object.fromEntries(LISTS.map((list) => [list, listOf(list, fields)])),
    grading: Object.fromEntries(grading.map(([name, value]) => [name.slice('grading.'.length), value])),
  } as unknown as WrittenRules
}

const listOf = (list: string, fields: Fields): readonly Named[] => {
  const order = (fields[`order.${list}`] ?? []) as readonly string[]
  const there = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(`${list}.`) && value !== null && value !== undefined ? [value as Named] : [],
  )
  const place = (one: Named): number => {
    const index = order.indexOf(one.id)
    return index < 0 ? order.length : index
  }
  return there.toSorted((a, b) => place(a) - place(b))
}
