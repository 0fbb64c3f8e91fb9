import { expect, it } from 'vitest'
import { type Period, plainDate } from '../../src/calendar/index.ts'
import type { Figure, Indicator } from '../../src/indicators/index.ts'
import type { AccountId } from '../../src/record/index.ts'
import { type Duty, figureTodos, ownPartLight, partLapsesOf } from '../../src/supervision/index.ts'
import { actor, calendar, HBJ, KJJ, schedule } from '../example.ts'

const judgement = (today: string) => ({ today: plainDate(today), calendar, schedule, demo: false })
const Q2 = '2018-Q2' as Period
const Q3 = '2018-Q3' as Period

const duty = (over: Partial<Duty> = {}): Duty =>
  ({
    task: { ordinal: 1, lead: KJJ, supports: [HBJ], targets: [] },
    periods: [Q2, Q3].map((period) => ({ period, report: null })),
    contributions: [],
    standings: [],
    figures: [],
    ...over,
  }) as unknown as Duty

it('[S10] a part that came late or never is a dated fact of the supporting unit, once a period, also where the report was accepted without it', () => {
  const settled = { period: Q2, reportedOn: plainDate('2018-07-12'), returnedOn: null }
  const accepted = duty({
    periods: [
      { period: Q2, report: settled },
      { period: Q3, report: null },
    ] as unknown as Duty['periods'],
  })
  const second = duty({ task: { ordinal: 2, lead: KJJ, supports: [HBJ] } as unknown as Duty['task'] })
  const given = [{ task: 2, period: Q3, department: HBJ, givenOn: plainDate('2018-10-18') }]
  const lapses = partLapsesOf([accepted, second], given, [2018], judgement('2018-10-20'))
  expect(lapses).toMatchObject([
    { department: HBJ, period: Q3, kind: 'part-missing', on: '2018-10-17', tasks: [1] },
    { department: HBJ, period: Q3, kind: 'part-late', on: '2018-10-18', tasks: [2] },
    { department: HBJ, period: Q2, kind: 'part-missing', tasks: [1, 2] },
  ])
  expect(partLapsesOf([accepted], [], [2017], judgement('2018-10-20'))).toEqual([])
  expect(partLapsesOf([accepted], [], [2018], judgement('2018-07-01'))).toEqual([])
})

it('[S11] a supporting unit’s own light follows the parts that it owes', () => {
  const open = duty({ periods: [{ period: Q3, report: null }] as unknown as Duty['periods'] })
  expect(ownPartLight(open, HBJ, judgement('2018-10-08')).light).toBe('warning')
  expect(ownPartLight(open, HBJ, judgement('2018-10-20'))).toMatchObject({
    light: 'behind',
    because: expect.stringContaining('2018年三季度配合情况应于2018年10月16日前填写，已逾期'),
  })
  const contributions = [{ period: Q3, department: HBJ, givenOn: plainDate('2018-10-10') }]
  expect(ownPartLight({ ...open, contributions }, HBJ, judgement('2018-10-20')).light).toBe('normal')
})

it('[S39] a self-reported figure waits for whoever may confirm it and did not report it', () => {
  const target = { key: '1.1', subject: '研发投入占比' }
  const reporter = '01890000-0000-7000-8000-0000000000aa' as AccountId
  const figure = (about: string, standing: Figure['standing']): Figure =>
    ({
      ...{ target: '1.1', about, value: '2', unit: '%', standing, knownOn: plainDate('2018-10-12') },
      ...{ source: { name: '自报', url: null }, demo: false },
      ...(standing === 'confirmed' ? {} : { origin: { report: 'r', by: { account: reporter, name: '甲' } } }),
    }) as unknown as Figure
  const indicator = { target: '1.1', source: { _tag: 'Unit', department: KJJ } } as unknown as Indicator
  const measured = duty({
    standings: [{ target, indicator }] as unknown as Duty['standings'],
    figures: [
      figure('2018-Q2', 'self-reported'),
      figure('2018-Q3', 'self-reported'),
      figure('2018-Q1', 'confirmed'),
    ],
  })
  const asked = (by: ReturnType<typeof actor>) => figureTodos(by, [measured]).map((one) => one.count)
  expect(asked(actor('office', null))).toEqual([2])
  expect(asked(actor('head', KJJ))).toEqual([2])
  expect(asked(actor('head', HBJ))).toEqual([])
  expect(asked({ ...actor('clerk', KJJ), account: reporter })).toEqual([])
})
