import { type Period, sayPeriod } from '../calendar/period.ts'
import { type PlainDate, sayDate } from '../calendar/plain-date.ts'
import { add, divide, exact, multiply, ONE, type Rational, sum, ZERO } from '../quantity/rational.ts'
import type { Difficulty } from '../safeguards/key-tasks.ts'
import type { DutyFact, FactSheet, MilestoneFact, PlanFact, ReportFact, Source, UnitFact } from './facts.ts'
import type { Measure, Outcome } from './rule-set.ts'
import { say } from './words.ts'

/** One outcome found in a fact: how often, and for unfinished work how far it got. */
export interface Found {
  readonly outcome: Outcome
  readonly count: number
  /** From 0 to 1; 1 unless `unfinished`. */
  readonly progress: Rational
}

/** One fact as a measure sees it. */
export interface Item {
  readonly key: string
  readonly title: string
  /** The node it hangs under: its task, or its period. */
  readonly group: { readonly key: string; readonly title: string; readonly because: string | null } | null
  readonly period: Period | null
  /** Only the ratio between a unit's items counts. */
  readonly weight: Rational
  /** First how it stands in time, then what else was found; null when its time has not come. */
  readonly found: readonly [Found, ...Found[]] | null
  readonly because: string
  readonly source: Source
}

/** The sheet, to be asked by task. */
export interface Facts {
  readonly year: number
  readonly asOf: PlainDate
  readonly lastDay: string
  readonly subjects: ReadonlyMap<number, string>
  readonly plans: ReadonlyMap<number, readonly PlanFact[]>
  readonly reports: ReadonlyMap<number, readonly ReportFact[]>
  readonly milestones: ReadonlyMap<number, readonly MilestoneFact[]>
}

export const factsOf = (sheet: FactSheet): Facts => ({
  year: sheet.year,
  asOf: sheet.asOf,
  lastDay: `${sheet.year}-12-31`,
  subjects: new Map(sheet.tasks.map((one) => [one.task, one.subject])),
  plans: Map.groupBy(sheet.plans, (one) => one.task),
  reports: Map.groupBy(sheet.reports, (one) => one.task),
  milestones: Map.groupBy(sheet.milestones, (one) => one.task),
})

/** The facts that a measure looks at for one unit, in canonical order. */
export const itemsOf = (measure: Measure, unit: UnitFact, facts: Facts): readonly Item[] => {
  const duties = unit.duties.toSorted((a, b) => a.task - b.task)
  const led = duties.filter((duty) => duty.role === 'lead')
  switch (measure._tag) {
    case 'MilestoneCompletion':
      return duties.flatMap((duty) => milestoneItems(duty, measure, facts))
    case 'PlanSubmission':
      return led.flatMap(({ task }) => (facts.plans.get(task) ?? []).map((fact) => planItem(fact, facts)))
    case 'PeriodicReporting':
      return led
        .flatMap(({ task }) => facts.reports.get(task) ?? [])
        .toSorted(byText((one) => `${one.due} ${one.period} ${String(one.task).padStart(6, '0')}`))
        .map((fact) => reportItem(fact, facts))
  }
}

const byText =
  <A>(text: (one: A) => string) =>
  (a: A, b: A): number =>
    text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0

const found = (outcome: Outcome, count = 1, progress = ONE): Found => ({ outcome, count, progress })

export const DIFFICULTY_WORD = { hard: '攻坚', normal: '一般' } as const satisfies Record<Difficulty, string>
export const ROLE_WORD = { lead: '牵头', support: '配合' } as const satisfies Record<DutyFact['role'], string>

type Completion = Extract<Measure, { _tag: 'MilestoneCompletion' }>

/** A task's weight is shared out among its milestones; without an approved plan it hangs together. */
const milestoneItems = (
  { task, role, difficulty }: DutyFact,
  measure: Completion,
  facts: Facts,
): readonly Item[] => {
  const [hard, part] = [exact(measure.difficulty[difficulty]), exact(measure.role[role])]
  const weight = multiply(hard, part)
  const subject = facts.subjects.get(task)
  const weighing = `${DIFFICULTY_WORD[difficulty]} ×${say(hard)}，${ROLE_WORD[role]} ×${say(part)}`
  const because = subject === undefined ? weighing : `${subject}（${weighing}）`
  const group = { key: String(task), title: `任务 ${task}`, because }
  const milestones = (facts.milestones.get(task) ?? []).toSorted(
    byText((one) => `${one.dueOn} ${one.milestone}`),
  )
  const parts = sum(milestones.map((one) => exact(one.weight)))
  if (parts.n === 0n) return [unplannedItem(task, group, weight, facts)]
  return milestones.map((fact) => ({
    key: fact.milestone,
    title: fact.title,
    group,
    period: null,
    weight: multiply(weight, divide(exact(fact.weight), parts)),
    ...completion(fact, facts),
    source: fact.source,
  }))
}

