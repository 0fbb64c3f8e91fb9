import { readFileSync } from 'node:fs'
import { evaluate, type FactSheet, type RuleSet } from '@jiashan/domain/assessment'
import { type Period, plainDate } from '@jiashan/domain/calendar'
import type { Indicator, Observation } from '@jiashan/domain/indicators'
import { type Department, type Erratum, read, tasksOf } from '@jiashan/domain/policy'
import {
  NOTHING_MORE,
  type PublishedMilestone,
  type PublishedTask,
  type Snapshot,
} from '@jiashan/domain/publication'
import type { IndicatorId, ObservationId, ProgrammeId } from '@jiashan/domain/record'
import { LIGHTS, type Light } from '@jiashan/domain/supervision'
import { papers } from './papers.ts'

const seed = (name: string): string =>
  readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8')

const source = seed('opinions-2017-12.txt')
const departments = JSON.parse(seed('departments.json')) as readonly Department[]
const errata = JSON.parse(seed('errata/opinions-2017-12.json')) as readonly Erratum[]

export const document = read(source, { departments, errata }).document

const WITHHELD = '本项任务的进展按规定不主动公开，只公开任务原文、责任单位和量化目标'

const BECAUSE = {
  normal: '“完成中期评估”已完成',
  warning: '“完成中期评估”应于2018年11月15日完成，还有 8 个工作日',
  behind: '“完成中期评估”应于2018年9月30日完成，已逾期 20 个工作日',
  'not-due': '“完成中期评估”应于2018年12月20日完成',
} as const satisfies Record<Light, string>

/** Mostly normal, some of each other light, always the same. */
const lightOf = (ordinal: number): Light => {
  const turn = (ordinal * 7) % 11
  return LIGHTS[turn === 3 ? 0 : turn === 5 || turn === 8 ? 1 : turn === 10 ? 3 : 2] ?? 'normal'
}

const lit = (light: Light) => ({ light, because: BECAUSE[light] })

const milestone = (over: Partial<PublishedMilestone>): PublishedMilestone => ({
  title: '印发年度工作方案',
  deliverable: '工作方案',
  dueOn: plainDate('2018-03-30'),
  originalDueOn: plainDate('2018-03-30'),
  extensions: 0,
  weight: '1',
  state: 'done',
  doneOn: plainDate('2018-03-28'),
  percent: 100,
  toldIn: '2018-Q3' as Period,
  light: lit('normal'),
  ...over,
})

const publishedTask = (ordinal: number): PublishedTask => {
  if (ordinal >= 61 && ordinal <= 65)
    return {
      ordinal,
      light: null,
      lights: null,
      withheld: WITHHELD,
      milestones: [],
      cancelled: [],
      progress: [],
    }
  const light = lightOf(ordinal)
  return {
    ordinal,
    withheld: null,
    light: lit(light),
    lights: { schedule: lit(light), indicator: lit('not-due'), reporting: lit('normal') },
    milestones: [
      milestone({}),
      milestone({
        title: '完成中期评估',
        deliverable: '中期评估报告，经市协调小组办公室审核',
        dueOn: plainDate('2018-09-30'),
        originalDueOn: plainDate('2018-06-30'),
        extensions: 1,
        state: light === 'normal' ? 'done' : 'partly',
        doneOn: light === 'normal' ? plainDate('2018-09-20') : null,
        percent: light === 'normal' ? 100 : 60,
        light: lit(light),
      }),
      milestone({
        title: '完成年度目标并总结',
        deliverable: '年度总结',
        dueOn: plainDate('2018-12-20'),
        originalDueOn: plainDate('2018-12-20'),
        state: null,
        doneOn: null,
        ...{ percent: null, toldIn: null },
        light: lit('not-due'),
      }),
    ],
    cancelled: [],
    progress: [
      {
        period: '2018-Q3' as Period,
        text: '三季度会同嘉善县有关部门召开推进会两次，完成现场核查，形成问题清单 12 条，已整改 9 条；其余 3 条明确了责任人和完成时限，预计年底前全部整改到位。',
        nextStep: '对照清单逐条销号，组织一次回头看。',
        reportedOn: plainDate('2018-10-15'),
        acceptedOn: plainDate(ordinal % 5 === 0 ? '2018-10-19' : '2018-10-18'),
        demo: true,
      },
      {
        period: '2018-Q2' as Period,
        text: '印发年度工作方案，建立市县两级联络机制。',
        nextStep: '开展中期评估。',
        reportedOn: plainDate('2018-07-12'),
        acceptedOn: plainDate('2018-07-16'),
        demo: true,
      },
    ],
  }
}

