import type { PlainDate } from '../calendar/index.ts'
import { approvedItems, openItems, type PublicRecord } from './approved.ts'
import { closedBecause } from './decisions/index.ts'
import type { Publication, PublishedChange } from './issue.ts'
import { type Item, isOpenBody } from './items/index.ts'
import { ITEM_KIND_LABEL, type PastPublication, type Withdrawal } from './published-record.ts'
import { lastWordOfAll, OPINION_LABEL, type SignOffEntry } from './sign-off/index.ts'

/** What of a publication its successors are told by. */
export type Issue = Pick<Publication, 'number' | 'issuedOn' | 'changes'>

export const inOrder = (publications: readonly Issue[]): readonly Issue[] =>
  publications.toSorted((a, b) => a.number - b.number)

/** The items in the latest publication, each with the hash of the body that it shows: the fold of all changes. */
export const publishedItems = (
  publications: readonly Publication[],
): ReadonlyMap<string, PublishedChange> => {
  const shown = new Map<string, PublishedChange>()
  for (const { changes } of inOrder(publications))
    for (const change of changes)
      if (change.act === 'withdrawn') shown.delete(change.key)
      else shown.set(change.key, change)
  return shown
}

/** What the next publication adds, corrects and withdraws: what is approved now, against what was published last. */
export const nextChanges = (record: PublicRecord): readonly PublishedChange[] => {
  const before = publishedItems(record.publications)
  const now = approvedItems(record)
  const added = [...now.values()].flatMap((item): readonly PublishedChange[] => {
    const shown = before.get(item.key)
    if (shown?.hash === item.hash) return []
    return [{ ...aboutOf(item), act: shown === undefined ? 'added' : 'corrected', because: null }]
  })
  const known = new Map(openItems(record.reviews).map((one) => [one.key, one]))
  const gone = [...before.values()].flatMap((shown): readonly PublishedChange[] => {
    if (now.has(shown.key)) return []
    const item = known.get(shown.key)
    const word = lastWordOfAll(record.sheets, shown.key)
    const because = whyGone(shown, item, word, record.decisions)
    return [{ ...shown, title: namelessTitle(shown), act: 'withdrawn', because }]
  })
  return [...added, ...gone].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** What the public is told: the reason of a withdrawal was written for it; the reason of a class is internal. */
const whyGone = (
  shown: PublishedChange,
  item: Item | undefined,
  word: SignOffEntry | null,
  decisions: PublicRecord['decisions'],
): string => {
  const closed = closedBecause(shown, decisions)
  if (closed !== null) return closed
  if (item?.hash === shown.hash && !isOpenBody(item, decisions)) return '市协调小组决定不再公开其中部分内容'
  if (word?.opinion === 'withdrawn') return word.reason ?? NO_LONGER
  return word === null || word.opinion === 'open' ? NO_LONGER : `公开属性改为${OPINION_LABEL[word.opinion]}`
}

/** What somebody named it leaves with it: 《…》 of a bulletin, of coverage. */
export const namelessTitle = ({ kind, title }: Pick<PublishedChange, 'kind' | 'title'>): string =>
  title.replace(/《.*》$/s, ITEM_KIND_LABEL[kind])

const NO_LONGER = '此项内容不再公开'

const aboutOf = ({
  kind,
  key,
  title,
  task,
  target,
  hash,
}: Item): Omit<PublishedChange, 'act' | 'because'> => ({
  ...{ kind, key, title, task, target, hash },
})

/** A publication as pages list it. */
export const pastOf = ({ number, issuedOn, changes }: Issue): PastPublication => {
  const count = (act: PublishedChange['act']) => changes.filter((one) => one.act === act).length
  return {
    ...{ number, issuedOn, added: count('added') },
    ...{ corrected: count('corrected'), withdrawn: count('withdrawn') },
  }
}

/** Since when each item that is public shows what it shows, by its key. */
export const publishedSince = (issues: readonly Issue[]): Readonly<Record<string, PlainDate>> => {
  const since = new Map<string, PlainDate>()
  for (const { issuedOn, changes } of inOrder(issues))
    for (const { act, key } of changes)
      if (act === 'withdrawn') since.delete(key)
      else since.set(key, issuedOn)
  return Object.fromEntries(since)
}

/** What was published once and is absent now, newest first. */
export const withdrawalsOf = (issues: readonly Issue[]): readonly Withdrawal[] => {
  const gone = new Map<string, Withdrawal>()
  for (const { number, issuedOn: on, changes } of inOrder(issues))
    for (const { act, key, kind, title, task, target, because } of changes) {
      gone.delete(key)
      if (act === 'withdrawn')
        gone.set(key, { kind, key, title, task, target, number, on, because: because ?? '' })
    }
  return [...gone.values()].toReversed()
}
