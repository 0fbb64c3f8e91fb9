import {
  firstDay,
  lastDay,
  type Period,
  type PlainDate,
  periodYear,
  plainDate,
  type WorkingCalendar,
  workingDaysBetween,
} from '../calendar/index.ts'
import {
  openedPeriods,
  type Plan,
  type PlanContent,
  planDue,
  reportDue,
  type Schedule,
  standingMilestones,
} from '../planning/index.ts'
import type { Department, Task } from '../policy/index.ts'
import { type ProgrammeId, shortened } from '../record/index.ts'
import { type Report, type TrackedMilestone, track, wordOf } from '../reporting/index.ts'
import {
  type CoordinationGroup,
  factsOfSafeguards,
  type KeyTasks,
  membersOn,
  type Safeguard,
} from '../safeguards/index.ts'
import type {
  FactSheet,
  MilestoneFact,
  PlanElement,
  PlanFact,
  ReportFact,
  Source,
  UnitFact,
} from './facts.ts'

/** What a sheet of facts is gathered from: the record as it stands on `today`. */
export interface FactInputs {
  readonly programme: ProgrammeId
  readonly today: PlainDate
  /** All tasks of the document. */
  readonly tasks: readonly Task[]
  readonly departments: readonly Department[]
  readonly group: CoordinationGroup
  /** The list of the year that is assessed; it says which year. */
  readonly keyTasks: KeyTasks
  readonly schedule: Schedule
  readonly calendar: WorkingCalendar
  /** Plans and reports of any task and year; others than the list's are left out. */
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  /** Of any year; what was not confirmed is left out. */
  readonly safeguards: readonly Safeguard[]
}

/** The year's facts in canonical order, whatever the order of the inputs. */
export const factSheet = (inputs: FactInputs): FactSheet => {
  const { programme, today, keyTasks, tasks } = inputs
  const listed = tasks
    .filter(({ ordinal }) => keyTasks.items.some(({ task }) => task === ordinal))
    .toSorted((a, b) => a.ordinal - b.ordinal)
  const records = listed.map((task) => recordOf(task, inputs))
  return {
    programme,
    year: keyTasks.year,
    asOf: today,
    tasks: listed.map(({ ordinal, text }) => ({ task: ordinal, subject: subjectOf(text) })),
    units: unitFacts(listed, inputs),
    plans: records.map((record) => planFact(record, inputs)),
    reports: records.flatMap((record) => reportFacts(record, inputs)),
    milestones: records.flatMap((record) => milestoneFacts(record, inputs)),
    safeguards: factsOfSafeguards(inputs.safeguards, keyTasks.year),
  }
}

const LONGEST_SUBJECT = 28

/** What a clause starts from (以…为契机) does not say what is asked. */
const OCCASION = /^以[^，]+为(?:契机|重点|载体|抓手)，/

/** The first clause of a wording that says what is asked, short enough for a line. */
const subjectOf = (text: string): string => {
  const clause = /^[^，。；：]+/.exec(text.replace(OCCASION, ''))?.[0] ?? text
  return shortened(clause, LONGEST_SUBJECT)
}

/** What stands on record about one key task in the year. */
interface YearRecord {
  readonly task: number
  readonly plan: Plan | null
  readonly reports: readonly Report[]
  /** Every period of the year on which the task reports, oldest first. */
  readonly periods: readonly Period[]
}

const recordOf = (
  { ordinal }: Task,
  { keyTasks: { year }, schedule, plans, reports }: FactInputs,
): YearRecord => ({
  task: ordinal,
  plan: plans.find((one) => one.task === ordinal && one.year === year) ?? null,
  reports: reports.filter((one) => one.task === ordinal),
  periods: openedPeriods(schedule, ordinal, plainDate(`${year + 1}-01-01`)).filter(
    (period) => periodYear(period) === year,
  ),
})

