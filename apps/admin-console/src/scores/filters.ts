import type { CardRow } from '../api.ts'

/** What the address of the table says: a link shows the same table to somebody else. */
export interface Filters {
  readonly group?: string
  readonly grade?: string
  readonly find?: string
  readonly sort?: 'points' | 'name'
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const filtersIn = (search: Record<string, unknown>): Filters => {
  const [group, grade, find] = [text(search.group), text(search.grade), text(search.find)]
  return {
    ...(group === undefined ? {} : { group }),
    ...(grade === undefined ? {} : { grade }),
    ...(find === undefined ? {} : { find }),
    ...(search.sort === 'points' || search.sort === 'name' ? { sort: search.sort } : {}),
  }
}

/** A card without points comes last. */
const byPoints = (a: CardRow, b: CardRow): number => Number(b.points ?? -1) - Number(a.points ?? -1)

/** The rows to show: by group and rank unless asked otherwise. */
export const chosen = (
  cards: readonly CardRow[],
  { group, grade, find, sort }: Filters,
): readonly CardRow[] => {
  const shown = cards.filter(
    (card) =>
      (group === undefined || card.group.title === group) &&
      (grade === undefined || card.grade === grade) &&
      (find === undefined || card.name.includes(find)),
  )
  if (sort === 'points') return shown.toSorted(byPoints)
  if (sort === 'name') return shown.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
  return shown.toSorted((a, b) => a.group.place - b.group.place || byPoints(a, b))
}

/** How many cards there are of each kind, in the order given by `by`. */
const counted = (
  cards: readonly CardRow[],
  kind: (card: CardRow) => string | null,
  by: (a: CardRow, b: CardRow) => number,
): readonly { readonly value: string; readonly label: string }[] =>
  [...Map.groupBy(cards.toSorted(by), kind)].flatMap(([value, of]) =>
    value === null ? [] : [{ value, label: `${value} ${of.length}` }],
  )

/** The groups that occur, in the rule set's order. */
export const groupsIn = (cards: readonly CardRow[]) =>
  counted(
    cards,
    (card) => card.group.title,
    (a, b) => a.group.place - b.group.place,
  )

/** The grades that occur, highest first. */
export const gradesIn = (cards: readonly CardRow[]) => counted(cards, (card) => card.grade, byPoints)
