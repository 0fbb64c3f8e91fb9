import { may } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import {
  type Amendment,
  fitsTask,
  fromEarlier,
  type Milestone,
  openDisputes,
  type Plan,
  type PlanAction,
  type PlanPlace,
  type PlanStatus,
  type PlanTemplate,
  type PlanText,
  type PlanTodo,
  planActions,
  planDue,
  planPartsDue,
  planTodos,
  planUnderWay,
  unanswered,
} from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import type { PlanningGround } from '../../planning/plan-reader.ts'
import type { Picture } from '../../supervision/overview.ts'

const placeOf = (
  { schedule, calendar }: Pick<PlanningGround, 'schedule' | 'calendar'>,
  { lead, supports }: Task,
  year: number,
  plan: Plan | null,
): PlanPlace => ({
  lead,
  supports,
  due: schedule === null ? null : planDue(schedule, year),
  partsDue:
    schedule === null || plan === null || plan.circulatedOn === null
      ? null
      : planPartsDue(schedule, calendar, year, plan.circulatedOn),
})

/** One plan with what is needed to write it, answer it, judge it or read it. */
export interface PlanPage extends PlanPlace {
  readonly today: PlainDate
  readonly task: Task
  readonly year: number
  /** The years that are planned, oldest first. */
  readonly years: readonly number[]
  readonly plan: Plan | null
  /** 0 while there is no plan. */
  readonly version: number
  /** What the asker may do now. */
  readonly actions: readonly PlanAction[]
  readonly amends: boolean
  readonly settles: boolean
  readonly todos: readonly PlanTodo[]
  /** What an earlier year's plan would begin with; null when there is none. */
  readonly earlier: { readonly year: number; readonly text: PlanText } | null
  /** Those made for such a task first. */
  readonly templates: readonly (PlanTemplate & { readonly fitting: boolean })[]
}

/** Null when the task is not in the asker's scope. */
export const planPage = (
  ground: PlanningGround,
  actor: Actor,
  year: number,
  templates: readonly PlanTemplate[],
): PlanPage | null => {
  const [task] = ground.tasks
  if (task === undefined) return null
  const own = ground.plans.find((one) => one.state.year === year)
  const plan = own?.state ?? null
  const place = placeOf(ground, task, year, plan)
  const actions = planActions(actor, plan, place)
  const before = ground.plans
    .map((one) => one.state)
    .filter((one) => one.year < year && one.status === 'approved')
    .toSorted((a, b) => b.year - a.year)[0]
  const writes = actions.includes('circulate') || actions.includes('submit')
  return {
    ...place,
    today: ground.today,
    task,
    year,
    years: yearsOf(ground),
    plan,
    version: own?.version ?? 0,
    actions,
    amends: plan?.status === 'approved' && may(actor, 'amendment.apply', task.lead),
    settles: plan?.status === 'approved' && may(actor, 'amendment.decide', task.lead),
    todos: planTodos(actor, plan, place, ground),
    earlier:
      !writes || before === undefined
        ? null
        : { year: before.year, text: fromEarlier(before, year, (index) => `copied-${index}`) },
    templates: writes
      ? templates
          .map((one) => ({ ...one, fitting: fitsTask(one, task) }))
          .toSorted((a, b) => Number(b.fitting) - Number(a.fitting))
      : [],
  }
}

const yearsOf = ({ schedule }: PlanningGround): readonly number[] =>
  (schedule?.plans ?? []).map((one) => one.year).toSorted((a, b) => a - b)

/** One task in the list of a year's plans. */
export interface PlanRow {
  readonly task: number
  readonly text: string
  readonly lead: DepartmentId | null
  readonly role: 'lead' | 'support' | null
  readonly status: PlanStatus
  readonly edition: number
  readonly submittedOn: PlainDate | null
  readonly approvedOn: PlainDate | null
  /** Not submitted though the day is over, or submitted after it. */
  readonly late: boolean
  readonly supports: number
  /** Supporting units that are asked and have not answered, or let their deadline pass. */
  readonly missing: readonly DepartmentId[]
  readonly partsDue: PlainDate | null
  readonly disputes: readonly DepartmentId[]
  readonly milestones: number
  readonly extended: number
  readonly todos: readonly PlanTodo[]
}

