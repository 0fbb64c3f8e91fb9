import {
  firstDay,
  lastDay,
  type Period,
  type PlainDate,
  periodYear,
  plainDate,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../calendar/index.ts'
import {
  openedPeriods,
  type Plan,
  type PlanContent,
  planDue,
  reportDue,
  type Schedule,
  standingMilestones,
} from '../../planning/index.ts'
import type { Department, Pillar, Task } from '../../policy/index.ts'
import { type ProgrammeId, shortened } from '../../record/index.ts'
import { type Report, type TrackedMilestone, track, wordOf } from '../../reporting/index.ts'
import type { UpwardBid } from '../../safeguards/bids/index.ts'
import {
  type CoordinationGroup,
  factsOfSafeguards,
  type KeyTasks,
  membersOn,
  type Safeguard,
} from '../../safeguards/index.ts'
import type { CoordinationMatter } from '../../supervision/matters/index.ts'
import type { SupervisionOrder } from '../../supervision/orders/index.ts'
import type { FactSheet, MilestoneFact, PlanElement, PlanFact, ReportFact, UnitFact } from './fact-sheet.ts'
import { bidFacts, matterFacts, orderFacts } from './gather-dealings.ts'
import { type IndicatorInputs, indicatorFacts } from './gather-indicators.ts'
import type { Source } from './source.ts'

/** What a sheet of facts is gathered from: the record as it stands on `today`. */
export interface FactInputs {
  readonly programme: ProgrammeId
  readonly today: PlainDate
  /** The document's chapters with all its tasks. */
  readonly pillars: readonly Pillar[]
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
  readonly indicators: IndicatorInputs
  /** Of any year and task. */
  readonly orders: readonly SupervisionOrder[]
  readonly matters: readonly CoordinationMatter[]
  readonly bids: readonly UpwardBid[]
  readonly found: FoundByPeople
}

/** What no record says by itself: rulings, contributions, marks and surveys of the year. */
export type FoundByPeople = Pick<FactSheet, 'contributions' | 'rulings' | 'marks' | 'surveys'>

export const NOTHING_FOUND: FoundByPeople = { contributions: [], rulings: [], marks: [], surveys: [] }

/** The year's facts in canonical order, whatever the order of the inputs. */
export const factSheet = (inputs: FactInputs): FactSheet => {
  const { programme, today, keyTasks, calendar } = inputs
  const { year } = keyTasks
  const listed = listedTasks(inputs)
  const tasks = listed.map(({ task }) => task)
  const records = tasks.map((task) => recordOf(task, inputs))
  const onList = (task: number | null) => task === null || tasks.some(({ ordinal }) => ordinal === task)
  return {
    programme,
    year,
    asOf: today,
    tasks: listed.map(({ task, pillar }) => ({
      task: task.ordinal,
      pillar,
      subject: subjectOf(task.text),
    })),
    units: unitFacts(tasks, inputs),
    plans: records.map((record) => planFact(record, inputs)),
    reports: records.flatMap((record) => reportFacts(record, inputs)),
    milestones: records.flatMap((record) => milestoneFacts(record, inputs)),
    indicators: indicatorFacts(tasks, year, today, inputs.indicators),
    orders: orderFacts(inputs.orders, year, onList, calendar, today),
    matters: matterFacts(inputs.matters, year, onList),
    bids: bidFacts(inputs.bids, year, onList),
    safeguards: factsOfSafeguards(inputs.safeguards, year),
    ...foundInOrder(inputs.found),
  }
}

/** The tasks of the year's list in the order of the document, each with the place of its chapter. */
const listedTasks = ({ pillars, keyTasks }: FactInputs) =>
  pillars
    .flatMap(({ ordinal, sections }) =>
      sections.flatMap(({ tasks }) => tasks.map((task) => ({ task, pillar: ordinal }))),
    )
    .filter(({ task }) => keyTasks.items.some((item) => item.task === task.ordinal))
    .toSorted((a, b) => a.task.ordinal - b.task.ordinal)

const foundInOrder = ({ contributions, rulings, marks, surveys }: FoundByPeople): FoundByPeople => ({
  contributions: contributions.toSorted((a, b) => a.task - b.task || (a.department < b.department ? -1 : 1)),
  rulings: rulings.toSorted((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1)),
  marks: marks.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  surveys: surveys.toSorted((a, b) => (a.department < b.department ? -1 : 1)),
})

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
      ({ id, name, category }): UnitFact => ({
        department: id,
        name,
        category,
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