const unitFacts = (
  listed: readonly Task[],
  { departments, group, keyTasks, today }: FactInputs,
): readonly UnitFact[] => {
  // A year that is over keeps its members, however the group is adjusted afterwards.
  const yearEnd = plainDate(`${keyTasks.year}-12-31`)
  const members = membersOn(group, today < yearEnd ? today : yearEnd)
  const difficulty = new Map(keyTasks.items.map((item) => [item.task, item.difficulty]))
  return departments
    .map(
      ({ id, name }): UnitFact => ({
        department: id,
        name,
        member: members.includes(id),
        duties: listed
          .filter(({ lead, supports }) => lead === id || supports.includes(id))
          .map(({ ordinal, lead }) => ({
            task: ordinal,
            role: lead === id ? 'lead' : 'support',
            difficulty: difficulty.get(ordinal) ?? 'normal',
          })),
      }),
    )
    .filter(({ member, duties }) => member || duties.length > 0)
    .toSorted((a, b) => (a.department < b.department ? -1 : 1))
}

const planSource = ({ task, plan }: YearRecord, year: number): Source => ({
  _tag: 'plan',
  id: plan?.id ?? null,
  task,
  year,
})

const planFact = (record: YearRecord, { schedule, keyTasks: { year } }: FactInputs): PlanFact => ({
  task: record.task,
  due: planDue(schedule, year),
  submittedOn: record.plan?.submittedOn ?? null,
  approvedOn: record.plan?.approvedOn ?? null,
  missing: record.plan?.submittedOn == null ? [] : missingElements(record.plan.content),
  source: planSource(record, year),
})

const missingElements = (content: PlanContent): readonly PlanElement[] => {
  const { measures, milestones, leader, office, liaison, cityLeader, safeguards } = content
  const given: Readonly<Record<PlanElement, boolean>> = {
    具体内容: measures.trim() !== '',
    时间节点: milestones.length > 0,
    责任人: [leader, office, liaison, cityLeader].every((name) => name.trim() !== ''),
    保障措施: safeguards.trim() !== '',
  }
  return (Object.keys(given) as PlanElement[]).filter((element) => !given[element])
}

const reportFacts = (
  { task, reports, periods }: YearRecord,
  { schedule, calendar, today }: FactInputs,
): readonly ReportFact[] =>
  periods.map((period) => {
    const report = reports.find((one) => one.period === period)
    const reportedOn = report?.reportedOn ?? null
    const due = reportDue(schedule, calendar, period)
    return {
      task,
      period,
      due,
      reportedOn,
      officeReturns: report?.officeReturns ?? 0,
      workingDaysLate: Math.max(0, workingDaysBetween(calendar, due, reportedOn ?? today)),
      source: { _tag: 'report', id: report?.id ?? null, task, period },
    }
  })

const milestoneFacts = (record: YearRecord, inputs: FactInputs): readonly MilestoneFact[] => {
  const { plan, reports } = record
  if (plan?.status !== 'approved') return []
  const pending = reports.some((one) => one.status === 'passed' && record.periods.includes(one.period))
  return track(standingMilestones(plan.content.milestones), reports.map(wordOf))
    .map((one) => milestoneFact(one, record, pending, inputs))
    .toSorted((a, b) => (a.dueOn < b.dueOn || (a.dueOn === b.dueOn && a.milestone < b.milestone) ? -1 : 1))
}

const milestoneFact = (
  { milestone, progress, saidBy }: TrackedMilestone,
  record: YearRecord,
  pending: boolean,
  { keyTasks: { year }, schedule, calendar }: FactInputs,
): MilestoneFact => {
  const { id, title, weight, originalDueOn, dueOn, extensions } = milestone
  const told = record.periods.find((period) => firstDay(period) <= dueOn && dueOn <= lastDay(period))
  return {
    task: record.task,
    milestone: id,
    title,
    weight,
    originalDueOn,
    dueOn,
    extensions,
    tellBy: told === undefined ? dueOn : reportDue(schedule, calendar, told),
    pending,
    state: progress?.state ?? null,
    doneOn: progress?.doneOn ?? null,
    percent: progress?.percent ?? null,
    source:
      saidBy === null
        ? planSource(record, year)
        : { _tag: 'report', id: saidBy.id, task: record.task, period: saidBy.period },
  }
}
