import type { Criterion, FactSheet, Source } from '../../src/assessment/index.ts'
import { BLANK, type Finding, named, paperOf } from './oracle-finding.ts'
import { read } from './oracle-fraction.ts'
import { indicatorFinding, taskFindings, yearIsOver } from './oracle-tasks.ts'

type Measure = Criterion['measures'][number]
type Unit = FactSheet['units'][number]

/** The rulings on a unit that count, earliest first. */
export const rulingsOn = (sheet: FactSheet, unit: Unit, kind: string) =>
  sheet.rulings
    .filter((one) => one.department === unit.department && one.kind === kind && !one.objected)
    .toSorted((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))

const ledBy = ({ duties }: Unit): readonly number[] =>
  duties.filter(({ role }) => role === 'lead').map(({ task }) => task)

export const findings = (measures: readonly Measure[], unit: Unit, sheet: FactSheet): readonly Finding[] =>
  measures.flatMap((measure) => findingsOf(measure, unit, sheet))

const findingsOf = (measure: Measure, unit: Unit, sheet: FactSheet): readonly Finding[] => {
  switch (measure._tag) {
    case 'KeyTasks':
      return unit.duties.flatMap((duty) => taskFindings(measure, duty, unit, sheet))
    case 'Plans':
      return planFindings(unit, sheet)
    case 'Reports':
      return reportFindings(unit, sheet)
    case 'Orders':
      return orderFindings(unit, sheet)
    case 'Coordination':
      return coordinationFindings(unit, sheet)
    case 'Honours':
      return sheet.safeguards
        .filter((one) => one.department === unit.department && one.kind === 'honour')
        .map((one) => ({
          ...BLANK,
          task: one.task,
          outcomes: one.documents > 0 ? [named(one.level)] : null,
          paper: paperOf({ _tag: 'safeguard', id: one.id }),
        }))
    case 'AssessorConduct':
      return ['false-mark', 'mark-missing'].flatMap((kind) =>
        rulingsOn(sheet, unit, kind).map(({ id }) => ({
          ...BLANK,
          outcomes: [named(kind)],
          paper: paperOf({ _tag: 'ruling', id }),
        })),
      )
    case 'Indicators':
      return sheet.indicators
        .filter((one) => ledBy(unit).includes(one.task))
        .filter((one) => measure.targets.length === 0 || measure.targets.includes(one.target))
        .map((one) => indicatorFinding(measure, one))
    case 'Survey':
      return opinions(
        sheet.surveys
          .filter((one) => one.department === unit.department)
          .map((one) => [one.satisfied, one.source]),
      )
    case 'Marks':
      return opinions(
        sheet.marks
          .filter((one) => one.department === unit.department && one.panel === measure.panel)
          .map((one) => [one.value, one.source]),
      )
  }
}

const opinions = (given: readonly (readonly [string, Source])[]): readonly Finding[] =>
  given.length === 0
    ? [BLANK]
    : given.map(([text, source]) => ({
        ...BLANK,
        paper: paperOf(source),
        number: { value: read(text), level: read(text), growth: null },
      }))

const planFindings = (unit: Unit, sheet: FactSheet): readonly Finding[] =>
  sheet.plans
    .filter(({ task }) => ledBy(unit).includes(task))
    .map(({ task, due, submittedOn, missing, source }) => {
      const about = { ...BLANK, task, paper: paperOf(source) }
      if (submittedOn === null)
        return due !== null && sheet.asOf > due ? { ...about, outcomes: [named('plan-missing')] } : about
      return {
        ...about,
        outcomes: [
          named(due !== null && submittedOn > due ? 'plan-late' : 'plan-on-time'),
          ...(missing.length > 0 ? [named('element-missing', missing.length)] : []),
          ...(missing.includes('时间节点') ? [named('plan-unstaged')] : []),
        ],
      }
    })

const reportFindings = (unit: Unit, sheet: FactSheet): readonly Finding[] =>
  sheet.reports
    .filter(({ task }) => ledBy(unit).includes(task))
    .map(({ task, period, due, reportedOn, officeReturns, source }) => {
      const about = { ...BLANK, task, period, paper: paperOf(source) }
      if (reportedOn === null)
        return sheet.asOf > due ? { ...about, outcomes: [named('report-missing')] } : about
      const empty = rulingsOn(sheet, unit, 'empty-report').find(
        (one) => one.about?._tag === 'report' && paperOf(one.about) === ['report', task, period].join(),
      )
      return {
        ...about,
        outcomes: [
          named(reportedOn > due ? 'report-late' : 'report-on-time'),
          ...(officeReturns > 1 ? [named('returned-again')] : []),
          ...(empty === undefined
            ? []
            : [named('empty-report', 1, empty.points === null ? null : read(empty.points))]),
        ],
      }
    })

const orderFindings = (unit: Unit, sheet: FactSheet): readonly Finding[] =>
  sheet.orders
    .filter((one) => one.department === unit.department)
    .map(({ dueOn, answeredOn, closedOn, round, source }) => {
      const about = { ...BLANK, paper: paperOf(source) }
      if (answeredOn === null && sheet.asOf <= dueOn) return about
      const reply = answeredOn === null ? 'missing' : answeredOn > dueOn ? 'late' : 'on-time'
      return {
        ...about,
        outcomes: [
          named(`reply-${reply}`),
          ...(closedOn === null && yearIsOver(sheet) ? [named('unclosed')] : []),
          ...(round > 1 ? [named('ordered-again', round - 1)] : []),
        ],
      }
    })

const coordinationFindings = (unit: Unit, sheet: FactSheet): readonly Finding[] => [
  ...sheet.matters
    .filter((one) => one.department === unit.department)
    .map(({ dueOn, advisedOn, source }) => {
      const about = { ...BLANK, paper: paperOf(source) }
      if (advisedOn === null && sheet.asOf <= dueOn) return about
      const advice = advisedOn === null ? 'missing' : advisedOn > dueOn ? 'late' : 'on-time'
      return { ...about, outcomes: [named(`advice-${advice}`)] }
    }),
  ...sheet.bids
    .filter((one) => one.department === unit.department)
    .map(({ status, source }) => {
      const decided = status === 'approved' || status === 'refused' || yearIsOver(sheet)
      return { ...BLANK, paper: paperOf(source), outcomes: decided ? [named(`bid-${status}`)] : null }
    }),
]
