import { type Period, plainDate } from '../../src/calendar/index.ts'
import {
  candidates,
  compose,
  type Item,
  type ItemStanding,
  linesOf,
  nextChanges,
  type Publication,
  type PublicRecord,
  type PublishedChange,
} from '../../src/publication/index.ts'
import { calendar, content, KJJ, PROGRAMME, report } from '../example.ts'
import { decisions, internal, material, review, sha256, sheet, signed } from './sample.ts'

/** One report, and what becomes of it. */
export const KEY = 'progress/1/2018-Q3'

export const q3 = (progress: string): Item => {
  const on = plainDate('2018-10-15')
  const accepted = report({
    ...{ status: 'accepted', period: '2018-Q3' as Period, reportedOn: on, acceptedOn: on },
    content: content({ progress }),
  })
  const found = candidates(internal({ reports: [accepted] })).find(({ key }) => key === KEY)
  if (found === undefined) throw new TypeError('no item')
  return found
}
export const first = q3('初稿')
export const mended = q3('更正稿')
export const entry = (item: Item, number: number) => ({ ...item, entry: number })

export const publication = (number: number, changes: readonly PublishedChange[]): Publication => ({
  ...{ programme: PROGRAMME, number, issuedOn: plainDate(`2018-10-${15 + number}`), changes },
  ...{ snapshotHash: sha256('s'), manifestHash: sha256('m'), keyFingerprint: sha256('k') },
  ...{ publicKey: '', signature: '' },
})

export const record = (over: Partial<PublicRecord>): PublicRecord => ({
  ...{ sheets: [], reviews: [], publications: [], decisions },
  ...over,
})

/** The record after the next publication. */
export const issued = (one: PublicRecord): PublicRecord => ({
  ...one,
  publications: [...one.publications, publication(one.publications.length + 1, nextChanges(one))],
})

export const shown = (one: PublicRecord) => compose(material(one)).tasks[0]?.progress.map(({ text }) => text)

export const standing = (item: Item, one: PublicRecord): ItemStanding | undefined =>
  linesOf([item], one, { today: plainDate('2018-11-05'), calendar, departments: [] })[0]?.standing

export const open = sheet(KJJ, signed([first]))
export const approved = record({ sheets: [open], reviews: [review(1, [entry(first, 1)])] })