const observation = (over: Partial<Observation>): Observation => ({
  id: '01890000-0000-7000-8000-000000000001' as ObservationId,
  programme: '01890000-0000-7000-8000-000000000002' as ProgrammeId,
  target: 'G2',
  about: '2020',
  value: '65266',
  unit: '元',
  standing: 'confirmed',
  source: { name: '嘉善新闻网', url: null },
  knownOn: plainDate('2021-01-26'),
  demo: false,
  ...over,
})

const id = (last: number): ObservationId =>
  `01890000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}` as ObservationId

const CASES = [
  'mid-year',
  'on-time-late-unfinished',
  'extension-moves-the-date',
  'plan-faults',
  'support-only',
]
const sheets = CASES.map(
  (name) => (JSON.parse(seed(`golden/assessment/${name}.json`)) as { facts: Partial<FactSheet> }).facts,
)
const rules = JSON.parse(seed('rule-sets/2018.json')) as RuleSet

type Lists = 'tasks' | 'units' | 'plans' | 'reports' | 'milestones'
const listOf = <K extends Lists>(list: K): FactSheet[K] =>
  sheets.flatMap((sheet) => [...(sheet[list] ?? [])]) as unknown as FactSheet[K]

/** The units of some golden cases, scored together. */
const cards = evaluate(rules, {
  programme: '01890000-0000-7000-8000-000000000002' as ProgrammeId,
  year: 2018,
  asOf: plainDate('2019-01-20'),
  tasks: listOf('tasks'),
  units: listOf('units'),
  plans: listOf('plans'),
  reports: listOf('reports'),
  milestones: listOf('milestones'),
  ...{ indicators: [], orders: [], matters: [], bids: [], safeguards: [] },
  ...{ contributions: [], rulings: [], marks: [], surveys: [] },
})

const results: Snapshot['results'] = [
  {
    year: 2018,
    ruleSet: rules.title,
    standing: '试评',
    cards: cards.map((card) => ({ department: card.department, card })),
    inputs: null,
  },
]

/** How the targets are measured, as the demonstration has it. */
const indicators = (
  JSON.parse(seed('indicators.json')) as {
    indicators: Omit<Indicator, 'id' | 'programme' | 'basis' | 'example'>[]
  }
).indicators.map(
  (one, at): Indicator => ({
    ...one,
    id: `01890000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}` as IndicatorId,
    programme: '01890000-0000-7000-8000-000000000002' as ProgrammeId,
    basis: '示例设定',
    example: true,
  }),
)

/** The real document with invented lights, milestones and progress; the two incomes are real. */
export const real: Snapshot = {
  number: 16,
  issuedOn: plainDate('2021-01-27'),
  demo: true,
  slug: 'jiashan',
  name: '嘉善县域科学发展示范点',
  county: '嘉善县',
  document,
  source,
  since: {},
  departments,
  tasks: tasksOf(document).map(({ ordinal }) => publishedTask(ordinal)),
  indicators,
  observations: [
    observation({}),
    observation({ id: id(2), target: 'G3', value: '40741' }),
    ...[
      ['2019', '62000'],
      ['2018', '57600'],
      ['2017', '53600'],
    ].map(([about = '', value = ''], at) => observation({ id: id(20 + at), about, value, demo: true })),
    ...[
      ['2017', '40'],
      ['2018', '52'],
      ['2019-Q3', '60'],
    ].map(([about = '', value = ''], at) =>
      observation({ id: id(30 + at), target: '3.1', about, value, unit: '人', demo: true }),
    ),
    observation({ id: id(4), target: '58.1', about: '2017', value: '2.7', unit: '名', demo: true }),
    observation({ id: id(5), target: '58.1', about: '2018', value: '2.9', unit: '名', demo: true }),
  ],
  decisions: ['示例设定：市协调小组决定公开各项任务的进度灯、指标灯和报送灯。'],
  ...papers,
  results,
}

/** The first publication of all: nothing was planned, reported or measured yet. */
export const empty: Snapshot = {
  ...real,
  number: 1,
  issuedOn: plainDate('2017-07-01'),
  demo: false,
  tasks: tasksOf(document).map(({ ordinal }) => ({
    ordinal,
    withheld: null,
    light: { light: 'not-due', because: '尚无经批准的时间节点' },
    lights: {
      schedule: { light: 'not-due', because: '尚无经批准的时间节点' },
      indicator: { light: 'not-due', because: '尚无指标监测值' },
      reporting: { light: 'not-due', because: '尚未到报送期' },
    },
    milestones: [],
    cancelled: [],
    progress: [],
  })),
  indicators: [],
  observations: [],
  decisions: [],
  ...NOTHING_MORE,
  results: [],
}
