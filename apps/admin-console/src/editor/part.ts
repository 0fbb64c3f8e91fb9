import type { Path } from './draft/path.ts'
import { bySection } from './draft/sections.ts'
import type { WrittenRules } from './draft/written.ts'

/** The lists whose items are written one at a time. */
export const LISTS = ['criteria', 'bonuses', 'vetoes'] as const
export type List = (typeof LISTS)[number]

/** What of a rule set is being written, as the address says it: `head`, `sections`, `grading`, `criteria/reporting`. */
export type Part = string

export const partOfItem = (list: List, id: string): Part => `${list}/${id}`

/** The item that a part names, and where it stands; null where it names none that is there. */
export const itemOfPart = (
  rules: WrittenRules,
  part: Part,
): { readonly list: List; readonly index: number } | null => {
  const [name = '', id] = part.split('/')
  const list = LISTS.find((one) => one === name)
  if (list === undefined) return null
  const index = (rules[list] as readonly { readonly id: string }[]).findIndex((one) => one.id === id)
  return index < 0 ? null : { list, index }
}

/** The part in which something stands. */
export const partOfPath = (rules: WrittenRules, [first, index]: Path): Part => {
  const list = LISTS.find((one) => one === first)
  if (list !== undefined) {
    const id = rules[list][Number(index)]?.id
    return id === undefined ? 'sections' : partOfItem(list, id)
  }
  return first === 'sections' || first === 'grading' ? first : 'head'
}

/** What is called how on the way to it. */
export const PART_LABEL = {
  head: '基本信息',
  sections: '部分与分值',
  grading: '等次与分组',
  cases: '算例',
} as const satisfies Record<string, string>

export const FIRST_PART: Part = 'head'

/** All parts one after the other, as the list on the left has them. */
export const partsInOrder = (rules: WrittenRules): readonly Part[] => [
  'head',
  'sections',
  ...bySection(rules).flatMap(({ criteria }) =>
    criteria.map(({ criterion }) => partOfItem('criteria', criterion.id)),
  ),
  ...rules.bonuses.map(({ id }) => partOfItem('bonuses', id)),
  ...rules.vetoes.map(({ id }) => partOfItem('vetoes', id)),
  'grading',
  'cases',
]
