import { next } from '../../record/index.ts'
import { MeetingChange } from './command.ts'
import {
  MEETING_TRANSITIONS,
  type Meeting,
  type MeetingAction,
  type MeetingStatus,
  type MeetingStep,
} from './meeting.ts'

export const evolveMeeting = (state: Meeting | null, change: MeetingChange): Meeting => {
  if (change._tag === 'MeetingPlanned') {
    const { id, programme, text, agenda, step } = change
    const unknown = { heldOn: null, chair: null, attendance: [], minutes: null }
    return { id, programme, status: 'planned', text, agenda, ...unknown, steps: [step] }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a meeting`)
  return MeetingChange.match(change, {
    MeetingPlanned: () => state,
    MeetingRevised: ({ text, agenda, step }) => ({ ...stepped(state, step), text, agenda }),
    MeetingCancelled: ({ step }) => stepped(state, step),
    MeetingHeld: ({ heldOn, chair, attendance, step }) => ({
      ...stepped(state, step),
      ...{ heldOn, chair, attendance },
    }),
    MinutesRegistered: ({ number, on, step }) => ({ ...stepped(state, step), minutes: { number, on } }),
  })
}

const stepped = (state: Meeting, step: MeetingStep): Meeting => {
  const status = next<MeetingStatus, MeetingAction>(MEETING_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a meeting that is ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}
