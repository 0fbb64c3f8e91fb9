import type { DisclosureDecisions } from './disclosure.ts'
import type { Publication } from './issue.ts'
import { isOpenKind } from './items/index.ts'
import type { Review, ReviewedItem } from './review/index.ts'
import type { SignOffSheet } from './sign-off/index.ts'

/** Who signed, who reviewed and what was published: of this, and of nothing else, single items are published. */
export interface PublicRecord {
  readonly sheets: readonly SignOffSheet[]
  readonly reviews: readonly Review[]
  /** In whatever order. */
  readonly publications: readonly Publication[]
  readonly decisions: DisclosureDecisions
}

/** What each source unit said, by unit. */
export type SheetOf = (department: SignOffSheet['department']) => SignOffSheet | undefined

export const sheetsByUnit = (sheets: readonly SignOffSheet[]): SheetOf => {
  const known = new Map(sheets.map((one) => [one.department, one]))
  return (department) => known.get(department)
}

/**
 * What may be published now: of each item the body last approved, as long as its unit has neither taken it back nor
 * classed it otherwise since, and the group discloses its kind. While a changed body waits, the approved one stays.
 */
export const approvedItems = ({
  sheets,
  reviews,
  decisions,
}: Pick<PublicRecord, 'sheets' | 'reviews' | 'decisions'>): ReadonlyMap<string, ReviewedItem> => {
  const sheetOf = sheetsByUnit(sheets)
  const approved = new Map<string, ReviewedItem>()
  for (const item of openItems(reviews)) {
    const refusedAt = sheetOf(item.department)?.entries.findLast(
      (one) => one.key === item.key && one.opinion !== 'open',
    )
    if (refusedAt !== undefined && refusedAt.number > item.entry) continue
    if (isOpenKind(item, decisions)) approved.set(item.key, item)
  }
  return approved
}

/** The years whose result may be published now. */
export const yearsIn = (record: PublicRecord): readonly number[] =>
  [...approvedItems(record).values()].flatMap(({ body }) => (body._tag === 'results' ? [body.year] : []))

/** Items that two persons found open, in the order of their sheets: a later approval replaces an earlier one. */
export const openItems = (reviews: readonly Review[]): readonly ReviewedItem[] =>
  reviews
    .filter(({ status }) => status === 'approved')
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ items }) => items.filter(({ verdict }) => verdict === 'open'))
    .toSorted((a, b) => a.entry - b.entry)
