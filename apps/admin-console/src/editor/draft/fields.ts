import type { Fields } from '@jiashan/domain/record'
import type { WrittenDraft, WrittenRules } from './written.ts'

type Named = { readonly id: string }

const LISTS = ['criteria', 'bonuses', 'vetoes', 'cases'] as const
type ListName = (typeof LISTS)[number]

/** A draft as fields that two people can change side by side: each criterion is one, their order another. */
export const split = ({ ruleSet, cases, effectiveOn }: WrittenDraft): Fields => {
  const { criteria, bonuses, vetoes, grading, ...head } = ruleSet
  const lists: Readonly<Record<ListName, readonly Named[]>> = { criteria, bonuses, vetoes, cases }
  return {
    ...head,
    effectiveOn,
    ...Object.fromEntries(Object.entries(grading).map(([key, value]) => [`grading.${key}`, value])),
    ...Object.fromEntries(
      LISTS.flatMap((list) => [
        [`order.${list}`, lists[list].map((one) => one.id)],
        ...lists[list].map((one) => [`${list}.${one.id}`, one] as const),
      ]),
    ),
  }
}

/** The draft that the fields make; what one took out and the order of another still names is left out. */
export const join = (fields: Fields): WrittenDraft => {
  const { effectiveOn, ...rest } = fields
  const plain = Object.entries(rest).filter(([name]) => !name.includes('.'))
  const grading = Object.entries(rest).filter(([name]) => name.startsWith('grading.'))
  const lists = Object.fromEntries(LISTS.map((list) => [list, listOf(list, fields)])) as Record<
    ListName,
    readonly Named[]
  >
  const { cases, ...ofRules } = lists
  return {
    ruleSet: {
      ...Object.fromEntries(plain),
      ...ofRules,
      grading: Object.fromEntries(grading.map(([name, value]) => [name.slice('grading.'.length), value])),
    } as unknown as WrittenRules,
    cases: cases as WrittenDraft['cases'],
    effectiveOn: String(effectiveOn ?? ''),
  }
}

const listOf = (list: ListName, fields: Fields): readonly Named[] => {
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

/** Every id once, so that fields by id lose nothing: a repeated one gets another. */
export const distinct = (draft: WrittenDraft): WrittenDraft => {
  const { ruleSet, cases } = draft
  const { criteria, bonuses, vetoes } = ruleSet
  return {
    ...draft,
    ruleSet: {
      ...ruleSet,
      criteria: renumbered(criteria),
      bonuses: renumbered(bonuses),
      vetoes: renumbered(vetoes),
    },
    cases: renumbered(cases),
  }
}

const renumbered = <A extends Named>(list: readonly A[]): readonly A[] => {
  const seen = new Set<string>()
  return list.map((one, index) => {
    const id = seen.has(one.id) ? `${one.id}-again-${index + 1}` : one.id
    seen.add(id)
    return id === one.id ? one : { ...one, id }
  })
}