/** An amendment that waits for the office. */
export interface WaitingAmendment {
  readonly task: number
  readonly year: number
  readonly amendment: Amendment
  readonly milestone: Milestone
}

export interface PlanList {
  readonly today: PlainDate
  readonly year: number
  readonly years: readonly number[]
  readonly due: PlainDate | null
  readonly rows: readonly PlanRow[]
  readonly waiting: readonly WaitingAmendment[]
}

export const planList = (ground: PlanningGround, actor: Actor, year: number): PlanList => {
  const plans = ground.plans.map((one) => one.state)
  return {
    today: ground.today,
    year,
    years: yearsOf(ground),
    due: ground.schedule === null ? null : planDue(ground.schedule, year),
    rows: ground.tasks.map((task) =>
      rowOf(ground, actor, year, task, plans.find((one) => one.task === task.ordinal) ?? null),
    ),
    waiting: plans.flatMap((plan) =>
      plan.amendments
        .filter((one) => one.status === 'applied')
        .flatMap((amendment) => {
          const milestone = plan.content.milestones.find((one) => one.id === amendment.milestone)
          return milestone === undefined ? [] : [{ task: plan.task, year, amendment, milestone }]
        }),
    ),
  }
}

const rowOf = (
  ground: PlanningGround,
  actor: Actor,
  year: number,
  task: Task,
  plan: Plan | null,
): PlanRow => {
  const place = placeOf(ground, task, year, plan)
  const { today } = ground
  const reached = plan?.submittedOn ?? today
  return {
    task: task.ordinal,
    text: task.text,
    lead: task.lead,
    role: actor.department === null ? null : task.lead === actor.department ? 'lead' : 'support',
    status: plan?.status ?? 'none',
    edition: plan?.edition ?? 0,
    submittedOn: plan?.submittedOn ?? null,
    approvedOn: plan?.approvedOn ?? null,
    late: place.due !== null && reached > place.due,
    supports: task.supports.length,
    missing: missingOf(plan, task),
    partsDue: place.partsDue,
    disputes: plan === null ? [] : openDisputes(plan).map((one) => one.department),
    milestones: plan?.content.milestones.filter((one) => one.cancelled === null).length ?? 0,
    extended: plan?.content.milestones.filter((one) => one.extensions > 0).length ?? 0,
    todos: planTodos(actor, plan, place, ground),
  }
}

const missingOf = (plan: Plan | null, { supports }: Task): readonly DepartmentId[] => {
  if (plan === null) return []
  return plan.status === 'circulated' ? unanswered(plan, supports) : plan.silent.map((one) => one.department)
}

/** What waits for the asker about the plans of a year. */
export interface PlanTodoRow extends PlanTodo {
  readonly task: number
  readonly year: number
}

export const planTodoRows = (picture: Picture, actor: Actor, running: Running): readonly PlanTodoRow[] =>
  ofPlans(picture, running, (plan, place) => planTodos(actor, plan, place, picture.judgement))

/** What of a unit's plans and applications waits for somebody else. */
export const planUnderWayRows = (picture: Picture, actor: Actor, running: Running) =>
  ofPlans(picture, running, (plan, place) => planUnderWay(actor, plan, place, picture.judgement))

/** The years whose plans people still work on, and their plans. */
interface Running {
  readonly years: readonly number[]
  readonly plans: readonly Plan[]
}

const ofPlans = <A extends object>(
  { duties, judgement }: Picture,
  { years, plans }: Running,
  say: (plan: Plan | null, place: PlanPlace) => readonly A[],
): readonly (A & { readonly task: number; readonly year: number })[] =>
  duties.flatMap(({ task }) =>
    years.flatMap((year) => {
      const plan = plans.find((one) => one.task === task.ordinal && one.year === year) ?? null
      return say(plan, placeOf(judgement, task, year, plan)).map((one) => ({
        ...one,
        ...{ task: task.ordinal, year },
      }))
    }),
  )
