import { Result } from 'effect'
import { expect, it } from 'vitest'
import { type Instant, type Period, plainDate } from '../../src/calendar/index.ts'
import {
  amendmentAnchor,
  approvedItems,
  candidates,
  compose,
  correctionsOf,
  decidePublication,
  type Item,
  type ItemStanding,
  linesOf,
  NumberTaken,
  nextChanges,
  type Opinion,
  type Publication,
  type PublicRecord,
  type PublishedChange,
  publishedItems,
  type Review,
  sayOpinion,
  sayStanding,
} from '../../src/publication/index.ts'
import { actor, calendar, content, HBJ, KJJ, milestone, PROGRAMME, plan, report } from '../example.ts'
import {
  allApproved,
  decisions,
  internal,
  material,
  observation,
  review,
  sha256,
  sheet,
  signed,
} from './sample.ts'

const KEY = 'progress/1/2018-Q3'

const q3 = (progress: string): Item => {
  const on = plainDate('2018-10-15')
  const accepted = report({
    ...{ status: 'accepted', period: '2018-Q3' as Period, reportedOn: on, acceptedOn: on },
    content: content({ progress }),
  })
  const found = candidates(internal({ reports: [accepted] })).find(({ key }) => key === KEY)
  if (found === undefined) throw new TypeError('no item')
  return found
}
const first = q3('初稿')
const mended = q3('更正稿')
const entry = (item: Item, number: number) => ({ ...item, entry: number })

const publication = (number: number, changes: readonly PublishedChange[]): Publication => ({
  ...{ programme: PROGRAMME, number, issuedOn: plainDate(`2018-10-${15 + number}`), changes },
  ...{ snapshotHash: sha256('s'), manifestHash: sha256('m'), keyFingerprint: sha256('k') },
  ...{ publicKey: '', signature: '' },
})

const record = (over: Partial<PublicRecord>): PublicRecord => ({
  ...{ sheets: [], reviews: [], publications: [], decisions },
  ...over,
})

/** The record after the next publication. */
const issued = (one: PublicRecord): PublicRecord => ({
  ...one,
  publications: [...one.publications, publication(one.publications.length + 1, nextChanges(one))],
})

const shown = (one: PublicRecord) => compose(material(one)).tasks[0]?.progress.map(({ text }) => text)

const standing = (item: Item, one: PublicRecord): ItemStanding | undefined =>
  linesOf([item], one, { today: plainDate('2018-11-05'), calendar, departments: [] })[0]?.standing

const open = sheet(KJJ, signed([first]))
const approved = record({ sheets: [open], reviews: [review(1, [entry(first, 1)])] })

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

it('[U18] administrative organs have 20 working days, organs of the party none, and what is overdue comes first', () => {
  const unit = (category: string) => [{ id: KJJ, name: '单位', aliases: [], category }]
  const line = (category: string, today = '2018-11-05') =>
    linesOf([first], record({}), { today: plainDate(today), calendar, departments: unit(category) })[0]
  expect(line('政府部门')).toMatchObject({ regime: 'government', dueOn: '2018-11-12', overdue: false })
  expect(line('政府部门', '2018-11-13')).toMatchObject({ overdue: true })
  expect(line('党委政府合署')).toMatchObject({ regime: 'government', dueOn: '2018-11-12' })
  expect(line('党委部门', '2019-11-13')).toMatchObject({ regime: 'party', dueOn: null, overdue: false })
  expect(line('群团组织')).toMatchObject({ regime: 'other', dueOn: null })
  const items = candidates(internal({ decisions }))
  const setting = { today: plainDate('2018-09-01'), calendar, departments: unit('政府部门') }
  const flags = linesOf(items, record({}), setting).map(({ overdue }) => overdue)
  expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)))
  expect(new Set(flags).size).toBe(2)
})

