import { compareText } from '../record/compare-text.ts'
import type { DisclosureDecisions } from './decisions/index.ts'
import type { Publication } from './issue.ts'
import { isOpenBody } from './items/index.ts'
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
 * What may be published now: of each item the body last approved, as long as no unit has taken it back or classed it
 * otherwise since, nobody has held that very body since, and the group discloses its kind and what it tells of. While a changed body waits, or
 * is held, the approved one stays.
 */
export const approvedItems = ({
  sheets,
  reviews,
  decisions,
}: Pick<PublicRecord, 'sheets' | 'reviews' | 'decisions'>): ReadonlyMap<string, ReviewedItem> => {
  const approved = new Map<string, ReviewedItem>()
  for (const item of reviewedItems(reviews))
    if (item.verdict === 'open') approved.set(item.key, item)
    else if (approved.get(item.key)?.hash === item.hash) approved.delete(item.key)
  const refused = refusalsOf(sheets)
  return new Map([...approved].filter(([, item]) => !refused(item) && isOpenBody(item, decisions)))
}

/** Whether somebody answered for the item otherwise after it was signed: its unit, or the one that is its unit now. */
const refusalsOf = (sheets: readonly SignOffSheet[]): ((item: ReviewedItem) => boolean) => {
  const sheetOf = sheetsByUnit(sheets)
  const refusals = new Map<string, SignOffSheet['entries'][number][]>()
  for (const { entries } of sheets)
    for (const entry of entries)
      if (entry.opinion !== 'open') refusals.set(entry.key, [...(refusals.get(entry.key) ?? []), entry])
  return ({ key, department, entry }) => {
    const own = sheetOf(department)?.entries ?? []
    const signedAt = own.find(({ number }) => number === entry)?.at ?? ''
    return (refusals.get(key) ?? []).some((one) =>
      own.includes(one) ? one.number > entry : one.at > signedAt,
    )
  }
}

/** The years whose result may be published now. */
export const yearsIn = (record: PublicRecord): readonly number[] =>
  [...approvedItems(record).values()].flatMap(({ body }) => (body._tag === 'results' ? [body.year] : []))

/** Items on which two persons agreed, in the order in which they did. */
const reviewedItems = (reviews: readonly Review[]): readonly ReviewedItem[] =>
  reviews
    .filter(({ status }) => status === 'approved')
    .toSorted((a, b) => compareText(approvedAt(a), approvedAt(b)) || a.number - b.number)
    .flatMap(({ items }) => items)

const approvedAt = ({ steps }: Review): string =>
  steps.findLast(({ action }) => action === 'approve')?.at ?? ''

/** Items that two persons found open: a later approval replaces an earlier one. */
export const openItems = (reviews: readonly Review[]): readonly ReviewedItem[] =>
  reviewedItems(reviews).filter(({ verdict }) => verdict === 'open')
