import { sayPeriod } from '../../../calendar/period.ts'
import type { PlanFact, ReportFact, UnitFact } from '../../facts/fact-sheet.ts'
import type { RulingFact } from '../../facts/ruling.ts'
import { sourceKey } from '../adjust.ts'
import { read } from '../fold.ts'
import {
  AGAIN,
  canonical,
  type Facts,
  type Item,
  itemOf,
  occurrence,
  rulingsOn,
  type Told,
  tasksLed,
} from '../item.ts'
import { dueBy } from './due.ts'

/** 细化落实方案 of the tasks that a unit leads. */
export const planItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  tasksLed(unit)
    .flatMap((task) => facts.on('plans', task))
    .map((fact) => {
      const { task, source } = fact
      return itemOf(
        { id: String(task), title: `任务 ${task} 方案`, source },
        { ...submission(fact, facts), task },
      )
    })

const submission = ({ due, submittedOn, missing }: PlanFact, { asOf }: Facts): Told => {
  const lacks = submittedOn !== null && missing.length > 0
  return dueBy(
    'plan',
    due,
    submittedOn,
    asOf,
    null,
    [
      lacks && occurrence('element-missing', { count: missing.length }),
      lacks && missing.includes('时间节点') && occurrence('plan-unstaged'),
    ],
    [lacks && `缺${missing.join('、')}`],
  )
}

/** 进展报送 of the tasks that a unit leads, period by period. */
export const reportItems = (unit: UnitFact, facts: Facts): readonly Item[] => {
  const empty = rulingsOn(facts, unit, 'empty-report')
  return tasksLed(unit)
    .flatMap((task) => facts.on('reports', task))
    .toSorted(canonical)
    .map((fact) => {
      const { task, period, source } = fact
      const group = { key: period, title: sayPeriod(period), because: null }
      return itemOf(
        { id: String(task), title: `任务 ${task}`, source },
        { ...reporting(fact, facts, empty), group, task, period },
      )
    })
}

const reporting = (
  { due, reportedOn, officeReturns, workingDaysLate, source }: ReportFact,
  { asOf }: Facts,
  rulings: readonly RulingFact[],
): Told => {
  const again = reportedOn && officeReturns >= AGAIN
  const empty = reportedOn && rulings.find(({ about }) => about && sourceKey(about) === sourceKey(source))
  return dueBy(
    'report',
    due,
    reportedOn,
    asOf,
    workingDaysLate,
    [
      again && occurrence('returned-again'),
      empty ? occurrence('empty-report', { points: read(empty.points) }) : null,
    ],
    [again && `被退回 ${officeReturns} 次`, empty ? `${empty.authority}认定内容空洞：${empty.reason}` : null],
  )
}
