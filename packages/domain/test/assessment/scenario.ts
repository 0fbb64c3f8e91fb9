import { Schema } from 'effect'
import type { FactSheet, MilestoneFact, PlanFact, ReportFact } from '../../src/assessment/index.ts'
import { type Period, plainDate } from '../../src/calendar/index.ts'
import type { DepartmentId, MilestoneId } from '../../src/record/index.ts'
import { PROGRAMME } from '../example.ts'

const upTo = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }))
const few = <S extends Schema.Top>(of: S, most: number) => Schema.Array(of).check(Schema.isMaxLength(most))

/** A random year in small numbers: every number picks one way in which a fact can stand. */
export const Scenario = Schema.Struct({
  over: Schema.Boolean,
  tasks: few(
    Schema.Struct({
      lead: upTo(4),
      support: upTo(6),
      hard: Schema.Boolean,
      plan: upTo(4),
      reports: few(upTo(4), 4),
      milestones: few(Schema.Struct({ weight: upTo(3), stands: upTo(5), percent: upTo(99) }), 4),
    }),
    6,
  ),
})
type Scenario = typeof Scenario.Type
type TaskScenario = Scenario['tasks'][number]

const UNITS = ['a-bureau', 'b-bureau', 'c-bureau', 'd-bureau', 'e-bureau'].map((code) => code as DepartmentId)
const DUE = ['2018-04-16', '2018-07-13', '2018-10-19', '2019-01-15']

export const sheetOf = ({ over, tasks }: Scenario): FactSheet => {
  const numbered = tasks.map((one, index) => ({ ...one, task: index + 1 }))
  const asOf = plainDate(over ? '2019-01-20' : '2018-11-05')
  return {
    programme: PROGRAMME,
    year: 2018,
    asOf,
    tasks: numbered.map(({ task }) => ({ task, pillar: (task % 3) + 1, subject: `事项 ${task}` })),
    units: UNITS.map((department, index) => ({
      department,
      name: department,
      category: '政府部门',
      member: index !== 4,
      duties: numbered.flatMap(({ task, lead, support, hard }) => {
        const role = lead === index ? ('lead' as const) : support === index ? ('support' as const) : null
        return role === null
          ? []
          : [{ task, role, difficulty: hard ? ('hard' as const) : ('normal' as const) }]
      }),
    })),
    plans: numbered.map(planOf),
    reports: numbered.flatMap(({ task, reports }) =>
      reports.map((stands, index) => reportOf(task, index, stands, asOf)),
    ),
    milestones: numbered.flatMap(({ task, milestones }) =>
      milestones.map((one, index) => milestoneOf(task, index, one)),
    ),
    ...{ indicators: [], orders: [], matters: [], bids: [], safeguards: [] },
    ...{ contributions: [], rulings: [], marks: [], surveys: [] },
  }
}

const planOf = ({ task, plan }: TaskScenario & { task: number }): PlanFact => ({
  task,
  due: plainDate('2018-03-30'),
  submittedOn: plan === 0 ? null : plainDate(plan === 1 ? '2018-04-09' : '2018-03-20'),
  approvedOn: plan === 0 ? null : plainDate('2018-04-10'),
  missing: plan > 2 ? (['责任人', '保障措施'] as const).slice(0, plan - 2) : [],
  source: { _tag: 'plan', id: null, task, year: 2018 },
})

const reportOf = (task: number, index: number, stands: number, asOf: string): ReportFact => {
  const due = plainDate(DUE[index] ?? '')
  const period = `2018-Q${index + 1}` as Period
  const reportedOn = stands === 0 ? null : stands === 1 ? plainDate(`${due.slice(0, 8)}28`) : due
  return {
    task,
    period,
    due,
    reportedOn,
    officeReturns: stands === 4 ? 3 : 0,
    workingDaysLate: (reportedOn ?? asOf) > due ? 7 : 0,
    source: { _tag: 'report', id: null, task, period },
  }
}

const milestoneOf = (
  task: number,
  index: number,
  { weight, stands, percent }: TaskScenario['milestones'][number],
): MilestoneFact => {
  const done = stands < 3
  return {
    task,
    milestone: `01890000-0000-7000-8000-${String(task * 100 + index).padStart(12, '0')}` as MilestoneId,
    title: '年度目标',
    weight: String(weight),
    originalDueOn: plainDate('2018-08-31'),
    dueOn: plainDate('2018-08-31'),
    extensions: 0,
    tellBy: plainDate(stands === 3 ? '2019-02-01' : '2018-10-19'),
    pending: stands === 4,
    state: done ? 'done' : 'partly',
    doneOn: done ? plainDate(['2018-08-01', '2018-09-09', '2019-01-05'][stands] ?? '') : null,
    percent: done ? 100 : percent,
    source: { _tag: 'plan', id: null, task, year: 2018 },
  }
}

/** The same sheet with every list in another order. */
export const shuffled = (sheet: FactSheet): FactSheet => {
  const turn = <A>(list: readonly A[]): readonly A[] => [...list.slice(2), ...list.slice(0, 2)].toReversed()
  return {
    ...sheet,
    tasks: turn(sheet.tasks),
    units: turn(sheet.units).map((unit) => ({ ...unit, duties: turn(unit.duties) })),
    plans: turn(sheet.plans),
    reports: turn(sheet.reports),
    milestones: turn(sheet.milestones),
  }
}
