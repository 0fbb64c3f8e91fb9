import { expect, it } from 'vitest'
import { type Period, plainDate } from '../../src/calendar/index.ts'
import type { Observation } from '../../src/indicators/index.ts'
import type { Target, Task } from '../../src/policy/index.ts'
import type { ObservationId } from '../../src/record/index.ts'
import type { TrackedMilestone } from '../../src/reporting/index.ts'
import {
  countLights,
  deadlinesOf,
  type Judgement,
  judge,
  milestoneLight,
  periodLight,
  todosOf,
  worst,
} from '../../src/supervision/index.ts'
import {
  actor,
  calendar,
  content,
  HBJ,
  KJJ,
  MILESTONE,
  milestone,
  PROGRAMME,
  plan,
  report,
  schedule,
} from '../example.ts'

const judgement = (today: string): Judgement => ({ today: plainDate(today), calendar, schedule, demo: false })
const untold = (dueOn: string): TrackedMilestone => ({
  milestone: milestone(dueOn),
  progress: null,
  saidBy: null,
})

const task: Task = {
  ordinal: 1,
  number: '（1）',
  text: '支持深化创新体制机制改革。',
  dutyModes: ['支持'],
  lead: KJJ,
  supports: [HBJ],
  targets: [],
  span: { start: 0, end: 10 },
} as Task

it('[S1] a milestone is behind after its day, warned of within the working days set, else not due', () => {
  const lights = ['2018-08-30', '2018-09-03', '2018-08-16'].map(
    (today) => milestoneLight(untold('2018-08-31'), judgement(today)).light,
  )
  expect(lights).toEqual(['warning', 'behind', 'not-due'])
})

it('[S2] the reason of a light says the date and the working days', () => {
  expect(milestoneLight(untold('2018-09-28'), judgement('2018-10-09')).because).toBe(
    '“完成中期评估”应于2018年9月28日完成，尚未完成，已逾期 4 个工作日',
  )
})

it('[S33] where a milestone was moved, light and deadline say its original day and how often', () => {
  const moved = { ...milestone('2018-10-31'), originalDueOn: plainDate('2018-08-31'), extensions: 1 }
  const words = '（原定2018年8月31日，已延期 1 次）'
  const record = { task, plans: [plan([moved])], reports: [], contributions: [], observations: [] }
  const on = judgement('2018-10-22')
  const duty = judge(record, on)
  expect(duty.lights.schedule.lasting).toBe(`“完成中期评估”应于2018年10月31日${words}完成`)
  const done = { milestone: MILESTONE, state: 'done', doneOn: plainDate('2018-10-20'), percent: 100 } as const
  expect(milestoneLight({ milestone: moved, progress: done, saidBy: null }, on).because).toContain(words)
  const span = [plainDate('2018-10-01'), plainDate('2018-10-31')] as const
  const due = deadlinesOf({ department: KJJ }, [duty], on, span)
  expect(due.map((one) => one.moved)).toEqual(['', words])
})

it('[S3] only an accepted report turns a milestone normal', () => {
  const told = { milestone: MILESTONE, state: 'done', doneOn: plainDate('2018-08-20'), percent: 100 } as const
  const record = (status: 'passed' | 'accepted') => ({
    task,
    plans: [plan([milestone('2018-08-31')])],
    reports: [
      report({
        status,
        content: content({ milestones: [told] }),
        reportedOn: plainDate('2018-10-12'),
        acceptedOn: status === 'accepted' ? plainDate('2018-10-13') : null,
      }),
    ],
    contributions: [],
    observations: [],
  })
  expect(judge(record('passed'), judgement('2018-10-15')).lights.schedule.light).toBe('behind')
  expect(judge(record('accepted'), judgement('2018-10-15')).lights.schedule.light).toBe('normal')
})

it('[S4] a report is warned of before its deadline, behind after it, and warned of while sent back', () => {
  const light = (today: string, over?: Parameters<typeof report>[0]) =>
    periodLight('2018-Q3' as Period, over === undefined ? null : report(over), judgement(today)).light
  expect(light('2018-10-08')).toBe('warning')
  expect(light('2018-10-22')).toBe('behind')
  expect(light('2018-10-22', { status: 'passed', reportedOn: plainDate('2018-10-19') })).toBe('normal')
  expect(light('2018-10-22', { status: 'returned', reportedOn: plainDate('2018-10-19') })).toBe('warning')
  expect(light('2018-10-22', { status: 'submitted' })).toBe('behind')
  const accepted = { reportedOn: plainDate('2018-10-19'), acceptedOn: plainDate('2018-10-20') }
  expect(light('2018-10-22', { ...accepted, status: 'returned', correction: '笔误' })).toBe('normal')
})

it('[S5] lights add up worst first', () => {
  expect(worst(['normal', 'behind', 'warning'])).toBe('behind')
  expect(worst([])).toBe('not-due')
  expect(countLights(['normal', 'normal', 'behind'])).toEqual({
    behind: 1,
    warning: 0,
    normal: 2,
    'not-due': 0,
  })
})

