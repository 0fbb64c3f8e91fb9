import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { type FactInputs, FactSheet, factSheet, NOTHING_FOUND } from '../../src/assessment/index.ts'
import { type Period, plainDate } from '../../src/calendar/index.ts'
import type { Pillar, Task } from '../../src/policy/index.ts'
import { canonical } from '../../src/record/index.ts'
import type { Safeguard } from '../../src/safeguards/index.ts'
import {
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

const task = (ordinal: number): Task => ({
  ordinal,
  number: `（${ordinal}）`,
  text: '以北大创新研究院为载体，支持嘉善推进大众创业，建立柔性引进人才机制。',
  dutyModes: ['支持'],
  lead: KJJ,
  supports: [HBJ],
  targets: [],
  span: { start: 0, end: 1 },
})
const department = (id: typeof KJJ, name: string) => ({ id, name, aliases: [], category: '政府部门' })

const pillar = (tasks: readonly Task[]): Pillar => ({
  ...{ ordinal: 1, title: '创新发展', name: '创新发展', positioning: null, span: { start: 0, end: 1 } },
  sections: [{ ordinal: 1, title: '创新', tasks, span: { start: 0, end: 1 } }],
})

const inputs = (over: Partial<FactInputs> = {}): FactInputs => ({
  programme: PROGRAMME,
  today: plainDate('2018-11-05'),
  pillars: [pillar([task(2), task(1)])],
  departments: [department(KJJ, '市科技局'), department(HBJ, '市环保局')],
  group: {
    programme: PROGRAMME,
    name: '市协调小组',
    foundedOn: plainDate('2017-07-01'),
    foundingDocument: '示例设定',
    compositions: [
      {
        from: plainDate('2017-07-01'),
        document: '示例设定',
        ...{ term: null, head: null, deputies: [], officeHost: KJJ, officeDirector: null },
        members: [{ department: KJJ, liaison: null }],
      },
    ],
    example: true,
  },
  keyTasks: {
    programme: PROGRAMME,
    year: 2018,
    decidedOn: plainDate('2018-02-01'),
    items: [{ task: 1, difficulty: 'hard' }],
    ...{ basis: null, others: [], proposal: null, editions: [] },
    example: true,
  },
  schedule,
  calendar,
  plans: [plan([milestone('2018-08-31')])],
  reports: [
    report({
      period: '2018-Q3' as Period,
      status: 'accepted',
      acceptedOn: plainDate('2018-10-12'),
      reportedOn: plainDate('2018-10-23'),
      content: content({
        milestones: [{ milestone: MILESTONE, state: 'done', doneOn: plainDate('2018-08-20'), percent: 100 }],
      }),
    }),
  ],
  ...{ safeguards: [], orders: [], matters: [], bids: [], found: NOTHING_FOUND },
  indicators: { indicators: [], figures: [], waivers: [] },
  ...over,
})

it('[A2] the sheet holds the tasks of the list only, members marked, and is plain JSON', () => {
  const sheet = factSheet(inputs())
  expect(sheet.units).toEqual([
    {
      department: HBJ,
      name: '市环保局',
      category: '政府部门',
      member: false,
      duties: [{ task: 1, role: 'support', difficulty: 'hard' }],
    },
    {
      department: KJJ,
      name: '市科技局',
      category: '政府部门',
      member: true,
      duties: [{ task: 1, role: 'lead', difficulty: 'hard' }],
    },
  ])
  expect(sheet.tasks).toEqual([{ task: 1, pillar: 1, subject: '支持嘉善推进大众创业' }])
  expect(new Set(sheet.reports.map((one) => one.task))).toEqual(new Set([1]))
  expect(Schema.decodeUnknownSync(FactSheet)(JSON.parse(canonical(sheet)))).toEqual(sheet)
})

it('[A3] the order of the inputs does not change the sheet', () => {
  const one = inputs({
    keyTasks: { ...inputs().keyTasks, items: [1, 2].map((no) => ({ task: no, difficulty: 'normal' })) },
  })
  const other: FactInputs = {
    ...one,
    pillars: [pillar([task(1), task(2)])],
    departments: one.departments.toReversed(),
    plans: one.plans.toReversed(),
    reports: one.reports.toReversed(),
    keyTasks: { ...one.keyTasks, items: one.keyTasks.items.toReversed() },
  }
  expect(canonical(factSheet(other))).toBe(canonical(factSheet(one)))
})

it('[A4] every period of the year stands in the sheet; lateness counts working days to the report or to the day', () => {
  const { reports } = factSheet(inputs())
  expect(
    reports.map(({ period, due, reportedOn, workingDaysLate }) => [period, due, reportedOn, workingDaysLate]),
  ).toEqual([
    ['2018-Q2', '2018-07-13', null, 77],
    ['2018-Q3', '2018-10-19', '2018-10-23', 2],
    ['2018-Q4', '2019-01-14', null, 0],
  ])
  const [, third] = reports
  expect(third?.source).toEqual({ _tag: 'report', id: report().id, task: 1, period: '2018-Q3' })
})

it('[A5] a plan lacks what part 三(一) asks for where it says nothing', () => {
  const whole = plan([milestone('2018-08-31')])
  const bare = { ...whole, content: { ...whole.content, safeguards: ' ', liaison: '' } }
  expect(factSheet(inputs()).plans).toMatchObject([
    { due: '2018-03-30', submittedOn: '2018-03-20', missing: [] },
  ])
  expect(factSheet(inputs({ plans: [bare] })).plans).toMatchObject([{ missing: ['责任人', '保障措施'] }])
  expect(factSheet(inputs({ plans: [] })).plans).toMatchObject([{ submittedOn: null, source: { id: null } }])
})

it('[A6] a milestone is as the last accepted report told it, with that report as its source', () => {
  const [told] = factSheet(inputs()).milestones
  expect(told).toMatchObject({
    dueOn: '2018-08-31',
    tellBy: '2018-10-19',
    pending: false,
    state: 'done',
    doneOn: '2018-08-20',
    source: { _tag: 'report', period: '2018-Q3' },
  })
  const waiting = inputs().reports.map((one) => ({ ...one, status: 'passed' as const }))
  expect(factSheet(inputs({ reports: waiting })).milestones).toMatchObject([
    { pending: true, state: null, source: { _tag: 'plan', task: 1, year: 2018 } },
  ])
  const ofAnotherYear = waiting.map((one) => ({ ...one, period: '2019-Q1' as Period }))
  expect(factSheet(inputs({ reports: ofAnotherYear })).milestones).toMatchObject([{ pending: false }])
  const returned = { ...plan([milestone('2018-08-31')]), status: 'returned' as const }
  expect(factSheet(inputs({ plans: [returned] })).milestones).toEqual([])
})

it('[A1] members are those of the year’s last day, however the group is adjusted afterwards', () => {
  const { group } = inputs()
  const later = group.compositions.map((one) => ({
    ...one,
    from: plainDate('2019-02-01'),
    members: [{ department: HBJ, liaison: null }],
  }))
  const adjusted = { ...group, compositions: [...group.compositions, ...later] }
  const members = (today: string) =>
    factSheet(inputs({ group: adjusted, today: plainDate(today) })).units.flatMap(
      ({ department: unit, member }) => (member ? [unit] : []),
    )
  expect(members('2018-11-05')).toEqual([KJJ])
  expect(members('2019-03-01')).toEqual([KJJ])
})

it('[A2] the sheet holds what the office confirmed of the year: experience, honours and coverage, by day', () => {
  const entry = (nth: number, on: string, over: Partial<Safeguard> = {}): Safeguard => {
    const content: Safeguard['content'] = {
      ...{ _tag: 'practice', sort: 'honour', title: '全国创新型县', issuer: '科技部', level: 'national' },
      ...{ on: plainDate(on), task: 1, summary: '获命名', documents: [] },
    }
    return {
      ...{ id: `01890000-0000-7000-8000-0000000000${nth}` as Safeguard['id'], programme: PROGRAMME },
      ...{ department: KJJ, status: 'confirmed', content, confirmed: content, steps: [], ...over },
    }
  }
  const safeguards = [
    entry(12, '2018-10-08'),
    entry(11, '2018-10-08'),
    entry(13, '2018-03-01'),
    entry(14, '2017-12-31'),
    entry(15, '2018-10-09', { status: 'recorded', confirmed: null }),
    entry(16, '2018-10-09', { status: 'dropped' }),
  ]
  const sheet = factSheet(inputs({ safeguards }))
  expect(sheet.safeguards.map((one) => one.id.slice(-2))).toEqual(['13', '11', '12'])
  expect(sheet.safeguards[0]).toEqual({
    ...{ id: safeguards[2]?.id, kind: 'honour', level: 'national', department: KJJ, task: 1 },
    ...{ on: '2018-03-01', title: '全国创新型县', documents: 0 },
  })
  const { safeguards: _, ...older } = sheet
  expect(Schema.decodeUnknownSync(FactSheet)(older).safeguards).toEqual([])
})