it('[U18] the clock runs over holidays and worked weekends, from acceptance to disclosure', () => {
  const early = { ...first, formedOn: plainDate('2018-09-20') }
  const setting = { today: plainDate('2018-11-05'), calendar, departments: [] }
  const [line] = linesOf([early], record({}), setting)
  // 24 September and 1–5 October are free, 29 and 30 September are worked.
  expect(line?.dueOn).toBe('2018-10-24')
  const [published] = linesOf([first], issued(approved), setting)
  expect([published?.dueOn, published?.overdue]).toEqual([null, false])
})

it('[U30] what is withdrawn or kept can be signed again, and its clock goes on from where it stood', () => {
  const setting = { today: plainDate('2018-11-20'), calendar, departments: [] }
  const line = (one: PublicRecord) => linesOf([first], one, setting)[0]
  const words = (...opinions: readonly Opinion[]) =>
    opinions.flatMap((one) => signed([first], one)).map((one) => ({ ...one, on: plainDate('2018-11-19') }))
  const said = (one: PublicRecord, ...opinions: readonly Opinion[]) =>
    line({ ...one, sheets: [sheet(KJJ, [...signed([first]), ...words(...opinions)])] })
  const never = record({})
  expect(said(never, 'withdrawn')).toMatchObject({ dueOn: '2018-11-12', overdue: true, maySignAgain: true })
  expect(said(never, 'internal')).toMatchObject({ standing: 'kept', dueOn: null, maySignAgain: true })
  expect(said(never, 'internal', 'open')).toMatchObject({ dueOn: '2018-11-12', maySignAgain: false })
  const published = issued(approved)
  expect(said(published, 'withdrawn')).toMatchObject({ dueOn: '2018-12-17', overdue: false })
  expect(said(published, 'withdrawn', 'open')).toMatchObject({ standing: 'to-review', dueOn: '2018-12-17' })
  const gone = issued({ ...published, sheets: [sheet(KJJ, [...signed([first]), ...words('withdrawn')])] })
  const [vanished] = linesOf([], { ...published, sheets: gone.sheets }, setting)
  expect(vanished).toMatchObject({ standing: 'withdrawn', dueOn: null, maySignAgain: false })
})

it('tells what was withdrawn from the public from a word that was taken back before', () => {
  const setting = { today: plainDate('2018-11-05'), calendar, departments: [] }
  const sheets = [sheet(KJJ, [...signed([first]), ...signed([first], 'withdrawn')])]
  const told = (one: PublicRecord) =>
    linesOf([first], { ...one, sheets }, setting).flatMap((line) => [
      sayStanding(line),
      sayOpinion(line.word?.opinion ?? 'open', line),
    ])
  expect(told(record({}))).toEqual(['已收回', '收回公开意见'])
  expect(told(issued(approved))).toEqual(['已撤回', '撤回公开'])
})

it('[U24] the reason of a light quotes no plan and no figure that is not published', () => {
  const planned = { ...plan([milestone('2018-12-20')]), task: 1 }
  const closed = compose(material({ plans: [planned], sheets: [], reviews: [] }))
  const text = JSON.stringify(closed.tasks)
  expect(text).not.toContain('完成中期评估')
  expect(closed.tasks[0]?.lights?.schedule.because).toContain('尚未公开')
  const opened = compose(material({ plans: [planned] }))
  expect(opened.tasks[0]?.lights?.schedule.because).toContain('完成中期评估')
})

it('[U24] how a milestone stands is told by published progress only', () => {
  const standing = (over: Parameters<typeof material>[0]) => compose(material(over)).tasks[0]?.milestones[0]
  expect(standing({})).toMatchObject({ state: 'partly', percent: 40 })
  const plans = candidates(internal()).filter(({ kind }) => kind === 'plan')
  const held = standing(allApproved(plans))
  expect(held).toMatchObject({ state: null, doneOn: null, percent: null, toldIn: null, light: null })
  const q2 = candidates(internal()).filter(({ key }) => key === 'progress/1/2018-Q2')
  expect(standing(allApproved([...plans, ...q2]))).toMatchObject({ state: 'partly', toldIn: '2018-Q2' })
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
