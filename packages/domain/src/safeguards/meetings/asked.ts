import { may } from '../../access/index.ts'
import type { PlainDate } from '../../calendar/index.ts'
import { type Actor, next } from '../../record/index.ts'
import {
  MEETING_ACTIONS,
  MEETING_TRANSITIONS,
  type Meeting,
  type MeetingAction,
  type MeetingStatus,
} from './meeting.ts'

/** The actions on a meeting that this actor may take now. */
export const meetingActions = (actor: Actor, meeting: Meeting | null): readonly MeetingAction[] =>
  may(actor, 'meeting.manage', null)
    ? MEETING_ACTIONS.filter(
        (action) =>
          next<MeetingStatus, MeetingAction>(MEETING_TRANSITIONS, meeting?.status ?? 'none', action) !== null,
      )
    : []

/** What a meeting asks of the office once its day has come. */
export const MEETING_ASKED = ['hold', 'minutes'] as const
export type MeetingAsked = (typeof MEETING_ASKED)[number]
export const MEETING_ASKED_LABEL = {
  hold: '登记会议召开情况',
  minutes: '登记会议纪要文号',
} as const satisfies Record<MeetingAsked, string>

export interface MeetingTodo {
  readonly asked: MeetingAsked
  readonly meeting: Meeting['id']
  readonly title: string
}

/** What meetings ask of this actor: to tell how a meeting went that was to be held, and to number its minutes. */
export const meetingTodos = (
  actor: Actor,
  meetings: readonly Meeting[],
  today: PlainDate,
): readonly MeetingTodo[] =>
  meetings.flatMap((meeting) => {
    const actions = meetingActions(actor, meeting)
    const { id, text, minutes } = meeting
    const todo = (asked: MeetingAsked) => [{ asked, meeting: id, title: text.title }]
    if (actions.includes('hold') && text.on <= today) return todo('hold')
    return actions.includes('minutes') && minutes === null ? todo('minutes') : []
  })
