import { Result } from 'effect'
import { authorise, type Permission } from '../../access/index.ts'
import { type PlainDate, plainDate, type WorkingCalendar } from '../../calendar/index.ts'
import { type Occasion, stepNow } from '../../policy/index.ts'
import {
  type Decision,
  type DepartmentId,
  next,
  type PartyId,
  type ProgrammeId,
  type RoundId,
} from '../../record/index.ts'
import type { RoundChange, RoundCommand } from './command.ts'
import { confirmed, contributed } from './contribute.ts'
import type { AwaitedOpinion } from './opinions.ts'
import {
  NoSuchYearTarget,
  NotAssessed,
  NothingDecided,
  OpinionsMissing,
  ResultStands,
  RoundClosed,
  RoundNotIn,
  type RoundRefusal,
  RoundTooEarly,
  RoundUnfinished,
  SelfAssessedAnew,
  SelfUntilPast,
} from './refusals.ts'
import { assigned, lastDayToObject, objected, settled } from './review.ts'
import {
  type AssessmentRound,
  ROUND_TRANSITIONS,
  type RoundAction,
  type RoundSetting,
  type RoundStatus,
  type RoundStep,
} from './round.ts'
import { teamFault } from './teams.ts'
import { marked, revoked, ruled } from './verify.ts'

/** What surrounds a round. */
export interface RoundSurroundings {
  /** The id it has, or will have. */
  readonly id: RoundId
  readonly programme: ProgrammeId
  readonly year: number
  /** Member units with a part in the year's list. */
  readonly assessed: readonly DepartmentId[]
  /** The tasks of the list with their units. */
  readonly tasks: readonly {
    readonly task: number
    readonly lead: DepartmentId | null
    readonly supports: readonly DepartmentId[]
    readonly targets: readonly string[]
  }[]
  /** The unit that hosts the office of the group. */
  readonly host: DepartmentId
  readonly calendar: WorkingCalendar
  /** The orders and matters that the command names, with the unit that each is for. */
  readonly papers: readonly { readonly id: string; readonly department: PartyId }[]
  /** Opinions that the rules in force count and that nobody gave; looked at before the feedback only. */
  readonly awaited: readonly AwaitedOpinion[]
  /** The id that a new ruling gets. */
  readonly newId: string
  /** Whether the year's result is frozen. */
  readonly frozen: boolean
}

/** Everything that a part of the decision looks at. */
export interface RoundMatter {
  readonly state: AssessmentRound
  readonly occasion: Occasion
  readonly around: RoundSurroundings
  readonly step: RoundStep
}

export type RoundDecision = Decision<RoundChange, RoundRefusal>

const ACTION = {
  OpenRound: 'open',
  SetUpRound: 'set-up',
  SelfAssess: 'self-assess',
  Contribute: 'contribute',
  ConfirmContribution: 'confirm-contribution',
  BeginVerification: 'begin-verification',
  Rule: 'rule',
  RevokeRuling: 'revoke-ruling',
  Mark: 'mark',
  RegisterSurvey: 'register-survey',
  GiveFeedback: 'give-feedback',
  Object: 'object',
  AssignReviewer: 'assign-reviewer',
  SettleObjection: 'settle-objection',
  Deliberate: 'deliberate',
  Waive: 'waive',
  Announce: 'announce',
} as const satisfies Record<RoundCommand['_tag'], RoundAction>

export const ROUND_PERMISSION = {
  open: 'round.manage',
  'set-up': 'round.manage',
  'self-assess': 'round.self-assess',
  contribute: 'round.contribute',
  'confirm-contribution': 'round.manage',
  'begin-verification': 'round.manage',
  rule: 'round.verify',
  'revoke-ruling': 'round.verify',
  mark: 'round.mark',
  'register-survey': 'round.manage',
  'give-feedback': 'round.manage',
  object: 'round.object',
  'assign-reviewer': 'round.manage',
  'settle-objection': 'round.review',
  deliberate: 'round.manage',
  waive: 'round.manage',
  announce: 'round.manage',
} as const satisfies Record<RoundAction, Permission>

/** What only a unit does for itself. */
const OWN: ReadonlySet<RoundAction> = new Set(['self-assess', 'contribute', 'object'])

export const decideRound = (
  state: AssessmentRound | null,
  command: RoundCommand,
  occasion: Occasion,
  around: RoundSurroundings,
): RoundDecision => {
  const action = ACTION[command._tag]
  const party = OWN.has(action) ? occasion.actor.department : null
  const allowed = authorise(occasion.actor, ROUND_PERMISSION[action], party)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: RoundStatus = state?.status ?? 'none'
  if (next<RoundStatus, RoundAction>(ROUND_TRANSITIONS, status, action) === null)
    return Result.fail(new RoundNotIn({ action, status }))
  const step: RoundStep = stepNow(action, occasion, 'reason' in command ? command.reason : null)
  if (command._tag === 'OpenRound') return opened(command.setting, occasion, around, step)
  if (state === null) return Result.fail(new RoundNotIn({ action, status }))
  return HANDLE[command._tag](command as never, { state, occasion, around, step })
}

