import { Result } from 'effect'
import { authorise, type Party, type Permission } from '../../access/index.ts'
import { type Occasion, stepNow } from '../../policy/index.ts'
import {
  type Actor,
  type Decision,
  type DepartmentId,
  type MatterId,
  next,
  type ProgrammeId,
} from '../../record/index.ts'
import { CitedMissing, dayUnfit, unitsAmiss } from '../../safeguards/index.ts'
import {
  type CoordinationMatter,
  MATTER_TRANSITIONS,
  type MatterAction,
  type MatterChange,
  type MatterCommand,
  type MatterStatus,
  type MatterStep,
} from './matter.ts'
import {
  MatterNotIn,
  type MatterRefusal,
  MergeUnfit,
  NotAnsweredYet,
  NothingAsked,
  OthersMerged,
  RespondedAlready,
  TakenUpAlready,
} from './refusals.ts'

const ACTION = {
  RaiseMatter: 'raise',
  TakeUpMatter: 'take-up',
  WithdrawMatter: 'withdraw',
  AssignMatter: 'assign',
  AdviseMatter: 'advise',
  MergeMatter: 'merge',
  DecideMatter: 'decide',
  DeclineMatter: 'decline',
  AnswerMatter: 'answer',
  AcknowledgeMatter: 'acknowledge',
  InsistMatter: 'insist',
} as const satisfies Record<MatterCommand['_tag'], MatterAction>

export const MATTER_PERMISSION = {
  raise: 'matter.raise',
  'take-up': 'matter.handle',
  withdraw: 'matter.raise',
  assign: 'matter.handle',
  advise: 'matter.advise',
  merge: 'matter.handle',
  decide: 'matter.handle',
  decline: 'matter.handle',
  answer: 'matter.handle',
  acknowledge: 'matter.respond',
  insist: 'matter.respond',
} as const satisfies Record<MatterAction, Permission>

/** For whom an action is: the unit it was assigned to advises, everything else of a party is the asker's. */
export const partyOfMatter = (
  action: MatterAction,
  matter: CoordinationMatter | null,
  actor: Pick<Actor, 'role' | 'department'>,
): Party => {
  if (action === 'advise') return matter?.assigned?.department ?? null
  if (matter !== null) return matter.asker ?? 'county'
  return actor.role === 'county' ? 'county' : actor.department
}

/** What surrounds a matter. */
export interface MatterSurroundings {
  /** The id it has, or will have. */
  readonly id: MatterId
  readonly programme: ProgrammeId
  readonly units: readonly DepartmentId[]
  readonly tasks: readonly number[]
  /** The accepted report that a taking up cites, with its unit and what it asks for; null: none. */
  readonly report: { readonly department: DepartmentId; readonly asks: string } | null
  /** The matter that was taken up from that report before. */
  readonly takenUp: { readonly title: string } | null
  /** The matter into which this one is, or is to be, merged. */
  readonly other: Pick<CoordinationMatter, 'id' | 'status'> | null
  /** Whether others are merged into this one. */
  readonly hasOthers: boolean
  /** Whether the resolution that a decision cites is there. */
  readonly cited: boolean
}

type Decided = Decision<MatterChange, MatterRefusal>

export const decideMatter = (
  state: CoordinationMatter | null,
  command: MatterCommand,
  occasion: Occasion,
  around: MatterSurroundings,
): Decided => {
  const action = ACTION[command._tag]
  const party = partyOfMatter(action, state, occasion.actor)
  const allowed = authorise(occasion.actor, MATTER_PERMISSION[action], party)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: MatterStatus = state?.status ?? 'none'
  if (next<MatterStatus, MatterAction>(MATTER_TRANSITIONS, status, action) === null)
    return Result.fail(new MatterNotIn({ action, status }))
  const step = stepNow(action, occasion, 'reason' in command ? command.reason : null)
  if (command._tag === 'RaiseMatter' || command._tag === 'TakeUpMatter')
    return begun(command, step, occasion, around)
  if (state === null) return Result.fail(new MatterNotIn({ action, status }))
  const refusal = unfit(state, command, occasion, around)
  return refusal === null ? Result.succeed([changeOf(command, step)]) : Result.fail(refusal)
}

