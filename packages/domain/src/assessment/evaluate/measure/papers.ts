import { sayPeriod } from '../../../calendar/period.ts'
import { type PlainDate, sayDate } from '../../../calendar/plain-date.ts'
import { exact, ONE } from '../../../quantity/rational.ts'
import type { PlanFact, ReportFact, UnitFact } from '../../facts/fact-sheet.ts'
import type { RulingFact } from '../../facts/ruling.ts'
import { byText, type Facts, type Item, occurrence, outcomes, rulingsOn, type Told } from '../item.ts'

const led = ({ duties }: UnitFact): readonly number[] =>
  duties.flatMap(({ role, task }) => (role === 'lead' ? [task] : [])).toSorted((a, b) => a - b)

/** 细化落实方案 of the tasks that a unit leads. */
export const planItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  led(unit)
    .flatMap((task) => facts.byTask.plans.get(task) ?? [])
    .map((fact) => ({
      key: String(fact.task),
      title: `任务 ${fact.task} 方案`,
      group: null,
      task: fact.task,
      milestone: null,
      period: null,
      weight: ONE,
      ...submission(fact, facts.asOf),
      source: fact.source,
    }))

const submission = ({ due, submittedOn, missing }: PlanFact, asOf: PlainDate): Told => {
  const deadline = due === null ? '未定提交期限' : `应于${sayDate(due)}前提交`
  if (submittedOn === null)
    return due !== null && asOf > due
      ? { found: outcomes(occurrence('plan-missing')), because: `${deadline}，至${sayDate(asOf)}未交` }
      : { found: null, because: deadline }
  const timely = occurrence(due !== null && submittedOn > due ? 'plan-late' : 'plan-on-time')
  const because = `${deadline}，${sayDate(submittedOn)}提交`
  if (missing.length === 0) return { found: outcomes(timely), because }
  const unstaged = missing.includes('时间节点') ? [occurrence('plan-unstaged')] : []
  return {
    found: outcomes(timely, occurrence('element-missing', { count: missing.length }), ...unstaged),
    because: `${because}；缺${missing.join('、')}`,
  }
}

/** A report that comes back a second time was not mended after the first. */
const AGAIN = 2

/** 进展报送 of the tasks that a unit leads, period by period. */
export const reportItems = (unit: UnitFact, facts: Facts): readonly Item[] => {
  const empty = rulingsOn(facts, unit, 'empty-report')
  return led(unit)
    .flatMap((task) => facts.byTask.reports.get(task) ?? [])
    .toSorted(byText((one) => `${one.due} ${one.period} ${String(one.task).padStart(6, '0')}`))
    .map((fact) => ({
      key: String(fact.task),
      title: `任务 ${fact.task}`,
      group: { key: fact.period, title: sayPeriod(fact.period), because: null },
      task: fact.task,
      milestone: null,
      period: fact.period,
      weight: ONE,
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
  const deadline = `应于${sayDate(due)}前报送`
  if (reportedOn === null)
    return asOf > due
      ? {
          found: outcomes(occurrence('report-missing')),
          because: `${deadline}，至${sayDate(asOf)}未报，已逾期 ${workingDaysLate} 个工作日`,
        }
      : { found: null, because: deadline }
  const late = reportedOn > due
  const again = officeReturns < AGAIN ? [] : [occurrence('returned-again')]
  const hollow =
    empty === undefined
      ? []
      : [occurrence('empty-report', { points: empty.points === null ? null : exact(empty.points) })]
  const parts = [
    `${deadline}，${sayDate(reportedOn)}报送${late ? `，迟 ${workingDaysLate} 个工作日` : ''}`,
    ...(again.length === 0 ? [] : [`被退回 ${officeReturns} 次`]),
    ...(empty === undefined ? [] : [`${empty.authority}认定内容空洞：${empty.reason}`]),
  ]
  return {
    found: outcomes(occurrence(late ? 'report-late' : 'report-on-time'), ...again, ...hollow),
    because: parts.join('；'),
  }
}