type Handle<C> = (command: C, matter: RoundMatter) => RoundDecision

/** Command by command; opening is decided before there is a round. */
const HANDLE: {
  readonly [T in Exclude<RoundCommand['_tag'], 'OpenRound'>]: Handle<Extract<RoundCommand, { _tag: T }>>
} = {
  SetUpRound: ({ setting }, { state, occasion, around, step }) => {
    const fault = settingFault(setting, state.status === 'self-assessing', occasion, around)
    return fault === null ? Result.succeed([{ _tag: 'RoundSetUp', setting, step }]) : Result.fail(fault)
  },
  SelfAssess: ({ words, evidence, instead }, { state, occasion: { actor, today }, around, step }) => {
    const { department } = actor
    const { selfUntil } = state.setting
    if (today > selfUntil)
      return Result.fail(new RoundClosed({ what: 'self-assessment', closedOn: selfUntil }))
    if (department === null || !around.assessed.includes(department))
      return Result.fail(notAssessed(department, around))
    const before = state.selfAssessments.find((one) => one.department === department)
    if (before !== undefined && before.words !== instead)
      return Result.fail(new SelfAssessedAnew({ by: before.by, on: before.on }))
    const selfAssessment = { department, words, evidence, by: actor.name, on: today }
    return Result.succeed([{ _tag: 'SelfAssessed', selfAssessment, step }])
  },
  Contribute: contributed,
  ConfirmContribution: confirmed,
  BeginVerification: (_, matter) => goOn(matter),
  Rule: ruled,
  RevokeRuling: revoked,
  Mark: marked,
  RegisterSurvey: ({ _tag, ...survey }, { around, step }) =>
    around.assessed.includes(survey.department)
      ? Result.succeed([{ _tag: 'Surveyed', survey, step }])
      : Result.fail(notAssessed(survey.department, around)),
  GiveFeedback: (_, matter) => {
    const { awaited } = matter.around
    return awaited.length > 0 ? Result.fail(new OpinionsMissing({ awaited })) : goOn(matter)
  },
  Object: objected,
  AssignReviewer: assigned,
  SettleObjection: settled,
  Deliberate: (_, matter) => {
    const { state, occasion, around } = matter
    const until = lastDayToObject(state, around)
    const objections = state.objections
      .filter(({ decision }) => decision === null)
      .map(({ number }) => number)
    return objections.length > 0 || occasion.today <= until
      ? Result.fail(new RoundUnfinished({ objections, until: occasion.today <= until ? until : null }))
      : goOn(matter)
  },
  Waive: ({ target, reason }, { around, step }) => {
    if (around.frozen) return Result.fail(new ResultStands({ year: around.year }))
    return around.tasks.some(({ targets }) => targets.includes(target))
      ? Result.succeed([{ _tag: 'Waived', waiver: { target, reason }, step }])
      : Result.fail(new NoSuchYearTarget({ target }))
  },
  Announce: ({ document }, matter) =>
    matter.around.frozen
      ? goOn(matter, document)
      : Result.fail(new NothingDecided({ year: matter.around.year })),
}

const goOn = ({ step }: RoundMatter, document: string | null = null): RoundDecision =>
  Result.succeed([{ _tag: 'RoundMoved', document, step }])

/** What is wrong with a setting; `open`: the units still assess themselves, so that the day set is one that they have. */
const settingFault = (
  { teams, selfUntil }: RoundSetting,
  open: boolean,
  { today }: Occasion,
  { assessed, host }: RoundSurroundings,
): RoundRefusal | null =>
  open && selfUntil < today ? new SelfUntilPast({ selfUntil }) : teamFault(teams, assessed, host)

const opened = (
  setting: RoundSetting,
  occasion: Occasion,
  around: RoundSurroundings,
  step: RoundStep,
): RoundDecision => {
  const { today } = occasion
  const { id, programme, year } = around
  const from: PlainDate = plainDate(`${year}-12-01`)
  if (today < from) return Result.fail(new RoundTooEarly({ year, from }))
  const fault = settingFault(setting, true, occasion, around)
  if (fault !== null) return Result.fail(fault)
  return Result.succeed([{ _tag: 'RoundOpened', id, programme, year, setting, step }])
}

export const notAssessed = (department: DepartmentId | null, { year }: RoundSurroundings): NotAssessed =>
  new NotAssessed({ department: department ?? ('—' as DepartmentId), year })
