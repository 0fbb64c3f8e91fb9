import { may } from '../access/index.ts'
import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '../calendar/index.ts'
import { type Actor, type DepartmentId, next } from '../record/index.ts'
import { PLAN_PERMISSION } from './decide.ts'
import { openDisputes, unanswered, unconfirmed, unreplied } from './part.ts'
import { PLAN_ACTIONS, PLAN_TRANSITIONS, type Plan, type PlanAction, type PlanStatus } from './plan.ts'

/** The units of a task, and the days by which they plan. */
export interface PlanPlace {
  readonly lead: DepartmentId | null
  readonly supports: readonly DepartmentId[]
  readonly due: PlainDate | null
  readonly partsDue: PlainDate | null
}

/** The actions on a plan that this actor may take now. */
export const planActions = (
  actor: Actor,
  plan: Plan | null,
  { lead, supports, due }: PlanPlace,
): readonly PlanAction[] =>
  PLAN_ACTIONS.filter((action) => {
    if (next<PlanStatus, PlanAction>(PLAN_TRANSITIONS, plan?.status ?? 'none', action) === null) return false
    const { department } = actor
    const answering = action === 'confirm' || action === 'dispute'
    if (answering)
      return department !== null && supports.includes(department) && may(actor, 'plan.answer', department)
    if (!may(actor, PLAN_PERMISSION[action], lead) || lead === null) return false
    if (action === 'circulate') return supports.length > 0 && due !== null
    if (action === 'submit') return due !== null && (plan !== null || supports.length === 0)
    return action !== 'reply' || (plan !== null && openDisputes(plan).length > 0)
  })

/** What a plan asks of somebody now. */
export const PLAN_ASKED = ['mend', 'write', 'reply', 'answer', 'forward', 'decide', 'amend'] as const
export type PlanAsked = (typeof PLAN_ASKED)[number]
export const PLAN_ASKED_LABEL = {
  mend: '修改后重新报送方案',
  write: '编制方案',
  reply: '答复配合单位异议',
  answer: '确认方案或提出异议',
  forward: '报送方案',
  decide: '批准或退回方案',
  amend: '审批调整申请',
} as const satisfies Record<PlanAsked, string>

export interface PlanTodo {
  readonly asked: PlanAsked
  readonly due: PlainDate | null
  /** Working days left; negative when overdue, null without a day. */
  readonly left: number | null
}

/** What waits for this actor about one plan. */
export const planTodos = (
  actor: Actor,
  plan: Plan | null,
  place: PlanPlace,
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: PlainDate },
): readonly PlanTodo[] => {
  const actions = planActions(actor, plan, place)
  const todo = (asked: PlanAsked, due: PlainDate | null): PlanTodo => ({
    asked,
    due,
    left: due === null ? null : workingDaysBetween(calendar, today, due),
  })
  const { department } = actor
  const mayAct = (action: PlanAction) => actions.includes(action)
  if (plan === null) return mayAct('circulate') || mayAct('submit') ? [todo('write', place.due)] : []
  if (plan.status === 'returned' && mayAct('submit')) return [todo('mend', place.due)]
  if (plan.status === 'submitted' && mayAct('approve')) return [todo('decide', null)]
  if (plan.status === 'approved')
    return may(actor, 'amendment.decide', place.lead)
      ? plan.amendments.filter((one) => one.status === 'applied').map((one) => todo('amend', one.was.dueOn))
      : []
  if (mayAct('confirm') && department !== null)
    return unanswered(plan, [department]).length > 0 ? [todo('answer', place.partsDue)] : []
  if (!mayAct('forward')) return []
  if (unreplied(plan).length > 0) return [todo('reply', place.partsDue)]
  const over = place.partsDue !== null && place.partsDue < today
  return over || unconfirmed(plan, place.supports).length === 0 ? [todo('forward', place.due)] : []
}

/** A plan, or an application to change it, that waits for somebody else 我发起的. */
export interface PlanUnderWay {
  /** The milestone that is to be changed; null where the plan itself waits. */
  readonly amends: string | null
  /** Whose turn it is: supporting units, or the office. */
  readonly waitsFor: readonly DepartmentId[] | 'office'
  /** The day by which they are to answer, or on which what is to be changed falls due. */
  readonly due: PlainDate | null
  /** Working days left; negative when overdue, null without a day. */
  readonly left: number | null
}

/** What the unit that leads handed in of a plan and others have to deal with. */
export const planUnderWay = (
  { department }: Pick<Actor, 'department'>,
  plan: Plan | null,
  place: PlanPlace,
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: PlainDate },
): readonly PlanUnderWay[] => {
  if (plan === null || department === null || place.lead !== department) return []
  const waits = (
    waitsFor: PlanUnderWay['waitsFor'],
    due: PlainDate | null,
    amends: string | null = null,
  ): PlanUnderWay => ({
    ...{ amends, waitsFor, due },
    left: due === null ? null : workingDaysBetween(calendar, today, due),
  })
  if (plan.status === 'submitted') return [waits('office', null)]
  if (plan.status === 'approved')
    return plan.amendments
      .filter((one) => one.status === 'applied')
      .map(({ was }) => waits('office', was.dueOn, was.title))
  if (plan.status !== 'circulated') return []
  const own = unreplied(plan).map((one) => one.department)
  const open = unconfirmed(plan, place.supports).filter((unit) => !own.includes(unit))
  return open.length === 0 ? [] : [waits(open, place.partsDue)]
}
