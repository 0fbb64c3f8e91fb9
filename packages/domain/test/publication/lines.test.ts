import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import {
  candidates,
  linesOf,
  type Opinion,
  type PublicRecord,
  sayOpinion,
  sayStanding,
} from '../../src/publication/index.ts'
import { calendar, KJJ } from '../example.ts'
import { approved, first, issued, record } from './one-item.ts'
import { decisions, internal, sheet, signed } from './sample.ts'

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
