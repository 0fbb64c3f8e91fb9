import { Result } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import {
  approvedItems,
  candidates,
  compose,
  decidePublication,
  type Item,
  linesOf,
  NumberTaken,
  nextChanges,
  type PublicRecord,
  publishedItems,
  type Review,
} from '../../src/publication/index.ts'
import { actor, calendar, HBJ, KJJ, milestone, plan } from '../example.ts'
import {
  approved,
  entry,
  first,
  issued,
  KEY,
  mended,
  open,
  publication,
  record,
  shown,
  standing,
} from './one-item.ts'
import { decisions, internal, material, observation, review, sheet, signed } from './sample.ts'

it('[U13] nothing is published without sign-off and an approved review', () => {
  expect(shown(record({ sheets: [open] }))).toEqual([])
  for (const status of ['submitted', 'returned', 'dropped'] as const)
    expect(shown({ ...approved, reviews: [review(1, [entry(first, 1)], { status })] })).toEqual([])
  expect(shown(approved)).toEqual(['初稿'])
  const held: Review = {
    ...review(1, [entry(first, 1)]),
    items: [{ ...first, entry: 1, verdict: 'hold', reason: '待核实' }],
  }
  expect(shown({ ...approved, reviews: [held] })).toEqual([])
  expect(standing(first, { ...approved, reviews: [held] })).toBe('held')
})

it('[U14] a changed body needs both anew, and until then the approved one stays', () => {
  const published = issued(approved)
  expect([standing(first, approved), standing(first, published)]).toEqual(['approved', 'published'])
  expect(standing(mended, published)).toBe('to-sign')
  const again = { ...published, sheets: [sheet(KJJ, signed([first, mended]))] }
  expect([standing(mended, again), shown(again)]).toEqual(['to-review', ['初稿']])
  const inReview = {
    ...again,
    reviews: [...again.reviews, review(2, [entry(mended, 2)], { status: 'submitted' })],
  }
  expect([standing(mended, inReview), shown(inReview)]).toEqual(['in-review', ['初稿']])
  expect(shown({ ...again, reviews: [...again.reviews, review(2, [entry(mended, 2)])] })).toEqual(['更正稿'])
})

it('[U15] what is taken back is absent and stated, and comes back only through both', () => {
  const published = issued(approved)
  const word = signed([first], 'withdrawn')
  const gone = issued({ ...published, sheets: [sheet(KJJ, [...signed([first]), ...word])] })
  expect(shown(gone)).toEqual([])
  expect(standing(first, gone)).toBe('withdrawn')
  const { withdrawals } = compose(material({ ...gone, number: 3 }))
  expect(withdrawals).toMatchObject([{ key: KEY, task: 1, because: '内容有误', on: '2018-10-17' }])
  const signedAgain = { ...gone, sheets: [sheet(KJJ, [...signed([first]), ...word, ...signed([first])])] }
  expect([shown(signedAgain), standing(first, signedAgain)]).toEqual([[], 'to-review'])
  const back = { ...signedAgain, reviews: [...gone.reviews, review(2, [entry(first, 3)])] }
  expect(shown(back)).toEqual(['初稿'])
  expect(compose(material(back)).withdrawals).toEqual([])
})

it('[U15] wherever it is public it can be withdrawn, though its changed body waits', () => {
  const setting = { today: plainDate('2018-11-05'), calendar, departments: [] }
  const may = (item: Item, one: PublicRecord) => linesOf([item], one, setting)[0]?.mayWithdraw
  const published = issued(approved)
  expect([may(mended, published), may({ ...mended, department: HBJ }, published)]).toEqual([true, true])
  expect([may(first, record({})), may(mended, record({ sheets: [open] }))]).toEqual([false, false])
  expect(may(first, record({ sheets: [open] }))).toBe(true)
  const taken = sheet(KJJ, [...signed([first]), ...signed([first], 'withdrawn')])
  expect(may(mended, { ...published, sheets: [taken] })).toBe(false)
})

