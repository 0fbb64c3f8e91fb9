import { workingDaysBetween } from '@jiashan/domain/calendar'
import {
  approvedItems,
  type DisclosureLine,
  type Item,
  type ItemStanding,
  namesIn,
  outdatedIn,
  type PublicRecord,
  pastOf,
  publishedItems,
  type Review,
  reviewActions,
  reviewableOf,
  withdrawable,
  wordsOf,
} from '@jiashan/domain/publication'
import { type Actor, compareText, type DepartmentId } from '@jiashan/domain/record'
import type { Board } from '../../disclosure/disclosure.ts'
import type { KeptRecord, Reviewed, Whose } from '../../disclosure/read-record.ts'
import { ITEM_LISTS, type ItemList, partOf } from '../item-lists.ts'

/** What waits for a unit to sign it. */
interface Awaiting {
  readonly department: DepartmentId | null
  readonly count: number
  readonly overdue: number
  /** The first day on which something of it is due, and the working days until then; null where no clock runs. */
  readonly dueOn: DisclosureLine['dueOn']
  readonly left: number | null
}

const awaitingIn = ({ lines, today, calendar }: Board): readonly Awaiting[] => {
  const waiting = lines.filter(({ standing }) => standing === 'to-sign')
  return [...Map.groupBy(waiting, ({ item }) => item.department)].map(([department, own]) => {
    const dueOn = own.flatMap((one) => one.dueOn ?? []).toSorted(compareText)[0] ?? null
    const left = dueOn === null ? null : workingDaysBetween(calendar, today, dueOn)
    return { department, count: own.length, overdue: own.filter((one) => one.overdue).length, dueOn, left }
  })
}

/** Titles that are told of what the next publication withdraws. */
const TOLD = 10

/** How many items each list has, who has to sign, and what leaves with the next publication. */
const countsOf = (board: Board) => {
  const { lines } = board
  const gone = lines.filter(({ before, change }) => before !== null && change === 'withdrawn')
  const count = (list: ItemList): number => lines.filter(isOn(list)).length
  return {
    awaiting: awaitingIn(board),
    toReview: count('to-review'),
    settled: count('settled'),
    signed: count('signed'),
    reviewing: count('reviewing'),
    public: count('public'),
    kept: count('kept'),
    gone: { count: gone.length, titles: gone.slice(0, TOLD).map(({ item }) => item.title) },
  }
}

const isOn = (list: ItemList) => {
  const standings: readonly ItemStanding[] = ITEM_LISTS[list]
  return ({ standing }: DisclosureLine): boolean => standings.includes(standing)
}

interface Asked {
  readonly list: ItemList
  readonly whose: Whose
  readonly page: number
  readonly keys?: readonly string[]
}

/** How long the lists are, and pages of some: each item with the very words that would be read. */
export const itemsOf = (board: Board, lists: readonly Asked[]) => {
  const { lines, record, departments } = board
  const row = rowIn(namesIn(departments), versionsIn(record))
  return {
    counts: countsOf(board),
    lists: lists.map(({ list, whose, page, keys }) => {
      const listed = lines.filter(isOn(list)).filter(({ item }) => keys?.includes(item.key) ?? true)
      const own = whose === 'all' ? listed : listed.filter(({ item }) => item.department === whose)
      const { rows, ...part } = partOf(own, page)
      return { list, ...part, rows: rows.map(row) }
    }),
  }
}

/** Of the sheet of each unit, the office's own (null) included; 0 where nothing was signed yet. */
const versionsIn = ({ sheets, versions }: KeptRecord): ((unit: DepartmentId | null) => number) => {
  const known = new Map(sheets.map(({ id, department }) => [department, versions.get(id)]))
  return (unit) => known.get(unit) ?? 0
}

