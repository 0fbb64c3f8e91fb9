import type { PlainDate, WorkingCalendar } from '../calendar/index.ts'
import type { Department } from '../policy/index.ts'
import { compareText } from '../record/compare-text.ts'
import { approvedItems, openItems, type PublicRecord, sheetsByUnit } from './approved.ts'
import { disclosureDue, editionOf, type Item, latestOf, type Regime, regimeOf } from './items/index.ts'
import { publishedItems } from './published-changes.ts'
import type { Review, Reviewable, ReviewedItem } from './review/index.ts'
import { lastWord, OPINION_LABEL, type SignOffEntry, type SignOffSheet } from './sign-off/index.ts'

/** How an item stands on its way into the open. */
export const ITEM_STANDINGS = [
  'to-sign',
  'to-review',
  'in-review',
  'held',
  'approved',
  'published',
  'kept',
  'withdrawn',
] as const
export type ItemStanding = (typeof ITEM_STANDINGS)[number]
export const ITEM_STANDING_LABEL = {
  'to-sign': '待签公开意见',
  'to-review': '待审查',
  'in-review': '审查中',
  held: '暂缓公开',
  approved: '已审定，待发布',
  published: '已公开',
  kept: '不主动公开',
  withdrawn: '已撤回',
} as const satisfies Record<ItemStanding, string>

/** What was never public was not withdrawn from the public: only its unit's word was taken back. */
type TakenBack = Pick<DisclosureLine, 'wasPublic'>

export const sayStanding = ({ standing, wasPublic }: TakenBack & Pick<DisclosureLine, 'standing'>): string =>
  standing === 'withdrawn' && !wasPublic ? '已收回' : ITEM_STANDING_LABEL[standing]

export const sayOpinion = (opinion: SignOffEntry['opinion'], { wasPublic }: TakenBack): string =>
  opinion === 'withdrawn' && !wasPublic ? '收回公开意见' : OPINION_LABEL[opinion]

/** What the next publication would do with it, against the last one. */
export const LINE_CHANGES = ['new', 'changed', 'withdrawn', 'same'] as const
export type LineChange = (typeof LINE_CHANGES)[number]
export const LINE_CHANGE_LABEL = {
  new: '新增',
  changed: '更正',
  withdrawn: '撤回',
  same: '无变化',
} as const satisfies Record<LineChange, string>

/** An item with all that its signers and reviewers need to know of it. */
export interface DisclosureLine {
  readonly item: Item
  readonly standing: ItemStanding
  /** What the source unit said last. */
  readonly word: SignOffEntry | null
  /** Why the office held it; null where it did not. */
  readonly heldBecause: string | null
  /** The body that is in the last publication; null: none is. */
  readonly before: Item | null
  readonly change: LineChange
  /** Some publication held it, in these words or in others. */
  readonly wasPublic: boolean
  readonly mayWithdraw: boolean
  /** It is kept or withdrawn, and its source may give another opinion. */
  readonly maySignAgain: boolean
  readonly regime: Regime
  /** The last day on which it is public in time; null where no clock runs, or where it is public or kept. */
  readonly dueOn: PlainDate | null
  readonly overdue: boolean
}

/** Whether somebody answers for an item as open, be it for the body that is approved or for the present one. */
export const withdrawable = (
  { sheets }: Pick<PublicRecord, 'sheets'>,
  approved: ReadonlyMap<string, unknown>,
): ((item: Pick<Item, 'key' | 'hash' | 'department'>) => boolean) => {
  const sheetOf = sheetsByUnit(sheets)
  return ({ key, hash, department }) => {
    const word = lastWord(sheetOf(department), key)
    return approved.has(key) || (word?.opinion === 'open' && word.hash === hash)
  }
}

export interface LineSetting {
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  readonly departments: readonly Department[]
}

