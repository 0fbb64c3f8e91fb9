import { compareText } from '../record/compare-text.ts'
import type { DepartmentId } from '../record/index.ts'
import { approvedItems, openItems, type PublicRecord } from './approved.ts'
import type { PublishedChange } from './issue.ts'
import { editionOf, isOpenBody, shownBody, wordsOf } from './items/index.ts'
import { type Issue, inOrder, namelessTitle } from './published-changes.ts'
import type { Correction } from './published-record.ts'

/**
 * Everything that was ever corrected, newest first; with the words before and after while nobody has taken any of them
 * back: what was withdrawn or withheld since is not told by its correction either.
 */
export const correctionsOf = (
  issues: readonly Issue[],
  record: PublicRecord,
  nameOf: (unit: DepartmentId) => string,
): readonly Correction[] => {
  const said = readableWords(record, nameOf)
  const shown = new Map<string, PublishedChange>()
  let corrections: readonly Correction[] = []
  for (const { number, issuedOn: on, changes } of inOrder(issues))
    for (const change of changes) {
      const { key, act } = change
      const before = shown.get(key)
      shown.set(key, change)
      if (act === 'withdrawn') corrections = corrections.map((one) => (one.key === key ? wordless(one) : one))
      if (act === 'corrected' && before !== undefined)
        corrections = [...corrections, { ...correctionOf(before, change, said), number, on }]
    }
  return corrections.toReversed()
}

type Said = (change: Pick<PublishedChange, 'key' | 'hash'>) => string

const correctionOf = (was: PublishedChange, is: PublishedChange, said: Said) => {
  const { kind, key, title, task, target } = is
  const before = said(was)
  const after = said(is)
  const about = { kind, key, task, target }
  return before === '' || after === ''
    ? { ...about, title: namelessTitle(is), before: '', after: '' }
    : { ...about, title, before, after }
}

const wordless = (one: Correction): Correction => ({
  ...one,
  ...{ title: namelessTitle(one), before: '', after: '' },
})

/** The words of a body that may be read still: its item is public, the group has not closed it, nobody took it back. */
const readableWords = (record: PublicRecord, nameOf: (unit: DepartmentId) => string): Said => {
  const { decisions, reviews, sheets } = record
  const isPublic = approvedItems(record)
  const items = new Map(openItems(reviews).map((one) => [editionOf(one), one]))
  const words = sheets.flatMap(({ entries }) => entries).toSorted((a, b) => compareText(a.at, b.at))
  const last = new Map(words.map((one) => [editionOf(one), one.opinion]))
  return (change) => {
    const edition = editionOf(change)
    const item = items.get(edition)
    const isReadable =
      isPublic.has(change.key) &&
      item !== undefined &&
      isOpenBody(item, decisions) &&
      last.get(edition) === 'open'
    return isReadable ? wordsOf(shownBody(item.body, decisions), nameOf) : ''
  }
}
