import { Schema } from 'effect'
import type { Forbidden } from '../../access/index.ts'
import { PlainDateSchema } from '../../calendar/index.ts'
import { DepartmentId } from '../../record/index.ts'
import { RulingKind } from '../facts/ruling.ts'
import { CorrectedField } from './correction.ts'
import { AwaitedOpinion } from './opinions.ts'
import { ROUND_STATUSES } from './round.ts'

/** The round does not stand where this can be done. */
export class RoundNotIn extends Schema.TaggedError<RoundNotIn>()('RoundNotIn', {
  action: Schema.String,
  status: Schema.Literals(ROUND_STATUSES),
}) {}

/** The year has not come to its last month. */
export class RoundTooEarly extends Schema.TaggedError<RoundTooEarly>()('RoundTooEarly', {
  year: Schema.Int,
  from: PlainDateSchema,
}) {}

export const TEAM_PROBLEMS = [
  'unit-without-team',
  'unit-in-two',
  'not-assessed',
  'own-unit',
  'host-inside',
  'empty',
  'title-twice',
  'member-in-two',
] as const
export const TeamProblem = Schema.Literals(TEAM_PROBLEMS)
export type TeamProblem = typeof TeamProblem.Type

/**
 * A unit that no team verifies, or two do; a team without members, with one from a unit it verifies or of another team, or
 * under another's title; the host's unit in a team from inside.
 */
export class TeamsUnfit extends Schema.TaggedError<TeamsUnfit>()('TeamsUnfit', {
  problem: TeamProblem,
  /** The unit, or the title of the team. */
  about: Schema.String,
}) {}

/** The units would have to assess themselves by a day that is over. */
export class SelfUntilPast extends Schema.TaggedError<SelfUntilPast>()('SelfUntilPast', {
  selfUntil: PlainDateSchema,
}) {}

/** Only members of the group with key tasks of the year are assessed. */
export class NotAssessed extends Schema.TaggedError<NotAssessed>()('NotAssessed', {
  department: DepartmentId,
  year: Schema.Int,
}) {}

/** The day is over. */
/** Somebody else of the unit handed in a text that was not seen. */
export class SelfAssessedAnew extends Schema.TaggedError<SelfAssessedAnew>()('SelfAssessedAnew', {
  by: Schema.String,
  on: PlainDateSchema,
}) {}

export class RoundClosed extends Schema.TaggedError<RoundClosed>()('RoundClosed', {
  what: Schema.Literals(['self-assessment', 'objection']),
  closedOn: PlainDateSchema,
}) {}

/** The unit has no part in the task, or not the one that this asks for. */
export class NoSuchDuty extends Schema.TaggedError<NoSuchDuty>()('NoSuchDuty', {
  task: Schema.Int,
  department: DepartmentId,
  role: Schema.Literals(['lead', 'support']),
}) {}

/** The unit belongs to another team. */
export class NotYourUnit extends Schema.TaggedError<NotYourUnit>()('NotYourUnit', {
  department: DepartmentId,
}) {}

export const RULING_PROBLEMS = [
  'about-missing',
  'points-missing',
  'documents-missing',
  'another-unit',
  'revoked',
] as const
/** A ruling lacks what its kind asks for, is about a task in which the unit has no part, or is revoked already. */
export class RulingUnfit extends Schema.TaggedError<RulingUnfit>()('RulingUnfit', {
  kind: RulingKind,
  problem: Schema.Literals(RULING_PROBLEMS),
}) {}

/** There is no such ruling, objection or contribution in the round. */
export class NotInRound extends Schema.TaggedError<NotInRound>()('NotInRound', {
  what: Schema.Literals(['ruling', 'objection', 'contribution']),
  id: Schema.String,
}) {}

/** A mark lies beyond 0 and 100. */
export class MarkUnfit extends Schema.TaggedError<MarkUnfit>()('MarkUnfit', { value: Schema.String }) {}

/** 回避: who scored the unit, or belongs to it, does not review its objection; only the reviewer decides. */
export class MustRecuse extends Schema.TaggedError<MustRecuse>()('MustRecuse', {
  name: Schema.String,
  because: Schema.Literals(['scored', 'of-the-unit', 'not-reviewer']),
}) {}

/** The unit objects to this already, and nothing is decided yet. */
export class ObjectedAlready extends Schema.TaggedError<ObjectedAlready>()('ObjectedAlready', {
  number: Schema.Int,
  by: Schema.String,
}) {}

/** The objection is settled already. */
export class ObjectionSettledAlready extends Schema.TaggedError<ObjectionSettledAlready>()(
  'ObjectionSettledAlready',
  { number: Schema.Int, on: PlainDateSchema },
) {}

/** An objection that is upheld changes a fact; one that is not changes none; a field belongs to its paper. */
export class ReviewUnfit extends Schema.TaggedError<ReviewUnfit>()('ReviewUnfit', {
  problem: Schema.Literals([
    'no-change',
    'change-though-rejected',
    'field',
    'another-unit',
    'day',
    'revoked-already',
  ]),
  field: Schema.NullOr(CorrectedField),
}) {}

/** Objections that nobody settled yet, or the days to object are not over: `until` is the last of them. */
export class RoundUnfinished extends Schema.TaggedError<RoundUnfinished>()('RoundUnfinished', {
  objections: Schema.Array(Schema.Int),
  until: Schema.NullOr(PlainDateSchema),
}) {}

/** The rules count opinions that nobody gave, and after the feedback nobody can: the year could never be decided. */
export class OpinionsMissing extends Schema.TaggedError<OpinionsMissing>()('OpinionsMissing', {
  awaited: Schema.Array(AwaitedOpinion),
}) {}

/** Nothing was decided: the year's result is not frozen yet. */
export class NothingDecided extends Schema.TaggedError<NothingDecided>()('NothingDecided', {
  year: Schema.Int,
}) {}

/** The group has decided: the year's result is frozen, and what it was judged by is not changed. */
export class ResultStands extends Schema.TaggedError<ResultStands>()('ResultStands', {
  year: Schema.Int,
}) {}

/** The target is none of the year's list. */
export class NoSuchYearTarget extends Schema.TaggedError<NoSuchYearTarget>()('NoSuchYearTarget', {
  target: Schema.String,
}) {}

export type RoundRefusal =
  | Forbidden
  | RoundNotIn
  | RoundTooEarly
  | TeamsUnfit
  | SelfUntilPast
  | NotAssessed
  | RoundClosed
  | SelfAssessedAnew
  | NoSuchDuty
  | NotYourUnit
  | RulingUnfit
  | NotInRound
  | MarkUnfit
  | MustRecuse
  | ObjectedAlready
  | ObjectionSettledAlready
  | ReviewUnfit
  | RoundUnfinished
  | OpinionsMissing
  | NothingDecided
  | ResultStands
  | NoSuchYearTarget
