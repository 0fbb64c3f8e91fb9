import type {
  Criterion,
  FactSheet,
  IndicatorFact,
  MilestoneFact,
  Source,
} from '../../src/assessment/index.ts'
import {
  altogether,
  by,
  count,
  type Fraction,
  greater,
  isNone,
  less,
  NONE,
  over,
  per,
  plus,
  read,
  WHOLE,
  within,
} from './oracle-fraction.ts'

type Measure = Criterion['measures'][number]
type Unit = FactSheet['units'][number]

/** What one fact says about one unit. */
export interface Finding {
  readonly weight: Fraction
  /** Outcomes, the one in time first; null while its time has not come, or where it is a number. */
  readonly outcomes: readonly Outcome[] | null
  /** How far unfinished work got; whole otherwise. */
  readonly progress: Fraction
  readonly number: {
    readonly value: Fraction
    readonly level: Fraction
    readonly growth: Fraction | null
  } | null
  readonly task: number | null
  readonly milestone: string | null
  readonly period: string | null
  readonly paper: string | null
}
export interface Outcome {
  readonly name: string
  readonly times: number
  readonly ruled: Fraction | null
}

const BLANK: Finding = {
  ...{ weight: WHOLE, outcomes: null, progress: WHOLE, number: null },
  ...{ task: null, milestone: null, period: null, paper: null },
}
const named = (name: string, times = 1, ruled: Fraction | null = null): Outcome => ({ name, times, ruled })

/** The paper a source leads to: by what it is about where the paper itself may not exist. */
export const paperOf = (source: Source): string => {
  if (source._tag === 'report') return ['report', source.task, source.period].join()
  if (source._tag === 'plan') return ['plan', source.task, source.year].join()
  if (source._tag === 'indicator') return ['indicator', source.target, source.year].join()
  return [source._tag, source.id].join()
}

/** The rulings on a unit that count, earliest first. */
export const rulingsOn = (sheet: FactSheet, unit: Unit, kind: string) =>
  sheet.rulings
    .filter((one) => one.department === unit.department && one.kind === kind && !one.objected)
    .toSorted((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))

const yearIsOver = ({ asOf, year }: FactSheet): boolean => asOf > `${year}-12-31`
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

const TWICE = plus(WHOLE, WHOLE)
const counts = ({ goal, waived }: IndicatorFact): boolean => goal !== null && waived === null

/** 1 where the goal is just met; beyond it by how far the figure lies from the goal, in sizes of the goal. */
const ratioTo = ({ goal, actual, better }: IndicatorFact): Fraction | null => {
  if (goal === null || actual === null) return null
  const gap = less(read(actual), read(goal))
  const size = greater(read(goal), less(NONE, read(goal)))
  if (!isNone(size)) return plus(WHOLE, per(gap, size))
  if (better === 'less') return gap[0] > 0n ? TWICE : WHOLE
  return gap[0] < 0n ? NONE : WHOLE
}

const attainedBy = (ratio: Fraction, { better }: IndicatorFact): Fraction =>
  better === 'less' ? less(TWICE, ratio) : ratio

const indicatorFinding = (
  measure: Extract<Measure, { _tag: 'Indicators' }>,
  fact: IndicatorFact,
): Finding => {
  const about = { ...BLANK, task: fact.task, paper: paperOf(fact.source) }
  if (!counts(fact)) return { ...about, weight: NONE }
  const ratio = ratioTo(fact)
  if (ratio === null || (measure.quantity === 'shortfall' && measure.unit !== fact.unit)) return about
  const short = less(read(fact.goal ?? '0'), read(fact.actual ?? '0'))
  const missing = greater(NONE, fact.better === 'more' ? short : less(NONE, short))
  const attained = attainedBy(ratio, fact)
  return {
    ...about,
    number: {
      value: measure.quantity === 'ratio' ? ratio : missing,
      level: fact.better === 'less' ? greater(NONE, attained) : attained,
      growth: growth(fact),
    },
  }
}

const growth = ({ actual, before, better }: IndicatorFact): Fraction | null => {
  if (actual === null || before === null || isNone(read(before))) return null
  const was = read(before)
  const grown = per(less(read(actual), was), greater(was, less(NONE, was)))
  return better === 'more' ? grown : less(NONE, grown)
}

const taskFindings = (
  measure: Extract<Measure, { _tag: 'KeyTasks' }>,
  { task, role, difficulty }: Unit['duties'][number],
  { department }: Unit,
  sheet: FactSheet,
): readonly Finding[] => {
  const rated = sheet.contributions.find((one) => one.department === department && one.task === task)
  const contribution = role === 'lead' ? WHOLE : read(measure.contribution[rated?.level ?? 'ordinary'])
  const weight = by(by(read(measure.difficulty[difficulty]), read(measure.role[role])), contribution)
  const yearly = sheet.indicators.filter((one) => one.task === task)
  const counting = yearly.filter(counts)
  const indicators = counting.length === 0 ? NONE : read(measure.indicators)
  const milestones = sheet.milestones.filter((one) => one.task === task)
  const parts = altogether(milestones.map((one) => read(one.weight)))
  const work = by(weight, less(WHOLE, indicators))
  const plan = sheet.plans.find((one) => one.task === task)
  const planned: readonly Finding[] = isNone(parts)
    ? [
        {
          ...{ ...BLANK, task, weight: work, progress: NONE },
          outcomes: yearIsOver(sheet) ? [named('undone')] : null,
          paper: paperOf(plan?.source ?? { _tag: 'plan', id: null, task, year: sheet.year }),
        },
      ]
    : milestones.map((one) => ({
        ...milestoneFinding(one, sheet),
        weight: by(work, per(read(one.weight), parts)),
      }))
  if (isNone(read(measure.indicators))) return planned
  return [
    ...planned,
    ...yearly.map((one): Finding => {
      const ratio = counts(one) ? ratioTo(one) : null
      const progress = ratio === null ? NONE : within(attainedBy(ratio, one))
      const met = progress[0] === progress[1]
      return {
        ...{ ...BLANK, task, progress, paper: paperOf(one.source) },
        weight: counts(one) ? per(by(weight, indicators), count(counting.length)) : NONE,
        outcomes: ratio === null ? null : [named(met ? 'target-met' : 'target-short')],
      }
    }),
  ]
}

const milestoneFinding = (fact: MilestoneFact, sheet: FactSheet): Finding => {
  const about = { ...BLANK, task: fact.task, milestone: fact.milestone, paper: paperOf(fact.source) }
  if (fact.state === 'done' && fact.doneOn !== null) {
    const inYear = fact.doneOn <= `${sheet.year}-12-31` ? 'done-late' : 'undone'
    return { ...about, outcomes: [named(fact.doneOn <= fact.dueOn ? 'done-on-time' : inYear)] }
  }
  if (sheet.asOf <= fact.tellBy || fact.pending) return about
  return { ...about, outcomes: [named('undone')], progress: over(BigInt(fact.percent ?? 0), 100n) }
}

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
