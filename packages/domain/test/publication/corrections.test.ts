import { expect, it } from 'vitest'
import { type Instant, plainDate } from '../../src/calendar/index.ts'
import {
  amendmentAnchor,
  compose,
  correctionsOf,
  nextChanges,
  type PublicRecord,
  type PublishedChange,
} from '../../src/publication/index.ts'
import { HBJ, KJJ } from '../example.ts'
import { approved, entry, first, issued, KEY, mended, open, q3, record } from './one-item.ts'
import { decisions, material, review, sheet, signed } from './sample.ts'

it('[U16] a body that replaces a published one is stated as a correction', () => {
  const published = issued(approved)
  const corrected = {
    ...published,
    sheets: [sheet(KJJ, signed([first, mended]))],
    reviews: [...published.reviews, review(2, [entry(mended, 2)])],
  }
  const [correction, ...others] = compose(material({ ...corrected, number: 2 })).corrections
  expect(others).toEqual([])
  expect(correction).toMatchObject({ key: KEY, title: '第 1 项任务2018年三季度进展', on: '2018-11-05' })
  expect([correction?.before.includes('初稿'), correction?.after.includes('更正稿')]).toEqual([true, true])
  const later = issued(issued(corrected))
  expect(compose(material({ ...later, number: 4 })).corrections.map(({ on }) => on)).toEqual(['2018-10-17'])
})

it('[U16] a correction tells its words only while the item is public: what was taken back is told by nothing', () => {
  const sheets = [sheet(KJJ, signed([first, mended]))]
  const reviews = [...approved.reviews, review(2, [entry(mended, 2)])]
  const corrected = issued({ ...issued(approved), sheets, reviews })
  const whole = (one: PublicRecord) => compose(material({ ...one, number: one.publications.length }))
  expect(whole(corrected).corrections).toMatchObject([{ key: KEY, before: expect.stringContaining('初稿') }])
  const word = signed([mended], 'withdrawn')
  const gone = issued({ ...corrected, sheets: [sheet(KJJ, [...signed([first, mended]), ...word])] })
  expect(whole(gone).corrections).toMatchObject([{ key: KEY, before: '', after: '' }])
  expect(JSON.stringify(whole(gone))).not.toMatch(/初稿|更正稿/)
  const withheld = { ...decisions, withheld: [{ task: 1, because: '不公开' }] }
  expect(JSON.stringify(whole(issued({ ...corrected, decisions: withheld })))).not.toMatch(/初稿|更正稿/)
})

it('[U15] the reason of a class is internal: the public is told the class', () => {
  const kept = signed([first], 'internal').map((one) => ({ ...one, reason: '涉及商业秘密的细节' }))
  const gone = { ...issued(approved), sheets: [sheet(KJJ, [...signed([first]), ...kept])] }
  expect(nextChanges(gone)).toMatchObject([{ act: 'withdrawn', because: '公开属性改为不予公开' }])
})

it('[U15] a unit that took an item over tells why it takes it back', () => {
  const at = '2018-12-01T02:00:00.000Z' as Instant
  const word = signed([first], 'withdrawn').map((one) => ({ ...one, at, reason: '职能划转后复核' }))
  const gone = issued({ ...issued(approved), sheets: [open, sheet(HBJ, word)] })
  expect(compose(material({ ...gone, number: 3 })).withdrawals).toMatchObject([{ because: '职能划转后复核' }])
})

it('[U16] two publications of one day that correct the same item are told apart', () => {
  const on = plainDate('2018-11-02')
  const change = (act: PublishedChange['act'], hash: string): PublishedChange => ({
    ...{ kind: 'progress', key: KEY, title: '进展', task: 1, target: null, act, because: null },
    hash: hash.repeat(64) as PublishedChange['hash'],
  })
  const issues = [change('added', 'a'), change('corrected', 'b'), change('corrected', 'c')].map(
    (one, index) => ({ number: index + 1, issuedOn: on, changes: [one] }),
  )
  const corrections = correctionsOf(issues, record({}), (unit) => unit)
  expect(corrections.map(({ number }) => number)).toEqual([3, 2])
  expect(new Set(corrections.map(amendmentAnchor)).size).toBe(2)
})

it('[U16] what was taken back stays untold by earlier corrections, also once another body is public', () => {
  const clean = q3('重写稿')
  const word = signed([mended], 'withdrawn')
  const corrected = issued({
    ...issued(approved),
    sheets: [sheet(KJJ, signed([first, mended]))],
    reviews: [...approved.reviews, review(2, [entry(mended, 2)])],
  })
  const gone = issued({ ...corrected, sheets: [sheet(KJJ, [...signed([first, mended]), ...word])] })
  const again = issued({
    ...gone,
    sheets: [sheet(KJJ, [...signed([first, mended]), ...word, ...signed([clean])])],
    reviews: [...gone.reviews, review(3, [entry(clean, 4)])],
  })
  const snapshot = compose(material({ ...again, number: 4 }))
  expect(snapshot.corrections).toMatchObject([{ key: KEY, before: '', after: '' }])
  expect(JSON.stringify(snapshot)).toContain('重写稿')
  expect(JSON.stringify(snapshot)).not.toMatch(/初稿|更正稿/)
})

it('[U16] what was taken back before its correction came out is told by neither', () => {
  const sheets = [sheet(KJJ, [...signed([first]), ...signed([first], 'withdrawn'), ...signed([mended])])]
  const reviews = [...approved.reviews, review(2, [entry(mended, 3)])]
  const { corrections } = compose(material({ ...issued(approved), sheets, reviews, number: 2 }))
  expect(corrections).toMatchObject([{ key: KEY, before: '', after: '' }])
})