type Beginning = Extract<MatterCommand, { _tag: 'RaiseMatter' | 'TakeUpMatter' }>
type Following = Exclude<MatterCommand, Beginning>

const begun = (
  command: Beginning,
  step: MatterStep,
  { actor }: Occasion,
  { id, programme, tasks, report, takenUp }: MatterSurroundings,
): Decided => {
  const place = { _tag: 'MatterRaised' as const, id, programme, step }
  if (command._tag === 'RaiseMatter') {
    const { text } = command
    if (text.task !== null && !tasks.includes(text.task))
      return Result.fail(new CitedMissing({ what: '任务' }))
    const asker = actor.role === 'county' ? null : actor.department
    return Result.succeed([{ ...place, asker, text, source: { _tag: 'direct' } }])
  }
  const { task, period, title } = command
  if (report === null || report.asks.trim() === '') return Result.fail(new NothingAsked({ task, period }))
  if (takenUp !== null) return Result.fail(new TakenUpAlready(takenUp))
  const text = { title, demand: report.asks.trim(), task }
  return Result.succeed([
    { ...place, asker: report.department, text, source: { _tag: 'report', task, period } },
  ])
}

const unfit = (
  state: CoordinationMatter,
  command: Following,
  { today }: Occasion,
  { units, other, hasOthers, cited }: MatterSurroundings,
): MatterRefusal | null => {
  switch (command._tag) {
    case 'AssignMatter':
      return (
        unitsAmiss([command.department], units) ?? dayUnfit('答复期限', command.dueOn, { notBefore: today })
      )
    case 'WithdrawMatter':
      return hasOthers ? new OthersMerged() : null
    case 'MergeMatter':
      return unfitMerge(state, command.into, other, hasOthers)
    case 'DecideMatter':
      return command.decision._tag === 'office' || cited ? null : new CitedMissing({ what: '议定事项' })
    case 'AcknowledgeMatter':
    case 'InsistMatter':
      return unfitResponse(state, ACTION[command._tag], other)
    default:
      return null
  }
}

const OPEN: readonly MatterStatus[] = ['raised', 'assigned', 'advised', 'decided']

const unfitMerge = (
  { id }: CoordinationMatter,
  into: MatterId,
  other: MatterSurroundings['other'],
  hasOthers: boolean,
): MergeUnfit | null => {
  if (into === id) return new MergeUnfit({ problem: 'itself' })
  if (other === null || other.id !== into) return new MergeUnfit({ problem: 'missing' })
  if (!OPEN.includes(other.status)) return new MergeUnfit({ problem: 'not-open' })
  return hasOthers ? new MergeUnfit({ problem: 'has-others' }) : null
}

const unfitResponse = (
  { status, knownOn, insistedOn }: CoordinationMatter,
  action: 'acknowledge' | 'insist',
  other: MatterSurroundings['other'],
): MatterRefusal | null => {
  if (status === 'merged' && other?.status !== 'answered') return new NotAnsweredYet()
  if (knownOn !== null) return new RespondedAlready({ action: 'acknowledge', on: knownOn })
  return action === 'insist' && insistedOn !== null ? new RespondedAlready({ action, on: insistedOn }) : null
}

const changeOf = (command: Following, step: MatterStep): MatterChange => {
  switch (command._tag) {
    case 'AssignMatter': {
      const { department, dueOn, note } = command
      return { _tag: 'MatterAssigned', department, dueOn, note, step }
    }
    case 'AdviseMatter':
      return { _tag: 'MatterAdvised', text: command.text, step }
    case 'MergeMatter':
      return { _tag: 'MatterMerged', into: command.into, step }
    case 'DecideMatter':
      return { _tag: 'MatterDecided', decision: command.decision, step }
    case 'DeclineMatter':
      return { _tag: 'MatterDecided', decision: { _tag: 'declined', reason: command.reason }, step }
    case 'AnswerMatter':
      return { _tag: 'MatterAnswered', text: command.text, step }
    default:
      return { _tag: 'MatterMoved', step }
  }
}
