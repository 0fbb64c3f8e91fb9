import { RoundCommand } from '@jiashan/domain/assessment'
import { ProgrammeId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { Citation } from '../evidence/uploads.ts'
import { input, sending, Year } from './input.ts'

const place = { programme: ProgrammeId, year: Year }
const {
  OpenRound,
  SetUpRound,
  Contribute,
  ConfirmContribution,
  BeginVerification,
  Rule,
  RevokeRuling,
  Mark,
  RegisterSurvey,
  GiveFeedback,
  AssignReviewer,
  SettleObjection,
  Deliberate,
  Waive,
  Announce,
  SelfAssess,
  Object: ObjectTo,
} = RoundCommand.cases

const evidence = Schema.Array(Citation).check(Schema.isMaxLength(20))
/** What many do side by side needs no version: nobody writes over another. */
const { key } = sending
export const ByOffice = input(
  Schema.Struct({
    ...place,
    ...sending,
    command: Schema.Union([
      OpenRound,
      SetUpRound,
      ConfirmContribution,
      BeginVerification,
      RegisterSurvey,
      GiveFeedback,
      AssignReviewer,
      Deliberate,
      Waive,
      Announce,
    ]),
  }),
)
const { words, instead } = SelfAssess.fields
export const SelfAssessed = input(Schema.Struct({ ...place, key, words, evidence, instead }))
export const Contributed = input(Schema.Struct({ ...place, key, command: Contribute }))
export const ByAssessor = input(Schema.Struct({ ...place, key, command: Schema.Union([Rule, RevokeRuling]) }))
export const Marked = input(Schema.Struct({ ...place, key, command: Mark }))
export const Objected = input(
  Schema.Struct({
    ...place,
    key,
    node: ObjectTo.fields.node,
    title: ObjectTo.fields.title,
    ruling: ObjectTo.fields.ruling,
    words: ObjectTo.fields.words,
    evidence,
  }),
)
export const Reviewed = input(Schema.Struct({ ...place, ...sending, command: SettleObjection }))
export const Decided = input(
  Schema.Struct({ ...place, basis: Schema.String.check(Schema.isTrimmed(), Schema.isBetweenLength(2, 80)) }),
)
