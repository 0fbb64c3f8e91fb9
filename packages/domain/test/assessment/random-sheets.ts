import type { FactSheet, RulingFact, Source } from '../../src/assessment/index.ts'
import { RULING_KINDS } from '../../src/assessment/index.ts'
import { PROGRAMME } from '../example.ts'
import type { Dice } from './random.ts'
import { UNITS } from './random-world.ts'

/** JSON of a sheet; a test decodes some, so that what is not a sheet does not stay unseen. */
type Json = Readonly<Record<string, unknown>>
type Task = { readonly task: number; readonly pillar: number; readonly subject: string }

const YEAR = 2018
const OVER = '2019-01-20'
const DURING = '2018-11-05'
const uuid = (kind: number, place: number): string =>
  `0189000${kind}-0000-7000-8000-${String(place).padStart(12, '0')}`
const milestoneId = (task: number, place: number): string => uuid(1, task * 100 + place)
const planOf = (task: number): Json => ({ _tag: 'plan', id: null, task, year: YEAR })
const rulingOf = (id: string): Json => ({ _tag: 'ruling', id })

export const randomSheet = (roll: Dice): FactSheet => {
  const asOf = roll.chance(75) ? OVER : DURING
  const tasks = Array.from({ length: 1 + roll.upTo(6) }, (_, index) => ({
    task: index + 1,
    pillar: 1 + roll.upTo(2),
    subject: `事项 ${index + 1}`,
  }))
  const departments = UNITS.slice(0, 1 + roll.upTo(UNITS.length))
  const sheet = {
    ...{ programme: PROGRAMME, year: YEAR, asOf, tasks },
    units: units(roll, departments, tasks),
    plans: roll.some(tasks, 85).map(({ task }) => plan(roll, task)),
    reports: tasks.flatMap(({ task }) => reports(roll, task, asOf)),
    milestones: tasks.flatMap(({ task }) => roll.times(3, (place) => milestone(roll, task, place))),
    indicators: tasks.flatMap(({ task }) => roll.some([1, 2]).map((place) => indicator(roll, task, place))),
    ...dealings(roll, departments),
    contributions: tasks.flatMap(({ task }) =>
      roll.some(departments, 30).map((department) => ({
        ...{ department, task, level: roll.pick(['main', 'ordinary', 'minor']), reason: '分工' },
        ...{ confirmedOn: '2019-01-05', source: rulingOf(`contribution-${task}-${department}`) },
      })),
    ),
    rulings: roll.times(12, (place) => ruling(roll, place, tasks)),
    marks: departments.flatMap((department) =>
      roll.times(6, (place) => ({
        ...{ id: `${department}-${place}`, panel: roll.pick(['leaders', 'assessors']), department },
        ...{ value: roll.pick(['0', '60', '75.5', '80', '80', '100', '110']), source: rulingOf(`m${place}`) },
      })),
    ),
    surveys: roll.some(departments, 80).map((department) => ({
      ...{ department, satisfied: roll.pick(['0', '0.5', '0.875', '1', '2/3']), asked: 400 },
      ...{ document: '公众评价报告', source: rulingOf(`survey-${department}`) },
    })),
  }
  return sheet as unknown as FactSheet
}

const units = (roll: Dice, departments: readonly string[], tasks: readonly Task[]): readonly Json[] => {
  const lead = new Map(tasks.map(({ task }) => [task, roll.pick(departments)]))
  const hard = new Map(tasks.map(({ task }) => [task, roll.pick(['hard', 'normal'])]))
  return departments.map((department) => ({
    ...{ department, name: department, category: '政府部门', member: roll.chance(90) },
    duties: tasks.flatMap(({ task }) => {
      const role = lead.get(task) === department ? 'lead' : roll.chance(25) ? 'support' : null
      return role === null ? [] : [{ task, role, difficulty: hard.get(task) }]
    }),
  }))
}

const plan = (roll: Dice, task: number): Json => {
  const due = roll.chance(90) ? '2018-03-30' : null
  const submittedOn = roll.pick([null, '2018-03-20', '2018-03-30', '2018-04-09'])
  return {
    ...{ task, due, submittedOn, approvedOn: submittedOn, source: planOf(task) },
    missing: roll.some(['具体内容', '时间节点', '责任人', '保障措施'], 25),
  }
}

const DUE = ['2018-04-16', '2018-07-13', '2018-10-19', '2019-01-15']

const reports = (roll: Dice, task: number, asOf: string): readonly Json[] =>
  roll.some([0, 1, 2, 3], 60).map((quarter) => {
    const due = DUE[quarter] ?? ''
    const reportedOn = roll.pick([null, due, due, `${due.slice(0, 8)}10`, `${due.slice(0, 8)}28`])
    const period = `${YEAR}-Q${quarter + 1}`
    return {
      ...{ task, period, due, reportedOn, officeReturns: roll.upTo(4) },
      workingDaysLate: (reportedOn ?? asOf) > due ? 7 : 0,
      source: { _tag: 'report', id: null, task, period },
    }
  })

