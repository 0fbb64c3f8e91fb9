import { Result, Schema } from 'effect'
import { authorise, type Forbidden, type Permission } from '../access/index.ts'
import { dayOf, PeriodSchema, type PlainDate, PlainDateSchema } from '../calendar/index.ts'
import {
  awaitedStage,
  type Misdated,
  misdated,
  PaperSignature,
  SIGN_PERMISSION,
  Signature,
  type Stage,
  Stages,
  signedHere,
  signedOnPaper,
} from '../planning/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, DepartmentId, next, notBlank, ProgrammeId, ReportId, Text } from '../record/index.ts'
import { Remarks } from './remark.ts'
import {
  LIMITS,
  REPORT_STATUSES,
  REPORT_TRANSITIONS,
  Report,
  type ReportAction,
  ReportContent,
  type ReportStatus,
  ReportStep,
  Submitter,
} from './report.ts'
import { type Asked, type ContentUnfit, type ReportingNotOpen, unfitContent } from './unfit.ts'

const Reason = Text(LIMITS.reason)
/** Why it is sent back, as a whole or field by field. */
const sendingBack = { reason: Reason, remarks: Remarks }

export const ReportCommand = Schema.TaggedUnion({
  SubmitReport: { content: ReportContent },
  /** A new version of what was accepted, with the reason. */
  CorrectReport: { content: ReportContent, reason: Reason.check(notBlank) },
  DropCorrection: {},
  WithdrawReport: {},
  SignReport: {},
  /** 联络员 registers a signature that was given on paper. */
  RegisterSignature: { signature: PaperSignature },
  DeclineReport: sendingBack,
  AcceptReport: {},
  ReturnReport: sendingBack,
})
export type ReportCommand = typeof ReportCommand.Type

export const ReportChange = Schema.TaggedUnion({
  ReportSubmitted: {
    id: ReportId,
    programme: ProgrammeId,
    task: Schema.Int,
    period: PeriodSchema,
    department: DepartmentId,
    stages: Stages,
    content: ReportContent,
    by: Submitter,
    step: ReportStep,
  },
  ReportSigned: { signature: Signature, last: Schema.Boolean, on: PlainDateSchema, step: ReportStep },
  ReportMoved: { status: Report.fields.status, on: PlainDateSchema, step: ReportStep },
})
export type ReportChange = typeof ReportChange.Type

/** The report's status does not allow the action. */
export class ReportNotIn extends Schema.TaggedError<ReportNotIn>()('ReportNotIn', {
  action: Schema.String,
  status: Schema.Literals(REPORT_STATUSES),
}) {}

/** Sending back and correcting need a reason that tells what to mend, or what was wrong. */
export class ReasonMissing extends Schema.TaggedError<ReasonMissing>()('ReasonMissing', {
  action: Schema.String,
}) {}

export type ReportRefusal =
  | Forbidden
  | ReportNotIn
  | ReportingNotOpen
  | ContentUnfit
  | ReasonMissing
  | Misdated

/** What surrounds a report: its place, the unit that leads its task and how that unit signs. */
export interface ReportSurroundings extends Asked {
  /** The id it has, or will have. */
  readonly id: ReportId
  readonly programme: ProgrammeId
  readonly lead: DepartmentId
  readonly stages: readonly Stage[]
}

type Signing = 'SignReport' | 'RegisterSignature'
const ACTION = {
  SubmitReport: 'submit',
  CorrectReport: 'correct',
  DropCorrection: 'drop',
  WithdrawReport: 'withdraw',
  DeclineReport: 'decline',
  AcceptReport: 'accept',
  ReturnReport: 'return',
} as const satisfies Record<Exclude<ReportCommand['_tag'], Signing>, ReportAction>

/** The stage that signs next; null when the report does not wait for a signature. */
export const signingStage = (report: Report | null): Stage | null =>
  report?.status === 'submitted' ? awaitedStage(report.stages, report.signatures) : null

/** The action by which the next signature moves the report: `pass` when it is the last. */
export const signingAction = (report: Report | null): 'sign' | 'pass' =>
  report !== null && report.signatures.length + 1 < report.stages.length ? 'sign' : 'pass'

