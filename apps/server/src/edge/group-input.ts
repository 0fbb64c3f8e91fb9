import { BidId, MeetingId, ProgrammeId } from '@jiashan/domain/record'
import { BidCommand, Composition, KeyTasksCommand, MeetingCommand } from '@jiashan/domain/safeguards'
import { Schema } from 'effect'
import { input, sending } from './input.ts'

const Year = Schema.Int.check(Schema.isBetween({ minimum: 2000, maximum: 2100 }))

export const Adjustment = input(
  Schema.Struct({ programme: ProgrammeId, ...sending, composition: Composition }),
)

const list = { programme: ProgrammeId, year: Year, ...sending }
const { ProposeKeyTasks, DropKeyTasksProposal, DecideKeyTasks } = KeyTasksCommand.cases
export const Proposed = input(
  Schema.Struct({ ...list, command: Schema.Union([ProposeKeyTasks, DropKeyTasksProposal]) }),
)
export const Decided = input(Schema.Struct({ ...list, command: DecideKeyTasks }))

const meeting = { programme: ProgrammeId, meeting: MeetingId }
const { PlanMeeting, ReviseMeeting, AddAgendaItem, CancelMeeting, HoldMeeting, RegisterMinutes } =
  MeetingCommand.cases
export const OfMeeting = input(Schema.Struct(meeting))
export const Planned = input(Schema.Struct({ programme: ProgrammeId, ...sending, command: PlanMeeting }))
export const MeetingHandled = input(
  Schema.Struct({
    ...meeting,
    ...sending,
    command: Schema.Union([ReviseMeeting, AddAgendaItem, CancelMeeting, HoldMeeting, RegisterMinutes]),
  }),
)

const { RegisterBid, ReviseBid, FileBid, RefileBid, ApproveBid, RefuseBid, DropBid, CorrectBid } =
  BidCommand.cases
export const Registered = input(Schema.Struct({ programme: ProgrammeId, ...sending, command: RegisterBid }))
const bid = { programme: ProgrammeId, bid: BidId, ...sending }
export const BidEntered = input(
  Schema.Struct({
    ...bid,
    command: Schema.Union([ReviseBid, FileBid, RefileBid, ApproveBid, RefuseBid, DropBid]),
  }),
)
export const BidCorrected = input(Schema.Struct({ ...bid, command: CorrectBid }))