it('[U15] a class other than 主动公开 takes it back as well, and so does another decision of the group', () => {
  const published = issued(approved)
  const kept = { ...published, sheets: [sheet(KJJ, [...signed([first]), ...signed([first], 'internal')])] }
  expect([shown(kept), standing(first, kept)]).toEqual([[], 'kept'])
  const withheld = { ...published, decisions: { ...decisions, withheld: [{ task: 1, because: '不公开' }] } }
  expect(nextChanges(withheld)).toMatchObject([{ act: 'withdrawn', because: '不公开' }])
})

it('[U23] each publication counts what it changed, and their fold is what is published', () => {
  const published = issued(approved)
  const corrected = issued({
    ...published,
    sheets: [sheet(KJJ, signed([first, mended]))],
    reviews: [...published.reviews, review(2, [entry(mended, 2)])],
  })
  const gone = issued({
    ...corrected,
    sheets: [sheet(KJJ, [...signed([first, mended]), ...signed([mended], 'withdrawn')])],
  })
  const counts = compose(material({ ...gone, number: 4 })).history.map(
    ({ number, added, corrected: mendedCount, withdrawn }) => [number, added, mendedCount, withdrawn],
  )
  expect(counts).toEqual([
    [4, 0, 0, 0],
    [3, 0, 0, 1],
    [2, 0, 1, 0],
    [1, 1, 0, 0],
  ])
  for (const one of [published, corrected, gone]) {
    const fold = [...publishedItems(one.publications).values()].map(({ key, hash }) => [key, hash])
    expect(fold).toEqual([...approvedItems(one).values()].map(({ key, hash }) => [key, hash]))
  }
})

it('[U4] a figure is published as it was approved, a later one waits', () => {
  const older = candidates(internal({ reports: [], plans: [] }))
  const figure = older.filter(({ kind }) => kind === 'figure')
  const one = record({
    sheets: [sheet(KJJ, signed(figure))],
    reviews: [
      review(
        1,
        figure.map((item) => entry(item, 1)),
      ),
    ],
  })
  const later = observation({ value: '88', knownOn: plainDate('2018-10-01') })
  const values = compose(material({ ...one, observations: [observation(), later] })).observations.map(
    ({ value }) => value,
  )
  expect(values).toEqual(['85'])
})

it('[U13] a body that two persons hold after all is taken off; a held change leaves what was approved', () => {
  const held = (item: Item, number: number): Review => ({
    ...review(2, [entry(item, number)]),
    items: [{ ...item, entry: number, verdict: 'hold', reason: '待核实' }],
  })
  const published = issued(approved)
  expect(shown({ ...published, reviews: [...approved.reviews, held(first, 1)] })).toEqual([])
  const changed = { ...published, sheets: [sheet(KJJ, signed([first, mended]))] }
  expect(shown({ ...changed, reviews: [...approved.reviews, held(mended, 2)] })).toEqual(['初稿'])
})

it('[U14] another name of a milestone in its plan makes no other report', () => {
  const named = (title: string) =>
    candidates(internal({ plans: [{ ...plan([{ ...milestone('2018-12-20'), title }]), task: 1 }] })).filter(
      ({ kind }) => kind === 'progress',
    )
  const [one, other] = [named('甲'), named('乙')]
  expect(one.map(({ hash }) => hash)).toEqual(other.map(({ hash }) => hash))
  expect(JSON.stringify(other)).toContain('乙')
})

it('[U26] a number that another publication has is refused, with its day and who issued it', () => {
  const [second, again] = [publication(2, []), publication(2, nextChanges(approved))]
  const by = { actor: actor('administrator', null) }
  expect(Result.getOrThrow(decidePublication(null, second, by, null))).toEqual([
    { _tag: 'PublicationIssued', publication: second },
  ])
  expect(Result.flip(decidePublication(second, again, by, '张三'))).toEqual(
    Result.succeed(new NumberTaken({ number: 2, issuedOn: plainDate('2018-10-17'), issuedBy: '张三' })),
  )
})
