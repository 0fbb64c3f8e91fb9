import { Schema } from 'effect'
import type { Forbidden } from '../../access/index.ts'
import { PlainDateSchema } from '../../calendar/index.ts'
import { CaseFailure } from './case.ts'
import { EDITION_STATUSES } from './edition.ts'
import { RuleFinding } from './lint/index.ts'

/** The edition's status does not allow the action; what is published stands. */
export class EditionNotIn extends Schema.TaggedError<EditionNotIn>()('EditionNotIn', {
  action: Schema.String,
  status: Schema.Literals(EDITION_STATUSES),
}) {}

/** The rule set is not sound; the findings say what to mend. */
export class RuleSetUnsound extends Schema.TaggedError<RuleSetUnsound>()('RuleSetUnsound', {
  findings: Schema.Array(RuleFinding),
}) {}

/** Cases beside the rule set do not hold under it. */
export class CasesFail extends Schema.TaggedError<CasesFail>()('CasesFail', {
  failures: Schema.Array(CaseFailure),
}) {}

/** The version does not follow the newest one of its year. */
export class VersionOutOfOrder extends Schema.TaggedError<VersionOutOfOrder>()('VersionOutOfOrder', {
  year: Schema.Int,
  version: Schema.Int,
  expected: Schema.Int,
}) {}

/** Another proposal of the year waits to be published. */
export class ProposalWaits extends Schema.TaggedError<ProposalWaits>()('ProposalWaits', {
  year: Schema.Int,
}) {}

/** Who proposed a rule set does not publish it. */
export class SamePublisher extends Schema.TaggedError<SamePublisher>()('SamePublisher', {
  name: Schema.String,
}) {}

/** Who proposed a rule set takes it back, and only that person; sending it back is for the others. */
export class ForOthers extends Schema.TaggedError<ForOthers>()('ForOthers', {
  action: Schema.Literals(['return', 'withdraw']),
}) {}

/** It would be in force from a day that is over. */
export class EffectiveInPast extends Schema.TaggedError<EffectiveInPast>()('EffectiveInPast', {
  effectiveOn: PlainDateSchema,
}) {}

/** The units were told their scores of the year: what these were computed by is not changed behind their backs. */
export class ScoresTold extends Schema.TaggedError<ScoresTold>()('ScoresTold', {
  year: Schema.Int,
}) {}

/** The year is decided: what it was judged by is not changed. */
export class YearDecided extends Schema.TaggedError<YearDecided>()('YearDecided', {
  year: Schema.Int,
}) {}

export type RuleSetRefusal =
  | Forbidden
  | EditionNotIn
  | RuleSetUnsound
  | CasesFail
  | VersionOutOfOrder
  | ProposalWaits
  | SamePublisher
  | ForOthers
  | EffectiveInPast
  | ScoresTold
  | YearDecided
