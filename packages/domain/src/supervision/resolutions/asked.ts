import { may } from '../../access/index.ts'
import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '../../calendar/index.ts'
import { type Actor, next } from '../../record/index.ts'
import { RESOLUTION_PERMISSION } from './decide.ts'
import {
  RESOLUTION_ACTIONS,
  RESOLUTION_TRANSITIONS,
  type Resolution,
  type ResolutionAction,
  type ResolutionStatus,
} from './resolution.ts'

/** The actions on a resolution that this actor may take now; null: a new one. */
export const resolutionActions = (actor: Actor, resolution: Resolution | null): readonly ResolutionAction[] =>
  RESOLUTION_ACTIONS.filter(
    (action) =>
      may(actor, RESOLUTION_PERMISSION[action], resolution?.text.owner ?? null) &&
      next<ResolutionStatus, ResolutionAction>(
        RESOLUTION_TRANSITIONS,
        resolution?.status ?? 'none',
        action,
      ) !== null,
  )

/** What a resolution asks of somebody now. */
export const RESOLUTION_ASKED = ['tell', 'confirm'] as const
export type ResolutionAsked = (typeof RESOLUTION_ASKED)[number]
export const RESOLUTION_ASKED_LABEL = {
  tell: '办理议定事项',
  confirm: '确认议定事项完成情况',
} as const satisfies Record<ResolutionAsked, string>

export interface ResolutionTodo {
  readonly asked: ResolutionAsked
  readonly resolution: Resolution['id']
  readonly wording: string
  readonly task: number | null
  readonly due: PlainDate | null
  /** Working days left; negative when overdue, null without a day. */
  readonly left: number | null
  /** Why it came back, while it is back. */
  readonly because: string
}

/** What waits for this actor about resolutions, the most urgent first. */
export const resolutionTodos = (
  actor: Actor,
  resolutions: readonly Resolution[],
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: PlainDate },
): readonly ResolutionTodo[] =>
  resolutions
    .flatMap((one): readonly ResolutionTodo[] => {
      const actions = resolutionActions(actor, one)
      const { id: resolution, text, status, steps } = one
      const { wording, task, dueOn } = text
      const about = { resolution, wording, task }
      if (actions.includes('confirm'))
        return [{ asked: 'confirm', ...about, due: null, left: null, because: '' }]
      if (!actions.includes('finish')) return []
      const returned = steps.findLast((step) => step.action === 'return')
      const because = status === 'returned' ? (returned?.reason ?? '') : ''
      return [
        { asked: 'tell', ...about, due: dueOn, left: workingDaysBetween(calendar, today, dueOn), because },
      ]
    })
    .toSorted((a, b) => (a.left ?? 1000) - (b.left ?? 1000))
