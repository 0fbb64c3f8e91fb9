import { may } from '../../access/index.ts'
import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '../../calendar/index.ts'
import { type Actor, next } from '../../record/index.ts'
import type { SupervisionOrder } from '../orders/index.ts'
import { INSPECTION_PERMISSION } from './decide.ts'
import {
  type Finding,
  INSPECTION_ACTIONS,
  INSPECTION_TRANSITIONS,
  type Inspection,
  type InspectionAction,
  type InspectionStatus,
  isMended,
  isTold,
} from './inspection.ts'

/** The actions on an inspection that this actor may take now; null: a new one. */
export const inspectionActions = (actor: Actor, inspection: Inspection | null): readonly InspectionAction[] =>
  INSPECTION_ACTIONS.filter((action) => {
    const own = ownOpen(actor, inspection)
    if (action === 'tell' ? own.length === 0 : !may(actor, INSPECTION_PERMISSION[action], null)) return false
    const status = inspection?.status ?? 'none'
    if (next<InspectionStatus, InspectionAction>(INSPECTION_TRANSITIONS, status, action) === null)
      return false
    const open = inspection?.findings.some((one) => !isMended(one)) === true
    if (action === 'return') return inspection?.findings.some(isTold) === true
    return action === 'mend' ? open : action !== 'close' || !open
  })

/** The findings of which the actor is to tell what was done. */
export const ownOpen = (actor: Actor, inspection: Inspection | null): readonly Finding[] =>
  (inspection?.findings ?? []).filter(
    (one) => may(actor, 'inspection.tell', one.unit) && !isMended(one) && !isTold(one),
  )

export const INSPECTION_ASKED = ['hold', 'tell', 'mend', 'close'] as const
export type InspectionAsked = (typeof INSPECTION_ASKED)[number]
export const INSPECTION_ASKED_LABEL = {
  hold: '登记督查情况',
  tell: '整改发现问题并反馈',
  mend: '核实整改情况',
  close: '办结督查',
} as const satisfies Record<InspectionAsked, string>

export interface InspectionTodo {
  readonly asked: InspectionAsked
  readonly inspection: Inspection['id']
  readonly title: string
  readonly due: PlainDate | null
  /** Working days left; negative when overdue, null without a day. */
  readonly left: number | null
}

/** Whether an order on a finding is under way: then it is verified there. */
export type Ordered = (inspection: Inspection['id'], number: number) => boolean

/** Asks the orders that are neither closed nor dropped. */
export const isOrdered =
  (orders: readonly Pick<SupervisionOrder, 'source' | 'status'>[]): Ordered =>
  (inspection, number) =>
    orders.some(
      ({ source, status }) =>
        status !== 'closed' &&
        source._tag === 'inspection' &&
        source.inspection === inspection &&
        source.number === number,
    )

/** What waits for this actor about inspections: those whose day has come, what is to be mended, and what was told of it. */
export const inspectionTodos = (
  actor: Actor,
  inspections: readonly Inspection[],
  ordered: Ordered,
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: PlainDate },
): readonly InspectionTodo[] =>
  inspections.flatMap((inspection): readonly InspectionTodo[] => {
    const actions = inspectionActions(actor, inspection)
    const { id, text } = inspection
    const todo = (asked: InspectionAsked, due: PlainDate | null): readonly InspectionTodo[] => [
      {
        ...{ asked, inspection: id, title: text.title, due },
        left: due === null ? null : workingDaysBetween(calendar, today, due),
      },
    ]
    if (actions.includes('hold')) return text.on <= today ? todo('hold', text.on) : []
    if (actions.includes('close')) return todo('close', null)
    const asked = actions.includes('tell') ? 'tell' : 'mend'
    if (!actions.includes(asked)) return []
    const waiting =
      asked === 'tell'
        ? ownOpen(actor, inspection)
        : inspection.findings.filter((one) => isTold(one) || (!isMended(one) && one.dueOn <= today))
    const due = waiting
      .filter((one) => !ordered(id, one.number))
      .map((one) => one.dueOn)
      .toSorted()[0]
    return due === undefined ? [] : todo(asked, due)
  })