/** Every item that could be, or is, published; what is overdue first, then by its day. */
export const linesOf = (
  items: readonly Item[],
  record: PublicRecord,
  { today, calendar, departments }: LineSetting,
): readonly DisclosureLine[] => {
  const sheetOf = sheetsByUnit(record.sheets)
  const approved = approvedItems(record)
  const mayWithdraw = withdrawable(record, approved)
  const shown = publishedItems(record.publications)
  const opened = openItems(record.reviews)
  const bodies = new Map(opened.map((one) => [editionOf(one), one]))
  const categories = new Map(departments.map((one) => [one.id, one.category]))
  const reviewed = reviewedBy(record.reviews)
  const issued = lastIssued(record.publications)
  const current = new Set(items.map((one) => one.key))
  // No candidate any more, though it was: its record went away, or the group decided otherwise.
  const vanished = [...new Map(opened.map((one) => [one.key, one])).values()].filter(
    ({ key }) => !current.has(key) && (approved.has(key) || shown.has(key)),
  )
  const line = (item: Item): DisclosureLine => {
    const word = lastWord(sheetOf(item.department), item.key)
    const change = shown.get(item.key)
    const before = change === undefined ? null : (bodies.get(editionOf(change)) ?? null)
    const seen = word === null ? undefined : reviewed.get(wordKey(item, word.number))
    const isApproved = approved.get(item.key)?.hash === item.hash
    const gone = !current.has(item.key) && !approved.has(item.key)
    const standing = gone
      ? 'withdrawn'
      : standingOf(item, { word, seen, isApproved, shown: change?.hash ?? null })
    const regime = regimeOf(item.department === null ? null : (categories.get(item.department) ?? null))
    const waits = WAITING.includes(standing) && !gone
    const since = clockFrom(item, issued.get(item.key), sheetOf(item.department))
    const dueOn = waits ? disclosureDue(regime, since, calendar) : null
    return {
      ...{ item, standing, word, before, regime, dueOn },
      wasPublic: issued.has(item.key),
      maySignAgain: !gone && SETTLED_OTHERWISE.includes(standing),
      heldBecause: standing === 'held' ? (seen?.item.reason ?? null) : null,
      change: changeOf(item, before, approved.has(item.key)),
      mayWithdraw: mayWithdraw(item),
      overdue: dueOn !== null && dueOn < today,
    }
  }
  return [...items, ...vanished].map(line).toSorted(byUrgency)
}

/** What is taken back waits for a class as well: no opinion stands any more. */
const WAITING: readonly ItemStanding[] = ['to-sign', 'to-review', 'in-review', 'approved', 'withdrawn']
const SETTLED_OTHERWISE: readonly ItemStanding[] = ['kept', 'withdrawn']

/** The day of the last publication that showed each item. */
const lastIssued = (publications: PublicRecord['publications']): ReadonlyMap<string, PlainDate> =>
  new Map(
    publications
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ issuedOn, changes }) =>
        changes.flatMap(({ act, key }): readonly [string, PlainDate][] =>
          act === 'withdrawn' ? [] : [[key, issuedOn]],
        ),
      ),
  )

/** Its clock runs from when it was formed; of what was public in time, from when it was taken back or kept. */
const clockFrom = (
  { key, formedOn }: Item,
  issuedOn: PlainDate | undefined,
  sheet: SignOffSheet | undefined,
): PlainDate => {
  if (issuedOn === undefined) return formedOn
  const left = sheet?.entries.find((one) => one.key === key && one.opinion !== 'open' && one.on >= issuedOn)
  return latestOf(left === undefined ? [] : [left.on], formedOn)
}

interface Seen {
  readonly status: Review['status']
  readonly item: ReviewedItem
}

const wordKey = ({ key }: Pick<Item, 'key'>, entry: number): string => `${key} ${entry}`

/** The last review of each sign-off; what was sent back or dropped says nothing. */
const reviewedBy = (reviews: readonly Review[]): ReadonlyMap<string, Seen> =>
  new Map(
    reviews
      .filter(({ status }) => status === 'submitted' || status === 'approved')
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ status, items }) =>
        items.map((item): [string, Seen] => [wordKey(item, item.entry), { status, item }]),
      ),
  )

interface Known {
  readonly word: SignOffEntry | null
  readonly seen: Seen | undefined
  readonly isApproved: boolean
  readonly shown: string | null
}

const standingOf = ({ hash }: Item, { word, seen, isApproved, shown }: Known): ItemStanding => {
  if (word === null || word.hash !== hash) return 'to-sign'
  if (word.opinion === 'withdrawn') return 'withdrawn'
  if (word.opinion !== 'open') return 'kept'
  if (isApproved) return shown === hash ? 'published' : 'approved'
  if (seen?.status === 'submitted') return 'in-review'
  return seen?.status === 'approved' && seen.item.verdict === 'hold' ? 'held' : 'to-review'
}

const changeOf = ({ hash }: Item, before: Item | null, isApproved: boolean): LineChange => {
  if (before === null) return 'new'
  if (!isApproved) return 'withdrawn'
  return before.hash === hash ? 'same' : 'changed'
}

const byUrgency = (a: DisclosureLine, b: DisclosureLine): number =>
  Number(b.overdue) - Number(a.overdue) ||
  compareText(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
  compareText(a.item.key, b.item.key)

/** What may be put on a sheet, and what says so: a review that comes back does not stand in its own way. */
export const reviewableOf = (lines: readonly DisclosureLine[], own: Review | null): readonly Reviewable[] =>
  lines.map(({ item, word, standing }) => ({
    item,
    entry: word !== null && word.opinion === 'open' && word.hash === item.hash ? word.number : null,
    inReview: standing === 'in-review' && own?.status !== 'submitted',
  }))