const unplannedItem = (
  task: number,
  group: Item['group'],
  weight: Rational,
  { asOf, lastDay, year, plans }: Facts,
): Item => {
  const over = asOf > lastDay
  return {
    key: 'plan',
    title: '细化落实方案',
    group,
    period: null,
    weight,
    found: over ? [found('unfinished', 1, ZERO)] : null,
    because: over ? '全年没有经批准的方案和时间节点，按未完成计' : '尚无经批准的方案和时间节点',
    source: plans.get(task)?.[0]?.source ?? { _tag: 'plan', id: null, task, year },
  }
}

type Told = Pick<Item, 'found' | 'because'>

const completion = (fact: MilestoneFact, { asOf, lastDay }: Facts): Told => {
  const moved =
    fact.extensions > 0 ? `（原定${sayDate(fact.originalDueOn)}，经批准调整 ${fact.extensions} 次）` : ''
  const due = `应于${sayDate(fact.dueOn)}完成${moved}`
  if (fact.state === 'done' && fact.doneOn !== null) {
    const because = `${due}，${sayDate(fact.doneOn)}完成`
    if (fact.doneOn <= fact.dueOn) return { found: [found('on-time')], because }
    if (fact.doneOn <= lastDay) return { found: [found('late')], because }
    return { found: [found('unfinished')], because: `${because}，当年未完成` }
  }
  if (asOf <= fact.tellBy) return { found: null, because: `${due}，${sayDate(fact.tellBy)}前报送情况` }
  if (fact.pending) return { found: null, because: `${due}，报送待办公室采纳` }
  const percent = fact.percent ?? 0
  const progress = divide(exact(String(percent)), exact('100'))
  return {
    found: [found('unfinished', 1, progress)],
    because: `${due}，至${sayDate(asOf)}未完成，进度 ${percent}%`,
  }
}

const planItem = (fact: PlanFact, { asOf }: Facts): Item => ({
  key: String(fact.task),
  title: `任务 ${fact.task}`,
  group: null,
  period: null,
  weight: ONE,
  ...submission(fact, asOf),
  source: fact.source,
})

const submission = ({ due, submittedOn, missing }: PlanFact, asOf: PlainDate): Told => {
  const deadline = due === null ? '未定提交期限' : `应于${sayDate(due)}前提交`
  if (submittedOn === null)
    return due !== null && asOf > due
      ? { found: [found('missing')], because: `${deadline}，至${sayDate(asOf)}未交` }
      : { found: null, because: deadline }
  const timely = found(due !== null && submittedOn > due ? 'late' : 'on-time')
  const because = `${deadline}，${sayDate(submittedOn)}提交`
  return missing.length === 0
    ? { found: [timely], because }
    : {
        found: [timely, found('element-missing', missing.length)],
        because: `${because}；缺${missing.join('、')}`,
      }
}

/** A report that comes back a second time was not mended after the first. */
const AGAIN = 2

const reportItem = (fact: ReportFact, { asOf }: Facts): Item => ({
  key: String(fact.task),
  title: `任务 ${fact.task}`,
  group: { key: fact.period, title: sayPeriod(fact.period), because: null },
  period: fact.period,
  weight: ONE,
  ...reporting(fact, asOf),
  source: fact.source,
})

const reporting = (
  { due, reportedOn, officeReturns, workingDaysLate }: ReportFact,
  asOf: PlainDate,
): Told => {
  const deadline = `应于${sayDate(due)}前报送`
  if (reportedOn === null)
    return asOf > due
      ? {
          found: [found('missing')],
          because: `${deadline}，至${sayDate(asOf)}未报，已逾期 ${workingDaysLate} 个工作日`,
        }
      : { found: null, because: deadline }
  const late = reportedOn > due
  const because = `${deadline}，${sayDate(reportedOn)}报送${late ? `，迟 ${workingDaysLate} 个工作日` : ''}`
  const timely = found(late ? 'late' : 'on-time')
  return officeReturns < AGAIN
    ? { found: [timely], because }
    : { found: [timely, found('returned-again')], because: `${because}；被退回 ${officeReturns} 次` }
}

/** The share of the items' weight whose time has come, from 0 to 1; null when there is nothing to judge. */
export const judgedShare = (items: readonly Item[]): Rational | null => {
  const all = items.reduce((total, one) => add(total, one.weight), ZERO)
  return all.n === 0n
    ? null
    : divide(sum(items.filter((one) => one.found !== null).map((one) => one.weight)), all)
}
