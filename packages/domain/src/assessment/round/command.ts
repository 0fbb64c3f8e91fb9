import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { ExactSchema } from '../../quantity/index.ts'
import { DepartmentId, ProgrammeId, RoundId, Words } from '../../record/index.ts'
import { ContributionLevel, Panel, RulingKind } from '../facts/ruling.ts'
import { Source } from '../facts/source.ts'
import { Correction } from './correction.ts'
import { Objection, ObjectionDecision, Reviewer } from './objection.ts'
import {
  Contribution,
  ROUND_LIMITS,
  RoundMark,
  RoundRuling,
  RoundSetting,
  RoundStep,
  RoundSurvey,
  RoundWaiver,
  SelfAssessment,
} from './round.ts'

const Reason = Words(ROUND_LIMITS.reason)

export const RoundCommand = Schema.TaggedUnion({
  OpenRound: { setting: RoundSetting },
  SetUpRound: { setting: RoundSetting },
  /** `instead`: the words that they take the place of; null for the first. */
  SelfAssess: {
    words: SelfAssessment.fields.words,
    evidence: SelfAssessment.fields.evidence,
    instead: Schema.NullOr(SelfAssessment.fields.words),
  },
  /** By the unit that leads the task. */
  Contribute: { task: Schema.Int, department: DepartmentId, level: ContributionLevel, reason: Reason },
  ConfirmContribution: { task: Schema.Int, department: DepartmentId },
  BeginVerification: {},
  Rule: {
    kind: RulingKind,
    department: DepartmentId,
    about: Schema.NullOr(Source),
    task: Schema.NullOr(Schema.Int),
    milestone: Schema.NullOr(Schema.String),
    points: Schema.NullOr(ExactSchema),
    reason: Reason,
    authority: Words(ROUND_LIMITS.title),
    documents: Schema.Array(Words(ROUND_LIMITS.document)).check(Schema.isMaxLength(10)),
  },
  RevokeRuling: { ruling: Schema.String, reason: Reason },
  Mark: { panel: Panel, department: DepartmentId, value: ExactSchema, reason: RoundMark.fields.reason },
  RegisterSurvey: RoundSurvey.fields,
  GiveFeedback: {},
  Object: {
    node: Objection.fields.node,
    title: Objection.fields.title,
    ruling: Objection.fields.ruling,
    words: Objection.fields.words,
    evidence: Objection.fields.evidence,
  },
  AssignReviewer: { number: Schema.Int, reviewer: Reviewer },
  SettleObjection: {
    number: Schema.Int,
    upheld: Schema.Boolean,
    reason: ObjectionDecision.fields.reason,
    changes: ObjectionDecision.fields.changes,
  },
  Deliberate: {},
  Waive: RoundWaiver.fields,
  Announce: { document: Words(ROUND_LIMITS.document) },
})
export type RoundCommand = typeof RoundCommand.Type

export const RoundChange = Schema.TaggedUnion({
  RoundOpened: {
    id: RoundId,
    programme: ProgrammeId,
    year: Schema.Int,
    setting: RoundSetting,
    step: RoundStep,
  },
  RoundSetUp: { setting: RoundSetting, step: RoundStep },
  /** A later one of the same unit takes its place. */
  SelfAssessed: { selfAssessment: SelfAssessment, step: RoundStep },
  /** Given, confirmed or found on review; one for each task and unit. */
  Contributed: { contribution: Contribution, step: RoundStep },
  Ruled: { ruling: RoundRuling, step: RoundStep },
  RulingRevoked: { ruling: Schema.String, on: PlainDateSchema, reason: Schema.String, step: RoundStep },
  /** A later one of the same person on the same unit takes its place. */
  Marked: { mark: RoundMark, step: RoundStep },
  Surveyed: { survey: RoundSurvey, step: RoundStep },
  Objected: { objection: Objection, step: RoundStep },
  ReviewerAssigned: { number: Schema.Int, reviewer: Reviewer, step: RoundStep },
  ObjectionSettled: { number: Schema.Int, decision: ObjectionDecision, step: RoundStep },
  FactCorrected: { correction: Correction, step: RoundStep },
  Waived: { waiver: RoundWaiver, step: RoundStep },
  /** Goes on to the next stage; `document`: number of the 通报. */
  RoundMoved: { document: Schema.NullOr(Schema.String), step: RoundStep },
})
export type RoundChange = typeof RoundChange.Type
