import type {
  FactSheet,
  IndicatorFact,
  MilestoneFact,
  PlanFact,
  ReportFact,
  Source,
} from '../assessment/index.ts'
import type { BidId, DepartmentId, MatterId, OrderId } from '../record/index.ts'
import type { SafeguardFact } from '../safeguards/index.ts'
import { type BodyOf, type ItemBody, progressKey } from './items/index.ts'

/** What may be read of a programme beside its document: a fact of a year is public where these say it. */
export interface Readable {
  /** The approved body of an item. */
  readonly item: (key: string) => ItemBody | null
  /** What a target had reached at the end of a year by the figures that are public; null where they do not say. */
  readonly reached: (target: string, year: number) => string | null
}

export const STATED = '依据为内部材料或尚未公开，只列得分'

/** Papers that are internal whatever is decided of results. */
const INTERNAL: readonly Source['_tag'][] = ['order', 'matter', 'bid', 'ruling']
export const isInternalPaper = ({ _tag }: Source): boolean => INTERNAL.includes(_tag)

/**
 * The facts behind the cards that are shown: of their units and their tasks, each told by an item that is public, without
 * the words in which the office or a unit gave a reason. Since every line that is not stated comes out of them, none of the
 * cards says more than they do.
 */
export const publicFacts = (sheet: FactSheet, shown: ReadonlySet<string>, read: Readable): FactSheet => {
  const units = sheet.units.filter(({ department }) => shown.has(department))
  const tasks = new Set(units.flatMap(({ duties }) => duties.map(({ task }) => task)))
  const ofTask = <A extends { readonly task: number }>(list: readonly A[]) =>
    list.filter(({ task }) => tasks.has(task))
  const ofUnit = <A extends { readonly department: string }>(list: readonly A[]) =>
    list.filter(({ department }) => shown.has(department))
  return {
    ...sheet,
    units,
    tasks: ofTask(sheet.tasks),
    // What a plan lacks and how often a report was sent back is between the unit and the office.
    plans: ofTask(sheet.plans)
      .filter((one) => isReadPlan(one, sheet.year, read))
      .map((one) => ({ ...one, missing: [] })),
    reports: ofTask(sheet.reports)
      .filter((one) => isReadReport(one, read))
      .map((one) => ({ ...one, officeReturns: 0 })),
    milestones: ofTask(sheet.milestones).filter((one) => isReadMilestone(one, sheet.year, read)),
    indicators: ofTask(sheet.indicators)
      .filter((one) => isReadFigure(one, sheet.year, read))
      .map((one) => (one.waived === null ? one : { ...one, waived: STATED })),
    safeguards: ofUnit(sheet.safeguards).filter((one) => isReadSafeguard(one, read)),
    ...existences(sheet, shown),
    ...{ contributions: [], rulings: [], marks: [], surveys: [] },
  }
}

const bodyOf = <K extends ItemBody['_tag']>({ item }: Readable, key: string, kind: K): BodyOf<K> | null => {
  const body = item(key)
  return body !== null && body._tag === kind ? (body as BodyOf<K>) : null
}

const planOf = (task: number, year: number, read: Readable) => bodyOf(read, `plan/${task}/${year}`, 'plan')

const isReadPlan = ({ task, submittedOn, approvedOn }: PlanFact, year: number, read: Readable): boolean => {
  const plan = planOf(task, year, read)
  return plan !== null && plan.submittedOn === submittedOn && plan.approvedOn === approvedOn
}

const isReadReport = ({ task, period, reportedOn }: ReportFact, read: Readable): boolean =>
  bodyOf(read, progressKey(task, period), 'progress')?.reportedOn === reportedOn ||
  (bodyOf(read, `late-list/${period}`, 'late-list')?.lapses ?? []).some(
    (one) => one.task === task && one.reportedOn === reportedOn,
  )

/** What was promised stands in the public plan, and what came of it in the public report. */
const isReadMilestone = (fact: MilestoneFact, year: number, read: Readable): boolean => {
  const { task, milestone, title, dueOn, originalDueOn, extensions, weight, source, pending } = fact
  const promise = planOf(task, year, read)?.milestones.find(({ id }) => id === milestone)
  const isPromised =
    promise?.title === title &&
    promise.dueOn === dueOn &&
    promise.originalDueOn === originalDueOn &&
    promise.extensions === extensions &&
    promise.weight === weight
  if (!isPromised || pending) return false
  if (source._tag !== 'report') return fact.state === null
  const progress = bodyOf(read, progressKey(task, source.period), 'progress')
  return (progress?.milestones ?? []).some(
    (told) =>
      told.milestone === milestone &&
      told.state === fact.state &&
      told.doneOn === fact.doneOn &&
      told.percent === fact.percent,
  )
}

const isReadFigure = (
  { target, actual, before }: IndicatorFact,
  year: number,
  { reached }: Readable,
): boolean => reached(target, year) === actual && reached(target, year - 1) === before

const isReadSafeguard = ({ id, kind, title, level, on, task }: SafeguardFact, read: Readable): boolean => {
  const entry = bodyOf(read, `coverage/${id}`, 'coverage')?.entry
  return (
    entry?.sort === kind &&
    entry.title === title &&
    entry.level === level &&
    entry.on === on &&
    entry.task === task
  )
}

const NAMELESS = '00000000-0000-7000-8000-000000000000'

/**
 * That a unit had orders, matters or bids at all, and nothing of them: whether a criterion applies to it decides the
 * weight of others. What they earned or cost is stated.
 */
const existences = (
  { asOf: dueOn, ...sheet }: FactSheet,
  shown: ReadonlySet<string>,
): Pick<FactSheet, 'orders' | 'matters' | 'bids'> => {
  const unitsOf = (list: readonly { readonly department: DepartmentId }[]): readonly DepartmentId[] =>
    [...new Set(list.map((one) => one.department))].filter((one) => shown.has(one)).toSorted()
  const order = NAMELESS as OrderId
  const matter = NAMELESS as MatterId
  const bid = NAMELESS as BidId
  return {
    orders: unitsOf(sheet.orders).map((department) => ({
      ...{ id: order, department, title: '', dueOn, answeredOn: dueOn, workingDaysLate: 0, closedOn: dueOn },
      ...{ round: 1, source: { _tag: 'order', id: order } },
    })),
    matters: unitsOf(sheet.matters).map((department) => ({
      ...{ id: matter, department, title: '', dueOn, advisedOn: dueOn },
      source: { _tag: 'matter', id: matter },
    })),
    bids: unitsOf(sheet.bids).map((department) => ({
      ...{ id: bid, department, title: '', status: 'planned', source: { _tag: 'bid', id: bid } },
    })),
  }
}