it('[S6] a duty waits for the clerk, then the head, then the office, most pressing first', () => {
  const record = (status: 'submitted' | 'passed' | 'returned') =>
    judge(
      { task, plans: [], reports: [report({ status })], contributions: [], observations: [] },
      judgement('2018-10-15'),
    )
  const waits = (by: ReturnType<typeof actor>, status: Parameters<typeof record>[0]) =>
    todosOf(by, [record(status)], judgement('2018-10-15')).map((one) => `${one.period} ${one.asked}`)
  expect(waits(actor('clerk', KJJ), 'returned')).toEqual(['2018-Q2 write', '2018-Q3 mend'])
  expect(waits(actor('head', KJJ), 'submitted')).toEqual(['2018-Q3 sign'])
  expect(waits(actor('section-head', KJJ), 'submitted')).toEqual([])
  expect(waits(actor('office', null), 'passed')).toEqual(['2018-Q3 decide'])
  expect(waits(actor('clerk', HBJ), 'returned')).toEqual(['2018-Q2 contribute', '2018-Q3 contribute'])
  expect(waits(actor('head', HBJ), 'returned')).toEqual([])
})

const target: Target = {
  key: 'G2',
  subject: '城镇居民人均可支配收入',
  comparator: 'at-least',
  value: '6.7',
  unit: '万元',
  baseYear: null,
  dueYear: 2020,
  words: '6.7 万元',
  span: { start: 0, end: 5 },
} as Target

const income = (value: string, knownOn: string): Observation => ({
  id: `01890000-0000-7000-8000-0000000${value.padStart(5, '0')}` as ObservationId,
  programme: PROGRAMME,
  target: 'G2',
  about: '2020',
  value,
  unit: '元',
  standing: 'confirmed',
  source: { name: '嘉善新闻网', url: null },
  knownOn: plainDate(knownOn),
  demo: false,
})

it('[I1] a figure counts from the day it became known, and no figure is never zero', () => {
  const on = (today: string) =>
    judge(
      {
        task: { ...task, targets: [target] },
        plans: [],
        reports: [],
        contributions: [],
        observations: [income('65266', '2021-01-26')],
      },
      judgement(today),
    )
  expect(on('2021-01-25').standings[0]?.attainment._tag).toBe('no-figure')
  expect(on('2021-01-25').lights.indicator.light).toBe('not-due')
  expect(on('2021-01-26').standings[0]?.attainment).toMatchObject({ met: false, final: true })
  expect(on('2021-01-26').lights.indicator.light).toBe('behind')
})

it('[I2] figures are compared exactly across units of one dimension', () => {
  const met = (value: string) =>
    judge(
      {
        task: { ...task, targets: [target] },
        plans: [],
        reports: [],
        contributions: [],
        observations: [income(value, '2021-01-26')],
      },
      judgement('2021-02-01'),
    ).standings[0]?.attainment
  expect(met('67000')).toMatchObject({ met: true })
  expect(met('66999')).toMatchObject({ met: false })
})

it('[I3] a later figure about the same time stands for an earlier one', () => {
  const standing = judge(
    {
      task: { ...task, targets: [target] },
      plans: [],
      reports: [],
      contributions: [],
      observations: [income('67001', '2021-03-01'), income('65266', '2021-01-26')],
    },
    judgement('2021-03-02'),
  ).standings[0]?.attainment
  expect(standing).toMatchObject({ met: true, latest: { value: '67001' } })
})

it('[S7] what is published of a light says nothing that is untrue tomorrow, nor the office’s workflow', () => {
  const returned = report({ status: 'returned', reportedOn: plainDate('2018-10-19') })
  for (const one of [
    milestoneLight(untold('2018-09-28'), judgement('2018-10-09')),
    milestoneLight(untold('2018-10-12'), judgement('2018-10-09')),
    periodLight('2018-Q3' as Period, null, judgement('2018-10-22')),
    periodLight('2018-Q3' as Period, returned, judgement('2018-10-22')),
  ]) {
    expect(one.lasting).not.toMatch(/个工作日|退回/)
    expect(one.because.startsWith(one.lasting)).toBe(true)
  }
})

it('[I28] a duty marks the figures of its reports as invented where the installation is a demonstration', () => {
  const told = report({
    status: 'accepted',
    content: content({ figures: [{ target: target.key, value: '30000', unit: target.unit }] }),
    reportedOn: plainDate('2018-10-12'),
    acceptedOn: plainDate('2018-10-12'),
  })
  const marked = (demo: boolean) => {
    const record = { task: { ...task, targets: [target] }, plans: [], contributions: [], observations: [] }
    const { standings } = judge({ ...record, reports: [told] }, { ...judgement('2018-10-15'), demo })
    const attained = standings[0]?.attainment
    return attained?._tag === 'measured' ? attained.latest.demo : null
  }
  expect([marked(true), marked(false)]).toEqual([true, false])
})