const PERMISSION = {
  submit: 'report.submit',
  correct: 'report.submit',
  drop: 'report.submit',
  withdraw: 'report.withdraw',
  accept: 'report.accept',
  return: 'report.return',
} as const satisfies Partial<Record<ReportAction, Permission>>

/** What an actor needs to take an action in the system, for the unit that leads the task. */
export const permissionFor = (report: Report | null, action: ReportAction): Permission =>
  action === 'sign' || action === 'pass' || action === 'decline'
    ? SIGN_PERMISSION[signingStage(report) ?? 'head']
    : PERMISSION[action]

/** Whether the table and the report's own story allow the action now. */
export const allows = (report: Report | null, action: ReportAction): boolean => {
  if (next<ReportStatus, ReportAction>(REPORT_TRANSITIONS, report?.status ?? 'none', action) === null)
    return false
  if (action === 'sign' || action === 'pass') return action === signingAction(report)
  return action !== 'drop' || (report !== null && report.editions.length > 0)
}

export const decideReport = (
  state: Report | null,
  command: ReportCommand,
  occasion: Occasion,
  around: ReportSurroundings,
): Decision<ReportChange, ReportRefusal> => {
  const { _tag } = command
  const signing = _tag === 'SignReport' || _tag === 'RegisterSignature'
  const action = signing ? signingAction(state) : ACTION[_tag]
  const permission = _tag === 'RegisterSignature' ? 'report.register-signature' : permissionFor(state, action)
  const allowed = authorise(occasion.actor, permission, around.lead)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if (!allows(state, action)) return Result.fail(new ReportNotIn({ action, status: state?.status ?? 'none' }))
  const { actor, at, today } = occasion
  const reason = 'reason' in command ? command.reason.trim() : null
  const remarks = 'remarks' in command ? command.remarks : []
  if (reason === '' && remarks.length === 0) return Result.fail(new ReasonMissing({ action }))
  const step = { action, actor: actor.name, role: actor.role, at, reason, remarks }
  switch (command._tag) {
    case 'SubmitReport':
    case 'CorrectReport':
      return submitted(command.content, step, around, occasion)
    case 'SignReport':
    case 'RegisterSignature':
      return signed(state, command, step, occasion)
    default: {
      const status = next<ReportStatus, ReportAction>(REPORT_TRANSITIONS, state?.status ?? 'none', action)
      if (status === null || status === 'none')
        return Result.fail(new ReportNotIn({ action, status: state?.status ?? 'none' }))
      return Result.succeed([{ _tag: 'ReportMoved', status, on: today, step }])
    }
  }
}

const submitted = (
  content: ReportContent,
  step: ReportStep,
  around: ReportSurroundings,
  { actor, today }: Occasion,
): Decision<ReportChange, ReportRefusal> => {
  const refusal = unfitContent(content, around, today)
  if (refusal !== null) return Result.fail(refusal)
  const { id, programme, task, period, lead: department, stages } = around
  const by = { account: actor.account, name: actor.name }
  return Result.succeed([
    { _tag: 'ReportSubmitted', id, programme, task, period, department, stages, content, by, step },
  ])
}

const signed = (
  state: Report | null,
  command: Extract<ReportCommand, { _tag: Signing }>,
  step: ReportStep,
  occasion: Occasion,
): Decision<ReportChange, ReportRefusal> => {
  const stage = signingStage(state)
  if (stage === null)
    return Result.fail(new ReportNotIn({ action: step.action, status: state?.status ?? 'none' }))
  const refusal =
    command._tag === 'RegisterSignature' ? misdated(command.signature, occasion, submittedOn(state)) : null
  if (refusal !== null) return Result.fail(refusal)
  const signature =
    command._tag === 'SignReport'
      ? signedHere(stage, occasion)
      : signedOnPaper(stage, command.signature, occasion)
  const last = step.action === 'pass'
  return Result.succeed([{ _tag: 'ReportSigned', signature, last, on: occasion.today, step }])
}

/** The day on which the text that is signed now was handed in. */
const submittedOn = (state: Report | null): PlainDate | null => {
  const submission = state?.steps.findLast(({ action }) => action === 'submit' || action === 'correct')
  return submission === undefined ? null : dayOf(submission.at)
}
