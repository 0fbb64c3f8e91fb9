import { Result } from 'effect'
import { authorise, may, type Permission } from '../../access/index.ts'
import { yearOf } from '../../calendar/index.ts'
import { type Issue, signedOut, signedOutHere } from '../../planning/index.ts'
import { lastOn, type Occasion } from '../../policy/index.ts'
import {
  type Actor,
  COUNTY,
  type ConclusionId,
  type Decision,
  type DepartmentId,
  next,
  type ProgrammeId,
} from '../../record/index.ts'
import type { ConclusionChange, ConclusionCommand } from './command.ts'
import {
  CONCLUSION_ACTIONS,
  CONCLUSION_TRANSITIONS,
  type Conclusion,
  type ConclusionAction,
  type ConclusionStatus,
  type ConclusionStep,
} from './conclusion.ts'
import {
  ConcludedAlready,
  ConclusionNotIn,
  type ConclusionRefusal,
  SubjectUnfit,
  YearAhead,
} from './refusals.ts'

const ACTION = {
  DraftConclusion: 'draft',
  ReviseConclusion: 'revise',
  SubmitConclusion: 'submit',
  ReworkConclusion: 'rework',
  DropConclusion: 'drop',
  SignConclusion: 'sign',
  RegisterConclusion: 'sign',
} as const satisfies Record<ConclusionCommand['_tag'], ConclusionAction>

export const CONCLUSION_PERMISSION = {
  draft: 'conclusion.draft',
  revise: 'conclusion.draft',
  submit: 'conclusion.draft',
  rework: 'conclusion.rework',
  drop: 'conclusion.draft',
  sign: 'conclusion.sign',
} as const satisfies Record<ConclusionAction, Permission>

/** What surrounds a conclusion. */
export interface ConclusionSurroundings {
  /** The id it has, or will have. */
  readonly id: ConclusionId
  readonly programme: ProgrammeId
  /** Units with a part in the document, and those of them that are members of the group. */
  readonly units: readonly DepartmentId[]
  readonly members: readonly DepartmentId[]
  /** Whether another one on the same year and subject stands. */
  readonly concluded: boolean
}

type Decided = Decision<ConclusionChange, ConclusionRefusal>

export const decideConclusion = (
  state: Conclusion | null,
  command: ConclusionCommand,
  occasion: Occasion,
  around: ConclusionSurroundings,
): Decided => {
  const action = ACTION[command._tag]
  const { actor, at, today } = occasion
  const permission =
    command._tag === 'RegisterConclusion' ? 'conclusion.register' : CONCLUSION_PERMISSION[action]
  const allowed = authorise(actor, permission, null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: ConclusionStatus = state?.status ?? 'none'
  if (next<ConclusionStatus, ConclusionAction>(CONCLUSION_TRANSITIONS, status, action) === null)
    return Result.fail(new ConclusionNotIn({ action, status }))
  const step: ConclusionStep = {
    ...{ action, actor: actor.name, account: actor.account, role: actor.role, at, on: today },
    reason: 'reason' in command ? command.reason : null,
  }
  switch (command._tag) {
    case 'DraftConclusion':
      return drafted(command, step, around)
    case 'ReviseConclusion':
      return Result.succeed([{ _tag: 'ConclusionRevised', text: command.text, step }])
    case 'SignConclusion':
      return signed(signedOutHere(occasion), step)
    case 'RegisterConclusion':
      return Result.flatMap(
        signedOut(command.signature, occasion, lastOn(state?.steps ?? [], 'submit')),
        (issue) => signed(issue, step),
      )
    default:
      return Result.succeed([{ _tag: 'ConclusionMoved', step }])
  }
}

const drafted = (
  { year, subject, text }: Extract<ConclusionCommand, { _tag: 'DraftConclusion' }>,
  step: ConclusionStep,
  { id, programme, units, members, concluded }: ConclusionSurroundings,
): Decided => {
  if (subject !== COUNTY && !units.includes(subject))
    return Result.fail(new SubjectUnfit({ subject, problem: 'unknown' }))
  if (subject !== COUNTY && members.includes(subject))
    return Result.fail(new SubjectUnfit({ subject, problem: 'member' }))
  if (year > yearOf(step.on)) return Result.fail(new YearAhead({ year }))
  if (concluded) return Result.fail(new ConcludedAlready({ subject, year }))
  return Result.succeed([{ _tag: 'ConclusionDrafted', id, programme, year, subject, text, step }])
}

const signed = (issue: Issue, step: ConclusionStep): Decided =>
  Result.succeed([{ _tag: 'ConclusionSigned', issue, step }])

export const evolveConclusion = (state: Conclusion | null, change: ConclusionChange): Conclusion => {
  if (change._tag === 'ConclusionDrafted') {
    const { _tag, step, ...written } = change
    return { ...written, status: 'drafted', issue: null, steps: [step] }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a conclusion`)
  const { step } = change
  const status = next<ConclusionStatus, ConclusionAction>(CONCLUSION_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a conclusion that is ${state.status}`)
  const moved = { ...state, status, steps: [...state.steps, step] }
  if (change._tag === 'ConclusionRevised') return { ...moved, text: change.text }
  return change._tag === 'ConclusionSigned' ? { ...moved, issue: change.issue } : moved
}

/** The actions on a conclusion that this actor may take now; null: a new one. */
export const conclusionActions = (actor: Actor, conclusion: Conclusion | null): readonly ConclusionAction[] =>
  CONCLUSION_ACTIONS.filter(
    (action) =>
      may(actor, CONCLUSION_PERMISSION[action], null) &&
      next<ConclusionStatus, ConclusionAction>(
        CONCLUSION_TRANSITIONS,
        conclusion?.status ?? 'none',
        action,
      ) !== null,
  )