const milestone = (roll: Dice, task: number, place: number): Json => {
  const dueOn = roll.pick(['2018-06-30', '2018-08-31', '2018-12-20'])
  const state = roll.pick([null, 'done', 'done', 'partly', 'not'])
  const source = { _tag: 'report', id: null, task, period: `${YEAR}-Q3` }
  return {
    ...{ task, milestone: milestoneId(task, place), title: '年度目标' },
    weight: roll.pick(['0', '1', '1', '2', '0.5']),
    ...{ originalDueOn: '2018-06-30', dueOn, extensions: roll.upTo(2) },
    ...{ tellBy: roll.pick(['2018-07-13', '2018-10-19', '2019-02-01']), pending: roll.chance(15), state },
    doneOn: state === 'done' ? roll.pick(['2018-05-02', '2018-08-31', '2018-12-31', '2019-01-10']) : null,
    percent: state === 'partly' ? roll.upTo(100) : null,
    source: roll.chance(50) ? source : planOf(task),
  }
}

const indicator = (roll: Dice, task: number, place: number): Json => ({
  ...{ task, target: `${task}.${place}`, subject: '指标', unit: roll.pick(['%', '家']) },
  better: roll.pick(['more', 'more', 'less']),
  goal: roll.pick([null, '-3', '0', '8', '50', '50', '100']),
  actual: roll.chance(8) ? null : roll.pick(['-4', '0', '7.85', '40', '60', '130']),
  before: roll.chance(8) ? null : roll.pick(['-2', '0', '40', '50', '120', '30', '7']),
  waived: roll.chance(10) ? '客观原因' : null,
  source: { _tag: 'indicator', target: `${task}.${place}`, year: YEAR },
})

const dealings = (roll: Dice, departments: readonly string[]): Json => {
  const each = (kind: number, most: number, make: (id: string, department: string) => Json) =>
    departments.flatMap((department, unit) =>
      roll.times(most, (place) => make(uuid(kind, unit * 10 + place), department)),
    )
  return {
    orders: each(2, 2, (id, department) => ({
      ...{ id, department, title: '督办', dueOn: roll.pick(['2018-09-14', '2019-01-31']) },
      answeredOn: roll.pick([null, '2018-09-10', '2018-09-20']),
      ...{ workingDaysLate: roll.upTo(9), closedOn: roll.pick([null, '2018-10-10']) },
      ...{ round: 1 + roll.upTo(3), source: { _tag: 'order', id } },
    })),
    matters: each(3, 2, (id, department) => ({
      ...{ id, department, title: '协调事项', dueOn: roll.pick(['2018-06-15', '2019-02-15']) },
      ...{ advisedOn: roll.pick([null, '2018-06-10', '2018-06-20']), source: { _tag: 'matter', id } },
    })),
    bids: each(4, 1, (id, department) => ({
      ...{
        id,
        department,
        title: '争取事项',
        status: roll.pick(['planned', 'filed', 'approved', 'refused']),
      },
      source: { _tag: 'bid', id },
    })),
    safeguards: each(5, 3, (id, department) => ({
      ...{ id, kind: roll.pick(['honour', 'honour', 'experience', 'coverage']), department, title: '荣誉' },
      level: roll.pick(['national', 'provincial', 'municipal', 'county']),
      ...{ task: roll.pick([null, 1, 2]), on: '2018-11-20', documents: roll.upTo(3) },
    })),
  }
}

const ruling = (roll: Dice, place: number, tasks: readonly Task[]): Json => {
  const kind: RulingFact['kind'] = roll.pick(RULING_KINDS)
  const { task } = roll.pick(tasks)
  const papers: readonly (Source | Json)[] = [
    { _tag: 'report', id: null, task, period: `${YEAR}-Q${1 + roll.upTo(4)}` },
    planOf(task),
    { _tag: 'indicator', target: `${task}.1`, year: YEAR },
    { _tag: 'order', id: uuid(2, roll.upTo(3)) },
  ]
  const about = kind === 'empty-report' ? papers[0] : roll.chance(30) ? roll.pick(papers) : null
  return {
    ...{ id: `ruling-${place}`, kind, department: roll.pick(UNITS), about },
    task: roll.chance(70) ? task : null,
    milestone: about === null && roll.chance(40) ? milestoneId(task, roll.upTo(2)) : null,
    points: roll.pick([null, '1', '3', '9']),
    ...{ reason: '核实', authority: '考核组', documents: [] },
    ...{ on: roll.pick(['2019-01-08', '2019-01-09']), objected: roll.chance(20) },
  }
}

/** The same sheet with every list in another order. */
export const shuffledSheet = (sheet: FactSheet, roll: Dice): FactSheet => {
  const turned = Object.fromEntries(
    Object.entries(sheet).map(([key, value]) => [key, Array.isArray(value) ? roll.shuffled(value) : value]),
  ) as unknown as FactSheet
  return { ...turned, units: turned.units.map((one) => ({ ...one, duties: roll.shuffled(one.duties) })) }
}

/** The same year with everything that came late in time. */
export const punctualSheet = (sheet: FactSheet): FactSheet => ({
  ...sheet,
  plans: sheet.plans.map((one) =>
    one.submittedOn === null ? one : { ...one, submittedOn: one.due ?? one.submittedOn },
  ),
  reports: sheet.reports.map((one) =>
    one.reportedOn === null ? one : { ...one, reportedOn: one.due, workingDaysLate: 0 },
  ),
  milestones: sheet.milestones.map((one) => (one.doneOn === null ? one : { ...one, doneOn: one.dueOn })),
  orders: sheet.orders.map((one) => (one.answeredOn === null ? one : { ...one, answeredOn: one.dueOn })),
  matters: sheet.matters.map((one) => (one.advisedOn === null ? one : { ...one, advisedOn: one.dueOn })),
})
