import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { MeetingId, ProgrammeId, Words } from '../../record/index.ts'
import { AgendaItem, Attendance, MEETING_LIMITS, MeetingStep, MeetingText } from './meeting.ts'

const agenda = Schema.Array(AgendaItem).check(Schema.isMaxLength(MEETING_LIMITS.agenda))
const held = {
  heldOn: PlainDateSchema,
  chair: Words(MEETING_LIMITS.person),
  attendance: Schema.Array(Attendance),
}
const minutes = { number: Words(MEETING_LIMITS.document), on: PlainDateSchema }

export const MeetingCommand = Schema.TaggedUnion({
  PlanMeeting: { text: MeetingText, agenda },
  ReviseMeeting: { text: MeetingText, agenda },
  /** One more item at the end of the agenda, from wherever the thing is read. */
  AddAgendaItem: { item: AgendaItem },
  CancelMeeting: { reason: Words(MEETING_LIMITS.reason) },
  HoldMeeting: held,
  RegisterMinutes: minutes,
})
export type MeetingCommand = typeof MeetingCommand.Type

export const MeetingChange = Schema.TaggedUnion({
  MeetingPlanned: { id: MeetingId, programme: ProgrammeId, text: MeetingText, agenda, step: MeetingStep },
  MeetingRevised: { text: MeetingText, agenda, step: MeetingStep },
  MeetingCancelled: { step: MeetingStep },
  MeetingHeld: { ...held, step: MeetingStep },
  MinutesRegistered: { ...minutes, step: MeetingStep },
})
export type MeetingChange = typeof MeetingChange.Type
