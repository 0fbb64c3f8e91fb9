import { Result, Schema } from 'effect'
import { authorise, type Forbidden, type Permission } from '../../access/index.ts'
import type { PlainDate } from '../../calendar/index.ts'
import { type Occasion, stepNow } from '../../policy/index.ts'
import {
  type Decision,
  type DepartmentId,
  type MeetingId,
  next,
  type ProgrammeId,
  type ResolutionId,
} from '../../record/index.ts'
import { type ContentUnfit, unfitEvidence } from '../../reporting/index.ts'
import { CitedMissing, type DayUnfit, dayUnfit, type UnitsAmiss, unitsAmiss } from '../../safeguards/index.ts'
import {
  RESOLUTION_STATUSES,
  RESOLUTION_TRANSITIONS,
  type Resolution,
  type ResolutionAction,
  type ResolutionChange,
  type ResolutionCommand,
  type ResolutionStatus,
  type ResolutionText,
} from './resolution.ts'

/** The resolution's status does not allow the action; what is not told to be done is not confirmed. */
export class ResolutionNotIn extends Schema.TaggedError<ResolutionNotIn>()('ResolutionNotIn', {
  action: Schema.String,
  status: Schema.Literals(RESOLUTION_STATUSES),
}) {}
/** Only a meeting that was held agrees on anything. */
export class MeetingNotHeld extends Schema.TaggedError<MeetingNotHeld>()('MeetingNotHeld', {}) {}

export type ResolutionRefusal =
  | Forbidden
  | ResolutionNotIn
  | MeetingNotHeld
  | UnitsAmiss
  | DayUnfit
  | CitedMissing
  | ContentUnfit

/** What surrounds a resolution. */
export interface ResolutionSurroundings {
  /** The id it has, or will have. */
  readonly id: ResolutionId
  readonly programme: ProgrammeId
  /** The number that the meeting's next resolution gets. */
  readonly nextNumber: number
  /** The meeting that agrees; `heldOn` is null while it was not held. Null: no such meeting. */
  readonly meeting: { readonly heldOn: PlainDate | null; readonly items: number } | null
  readonly units: readonly DepartmentId[]
  readonly tasks: readonly number[]
  readonly clauses: readonly string[]
}

const actionOf = (command: ResolutionCommand): ResolutionAction => {
  if (command._tag === 'TellResolution') return command.done ? 'finish' : 'progress'
  return ACTION[command._tag]
}
const ACTION = {
  AgreeResolution: 'agree',
  ReviseResolution: 'revise',
  UrgeResolution: 'urge',
  ConfirmResolution: 'confirm',
  ReturnResolution: 'return',
  DropResolution: 'drop',
} as const satisfies Record<Exclude<ResolutionCommand['_tag'], 'TellResolution'>, ResolutionAction>

/** Telling is for the unit that carries it out. */
export const RESOLUTION_PERMISSION = {
  agree: 'resolution.agree',
  revise: 'resolution.agree',
  urge: 'resolution.confirm',
  progress: 'resolution.tell',
  finish: 'resolution.tell',
  confirm: 'resolution.confirm',
  return: 'resolution.confirm',
  drop: 'resolution.agree',
} as const satisfies Record<ResolutionAction, Permission>

type Decided = Decision<ResolutionChange, ResolutionRefusal>

export const decideResolution = (
  state: Resolution | null,
  command: ResolutionCommand,
  occasion: Occasion,
  around: ResolutionSurroundings,
): Decided => {
  const action = actionOf(command)
  const allowed = authorise(occasion.actor, RESOLUTION_PERMISSION[action], state?.text.owner ?? null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: ResolutionStatus = state?.status ?? 'none'
  if (next<ResolutionStatus, ResolutionAction>(RESOLUTION_TRANSITIONS, status, action) === null)
    return Result.fail(new ResolutionNotIn({ action, status }))
  const step = stepNow(action, occasion, 'reason' in command ? command.reason : null)
  switch (command._tag) {
    case 'AgreeResolution':
      return agreed(command.meeting, command.text, step, around)
    case 'ReviseResolution': {
      const unfit = unfitText(command.text, state?.agreedOn ?? null, around)
      if (unfit !== null) return Result.fail(unfit)
      return Result.succeed([{ _tag: 'ResolutionRevised', text: command.text, step }])
    }
    case 'TellResolution': {
      const { done, text, evidence } = command
      const unfit = unfitEvidence(evidence, occasion.today)
      if (unfit !== null) return Result.fail(unfit)
      const word = { done, text, evidence, by: step.actor, on: step.on }
      return Result.succeed([{ _tag: 'ResolutionTold', word, step }])
    }
    default:
      return Result.succeed([{ _tag: 'ResolutionMoved', step }])
  }
}

const agreed = (
  meeting: MeetingId,
  text: ResolutionText,
  step: Extract<ResolutionChange, { _tag: 'ResolutionAgreed' }>['step'],
  around: ResolutionSurroundings,
): Decided => {
  if (around.meeting === null) return Result.fail(new CitedMissing({ what: '会议' }))
  const { heldOn: agreedOn } = around.meeting
  if (agreedOn === null) return Result.fail(new MeetingNotHeld())
  const unfit = unfitText(text, agreedOn, around)
  if (unfit !== null) return Result.fail(unfit)
  const { id, programme, nextNumber: number } = around
  return Result.succeed([{ _tag: 'ResolutionAgreed', id, programme, meeting, number, agreedOn, text, step }])
}

const unfitText = (
  { owner, supports, dueOn, task, clause, agenda }: ResolutionText,
  agreedOn: PlainDate | null,
  { units, tasks, clauses, meeting }: ResolutionSurroundings,
): ResolutionRefusal | null => {
  const amiss =
    unitsAmiss([owner, ...supports], units) ?? dayUnfit('办理期限', dueOn, { notBefore: agreedOn })
  if (amiss !== null) return amiss
  if (task !== null && !tasks.includes(task)) return new CitedMissing({ what: '任务' })
  if (clause !== null && !clauses.includes(clause)) return new CitedMissing({ what: '文件条款' })
  return agenda !== null && (agenda < 1 || agenda > (meeting?.items ?? 0))
    ? new CitedMissing({ what: '会议议题' })
    : null
}
