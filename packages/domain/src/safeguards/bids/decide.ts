import { Result, Schema } from 'effect'
import { authorise, type Forbidden, type Permission } from '../../access/index.ts'
import { type Occasion, stepNow } from '../../policy/index.ts'
import { type BidId, type Decision, type DepartmentId, next, type ProgrammeId } from '../../record/index.ts'
import { CitedMissing, type DayUnfit, dayUnfit } from '../refusals.ts'
import {
  BID_STATUSES,
  BID_TRANSITIONS,
  type BidAction,
  BidChange,
  type BidCommand,
  type BidStatus,
  type BidStep,
  type UpwardBid,
} from './bid.ts'

/** The bid's status does not allow the action. */
export class BidNotIn extends Schema.TaggedError<BidNotIn>()('BidNotIn', {
  action: Schema.String,
  status: Schema.Literals(BID_STATUSES),
}) {}
export type BidRefusal = Forbidden | BidNotIn | CitedMissing | DayUnfit

/** What surrounds a bid. */
export interface BidSurroundings {
  /** The id it has, or will have. */
  readonly id: BidId
  readonly programme: ProgrammeId
  /** The tasks of the document. */
  readonly tasks: readonly number[]
}

const ACTION = {
  RegisterBid: 'register',
  ReviseBid: 'revise',
  FileBid: 'file',
  RefileBid: 'refile',
  ApproveBid: 'approve',
  RefuseBid: 'refuse',
  DropBid: 'drop',
  CorrectBid: 'correct',
} as const satisfies Record<BidCommand['_tag'], BidAction>

export const BID_PERMISSION = {
  register: 'bid.enter',
  revise: 'bid.enter',
  file: 'bid.enter',
  refile: 'bid.enter',
  approve: 'bid.enter',
  refuse: 'bid.enter',
  drop: 'bid.enter',
  correct: 'bid.correct',
} as const satisfies Record<BidAction, Permission>

/** A bid belongs to the unit that registered it; a new one to the actor's own. */
export const decideBid = (
  state: UpwardBid | null,
  command: BidCommand,
  occasion: Occasion,
  { id, programme, tasks }: BidSurroundings,
): Decision<BidChange, BidRefusal> => {
  const action = ACTION[command._tag]
  const department = state?.department ?? occasion.actor.department
  const allowed = authorise(occasion.actor, BID_PERMISSION[action], department)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: BidStatus = state?.status ?? 'none'
  if (department === null || next<BidStatus, BidAction>(BID_TRANSITIONS, status, action) === null)
    return Result.fail(new BidNotIn({ action, status }))
  const step = stepNow(action, occasion, 'reason' in command ? command.reason : null)
  const place = { id, programme, department }
  const unfit = unfitBid(state, command, occasion, tasks)
  return unfit === null ? Result.succeed([changeOf(command, step, place)]) : Result.fail(unfit)
}

const unfitBid = (
  state: UpwardBid | null,
  command: BidCommand,
  { today }: Occasion,
  tasks: readonly number[],
): BidRefusal | null => {
  if ('text' in command) {
    const { task } = command.text
    return task !== null && !tasks.includes(task) ? new CitedMissing({ what: '任务' }) : null
  }
  if (!('on' in command)) return null
  if (command._tag === 'FileBid' || command._tag === 'RefileBid')
    return dayUnfit('申报日期', command.on, { notAfter: today })
  return dayUnfit('批复日期', command.on, { notBefore: state?.filing?.on ?? null, notAfter: today })
}

const changeOf = (
  command: BidCommand,
  step: BidStep,
  place: { readonly id: BidId; readonly programme: ProgrammeId; readonly department: DepartmentId },
): BidChange => {
  switch (command._tag) {
    case 'RegisterBid':
      return { _tag: 'BidRegistered', ...place, text: command.text, step }
    case 'ReviseBid':
      return { _tag: 'BidRevised', text: command.text, step }
    case 'FileBid':
    case 'RefileBid':
      return { _tag: 'BidFiled', number: command.number, on: command.on, step }
    case 'ApproveBid':
      return { _tag: 'BidSettled', on: command.on, approvalNumber: command.number, step }
    case 'RefuseBid':
      return { _tag: 'BidSettled', on: command.on, approvalNumber: null, step }
    case 'DropBid':
    case 'CorrectBid':
      return { _tag: 'BidMoved', step }
  }
}

export const evolveBid = (state: UpwardBid | null, change: BidChange): UpwardBid => {
  if (change._tag === 'BidRegistered') {
    const { id, programme, department, text, step } = change
    const unknown = { filing: null, settledOn: null, approvalNumber: null }
    return { id, programme, department, status: 'planned', text, ...unknown, steps: [step] }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a bid`)
  return BidChange.match(change, {
    BidRegistered: () => state,
    BidRevised: ({ text, step }) => ({ ...stepped(state, step), text }),
    BidFiled: ({ number, on, step }) => ({ ...stepped(state, step), filing: { number, on } }),
    BidSettled: ({ on, approvalNumber, step }) => ({
      ...stepped(state, step),
      settledOn: on,
      approvalNumber,
    }),
    BidMoved: ({ step }) => ({ ...stepped(state, step), settledOn: null, approvalNumber: null }),
  })
}

const stepped = (state: UpwardBid, step: BidStep): UpwardBid => {
  const status = next<BidStatus, BidAction>(BID_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a bid that is ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}
