import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../../access/index.ts'
import { type Occasion, stepNow } from '../../policy/index.ts'
import {
  canonical,
  type Decision,
  type DepartmentId,
  type MeetingId,
  next,
  type ProgrammeId,
} from '../../record/index.ts'
import { type DayUnfit, dayUnfit, type UnitsAmiss, unitsAmiss } from '../refusals.ts'
import type { MeetingChange, MeetingCommand } from './command.ts'
import {
  type AgendaItem,
  MEETING_STATUSES,
  MEETING_TRANSITIONS,
  type Meeting,
  type MeetingAction,
  type MeetingStatus,
  type MeetingText,
} from './meeting.ts'

/** The meeting's status does not allow the action. */
export class MeetingNotIn extends Schema.TaggedError<MeetingNotIn>()('MeetingNotIn', {
  action: Schema.String,
  status: Schema.Literals(MEETING_STATUSES),
}) {}
/** The same thing stands twice on the agenda, or what an item cites is not there. */
export class AgendaUnfit extends Schema.TaggedError<AgendaUnfit>()('AgendaUnfit', {
  problem: Schema.Literals(['twice', 'missing']),
  titles: Schema.Array(Schema.String),
}) {}
export type MeetingRefusal = Forbidden | MeetingNotIn | AgendaUnfit | UnitsAmiss | DayUnfit

/** What surrounds a meeting. */
export interface MeetingSurroundings {
  /** The id it has, or will have. */
  readonly id: MeetingId
  readonly programme: ProgrammeId
  readonly units: readonly DepartmentId[]
  /** The items of the command's agenda whose matter, milestone, plan or order is not there. */
  readonly missing: readonly AgendaItem[]
}

export const MEETING_ACTION = {
  PlanMeeting: 'plan',
  ReviseMeeting: 'revise',
  AddAgendaItem: 'add',
  CancelMeeting: 'cancel',
  HoldMeeting: 'hold',
  RegisterMinutes: 'minutes',
} as const satisfies Record<MeetingCommand['_tag'], MeetingAction>

type Decided = Decision<MeetingChange, MeetingRefusal>

export const decideMeeting = (
  state: Meeting | null,
  command: MeetingCommand,
  occasion: Occasion,
  around: MeetingSurroundings,
): Decided => {
  const allowed = authorise(occasion.actor, 'meeting.manage', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const action = MEETING_ACTION[command._tag]
  const status: MeetingStatus = state?.status ?? 'none'
  if (next<MeetingStatus, MeetingAction>(MEETING_TRANSITIONS, status, action) === null)
    return Result.fail(new MeetingNotIn({ action, status }))
  const refusal = unfit(state, command, occasion, around)
  return refusal === null
    ? Result.succeed([changeOf(state, command, occasion, around)])
    : Result.fail(refusal)
}

const unfit = (
  state: Meeting | null,
  command: MeetingCommand,
  { today }: Occasion,
  around: MeetingSurroundings,
): MeetingRefusal | null => {
  switch (command._tag) {
    case 'PlanMeeting':
    case 'ReviseMeeting':
      return unfitText(command.text, command.agenda, around)
    case 'AddAgendaItem':
      return unfitAgenda([...(state?.agenda ?? []), command.item], around)
    case 'HoldMeeting':
      return (
        dayUnfit('召开日期', command.heldOn, { notAfter: today }) ??
        unitsAmiss(
          command.attendance.map((one) => one.department),
          around.units,
        )
      )
    case 'RegisterMinutes':
      return dayUnfit('纪要日期', command.on, { notBefore: state?.heldOn ?? null, notAfter: today })
    case 'CancelMeeting':
      return null
  }
}

const unfitText = (
  { invited }: MeetingText,
  agenda: readonly AgendaItem[],
  around: MeetingSurroundings,
): MeetingRefusal | null => unitsAmiss(invited, around.units) ?? unfitAgenda(agenda, around)

const unfitAgenda = (
  agenda: readonly AgendaItem[],
  { missing, units }: MeetingSurroundings,
): MeetingRefusal | null => {
  if (missing.length > 0)
    return new AgendaUnfit({ problem: 'missing', titles: missing.map((one) => one.title) })
  const about = agenda.map((one) => (one.cites._tag === 'free' ? one.title : canonical(one.cites)))
  const twice = agenda.filter((_, index) => about.indexOf(about[index] ?? '') < index)
  if (twice.length > 0) return new AgendaUnfit({ problem: 'twice', titles: twice.map((one) => one.title) })
  return unitsAmiss(
    [...new Set(agenda.flatMap(({ reporter }) => (reporter === null ? [] : [reporter])))],
    units,
  )
}

const changeOf = (
  state: Meeting | null,
  command: MeetingCommand,
  occasion: Occasion,
  { id, programme }: MeetingSurroundings,
): MeetingChange => {
  const step = stepNow(MEETING_ACTION[command._tag], occasion, reasonOf(command))
  switch (command._tag) {
    case 'PlanMeeting':
      return { _tag: 'MeetingPlanned', id, programme, text: command.text, agenda: command.agenda, step }
    case 'ReviseMeeting':
      return { _tag: 'MeetingRevised', text: command.text, agenda: command.agenda, step }
    case 'AddAgendaItem': {
      if (state === null) throw new TypeError('an agenda without a meeting')
      return { _tag: 'MeetingRevised', text: state.text, agenda: [...state.agenda, command.item], step }
    }
    case 'CancelMeeting':
      return { _tag: 'MeetingCancelled', step }
    case 'HoldMeeting': {
      const { heldOn, chair, attendance } = command
      return { _tag: 'MeetingHeld', heldOn, chair, attendance, step }
    }
    case 'RegisterMinutes':
      return { _tag: 'MinutesRegistered', number: command.number, on: command.on, step }
  }
}

const reasonOf = (command: MeetingCommand): string | null => {
  if (command._tag === 'CancelMeeting') return command.reason
  if (command._tag === 'AddAgendaItem') return command.item.title
  return command._tag === 'RegisterMinutes' ? command.number : null
}