/** An item with its words, and those that are read now where they are others. */
const rowIn =
  (nameOf: (unit: DepartmentId) => string, versionOf: (unit: DepartmentId | null) => number) =>
  (line: DisclosureLine) => {
    const { item, before, standing, word, heldBecause, change, regime, dueOn, overdue } = line
    const { wasPublic, mayWithdraw, maySignAgain } = line
    const { key, kind, title, department, formedOn, hash } = item
    const words = (one: Item): string => wordsOf(one.body, nameOf)
    return {
      ...{ key, kind, title, department, formedOn, hash },
      ...{ standing, heldBecause, change, regime, dueOn, overdue },
      ...{ wasPublic, mayWithdraw, maySignAgain },
      /** Of the sheet that is written on. */
      version: versionOf(department),
      word: word === null ? null : { opinion: word.opinion, reason: word.reason, by: word.by, on: word.on },
      words: words(item),
      before: before === null || before.hash === hash ? null : words(before),
      /** It is in the last publication, in these words or in others. */
      isPublic: before !== null,
    }
  }

/** The sheets of review, what the group decided and what was published; what is on the sheets apart. */
export const boardOf = (record: KeptRecord, page: number, actor: Actor) => {
  const { reviews, publications, policy, decisions, versions } = record
  const newest = reviews.toSorted((a, b) => b.number - a.number)
  const head = (review: Review) => ({
    ...{ id: review.id, number: review.number, status: review.status },
    steps: review.steps.map(({ action, actor: by, on, reason }) => ({ action, actor: by, on, reason })),
    version: versions.get(review.id) ?? 0,
    actions: reviewActions(actor, review),
    count: review.items.length,
    held: review.items.filter(({ verdict }) => verdict === 'hold').length,
  })
  const returned = newest.filter(({ status }) => status === 'returned')
  const back = returned.find((one) => reviewActions(actor, one).includes('submit'))
  const { rows, ...part } = partOf(newest, page)
  return {
    reviews: { ...part, rows: rows.map(head) },
    submitted: newest.filter(({ status }) => status === 'submitted').length,
    /** The one on which this actor submits again. */
    back: back === undefined ? null : { ...head(back), holds: holdsOf(back) },
    policy: { version: policy?.version ?? 0, decisions: policy?.state.decisions ?? [] },
    withheld: decisions.withheld,
    publications: publications.toSorted((a, b) => b.number - a.number).map(pastOf),
  }
}

/** What was held on a sheet, and which body of it. */
const holdsOf = ({ items }: Review) =>
  items
    .filter(({ verdict }) => verdict === 'hold')
    .map(({ key, hash, reason }) => ({ key, hash, reason: reason ?? '' }))

/** One page of what is on a sheet, with the very words that the second person approves or approved. */
export const reviewOf = (
  { record, departments }: Reviewed,
  review: Review,
  page: number,
  /** Every item as it stands now; null where nobody approves any more. */
  lines: readonly DisclosureLine[] | null,
) => {
  const problemOf = lines === null ? () => null : outdatedIn(reviewableOf(lines, review))
  const nameOf = namesIn(departments)
  const versionOf = versionsIn(record)
  const takenBack = takingBack(record)
  const { rows, ...part } = partOf(review.items, page)
  return {
    ...part,
    /** Items anywhere on the sheet that keep it from being approved. */
    problems: review.items.filter((item) => problemOf(item) !== null).map(({ title }) => title),
    rows: rows.map((item) => {
      const { key, title, department, verdict, reason, body } = item
      return {
        ...{ key, title, department, verdict, reason, words: wordsOf(body, nameOf) },
        ...{ version: versionOf(department), ...takenBack(item) },
        /** Why it keeps the sheet from being approved; null where it does not. */
        problem: problemOf(item),
      }
    }),
  }
}

const takingBack = (record: PublicRecord) => {
  const mayWithdraw = withdrawable(record, approvedItems(record))
  const shown = publishedItems(record.publications)
  return (item: Item) => ({ mayWithdraw: mayWithdraw(item), isPublic: shown.has(item.key) })
}
