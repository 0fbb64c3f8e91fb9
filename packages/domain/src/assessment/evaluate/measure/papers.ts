import { sayPeriod } from '../../../calendar/period.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { exact } from '../../../quantity/rational.ts'
import type { PlanFact, ReportFact, UnitFact } from '../../facts/fact-sheet.ts'
import type { RulingFact } from '../../facts/ruling.ts'
import {
  AGAIN,
  canonical,
  type Facts,
  type Item,
  occurrence,
  outcomes,
  PLAIN,
  rulingsOn,
  type Told,
  tasksLed,
} from '../item.ts'
import { dueBy } from './due.ts'

/** 细化落实方案 of the tasks that a unit leads. */
export const planItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  tasksLed(unit)
    .flatMap((task) => facts.on('plans', task))
    .map((fact) => ({
      ...PLAIN,
      key: String(fact.task),
      title: `任务 ${fact.task} 方案`,
      task: fact.task,
      ...submission(fact, facts.asOf),
      source: fact.source,
    }))

const submission = ({ due, submittedOn, missing }: PlanFact, asOf: PlainDate): Told => {
  const { first, because } = dueBy('plan', due, submittedOn, asOf)
  if (submittedOn === null || missing.length === 0) return { found: outcomes(first), because }
  const unstaged = missing.includes('时间节点') ? [occurrence('plan-unstaged')] : []
  return {
    found: outcomes(first, occurrence('element-missing', { count: missing.length }), ...unstaged),
    because: `${because}；缺${missing.join('、')}`,
  }
}

/** 进展报送 of the tasks that a unit leads, period by period. */
export const reportItems = (unit: UnitFact, facts: Facts): readonly Item[] => {
  const empty = rulingsOn(facts, unit, 'empty-report')
  return tasksLed(unit)
    .flatMap((task) => facts.on('reports', task))
    .toSorted(canonical)
    .map((fact) => ({
      ...PLAIN,
      key: String(fact.task),
      title: `任务 ${fact.task}`,
      group: { key: fact.period, title: sayPeriod(fact.period), because: null },
      task: fact.task,
      period: fact.period,
      ...reporting(
        fact,
        facts.asOf,
        empty.find(
          ({ about }) => about?._tag === 'report' && about.task === fact.task && about.period === fact.period,
        ),
      ),
      source: fact.source,
    }))
}

const reporting = (
  { due, reportedOn, officeReturns, workingDaysLate }: ReportFact,
  asOf: PlainDate,
  empty: RulingFact | undefined,
): Told => {
  const { first, because } = dueBy('report', due, reportedOn, asOf, workingDaysLate)
  if (reportedOn === null) return { found: outcomes(first), because }
  const isAgain = officeReturns >= AGAIN
  const points = empty?.points == null ? null : exact(empty.points)
  return {
    found: outcomes(
      first,
      ...(isAgain ? [occurrence('returned-again')] : []),
      ...(empty === undefined ? [] : [occurrence('empty-report', { points })]),
    ),
    because: [
      because,
      ...(isAgain ? [`被退回 ${officeReturns} 次`] : []),
      ...(empty === undefined ? [] : [`${empty.authority}认定内容空洞：${empty.reason}`]),
    ].join('；'),
  }
}
