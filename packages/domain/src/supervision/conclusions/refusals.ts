import { Schema } from 'effect'
import type { Forbidden } from '../../access/index.ts'
import type { Misdated } from '../../planning/index.ts'
import { PartyId } from '../../record/index.ts'
import { CONCLUSION_STATUSES } from './conclusion.ts'

/** The conclusion's status does not allow the action; what was signed stands. */
export class ConclusionNotIn extends Schema.TaggedError<ConclusionNotIn>()('ConclusionNotIn', {
  action: Schema.String,
  status: Schema.Literals(CONCLUSION_STATUSES),
}) {}

/** Not the county and no unit of the document, or a member of the group: members are assessed by points. */
export class SubjectUnfit extends Schema.TaggedError<SubjectUnfit>()('SubjectUnfit', {
  subject: PartyId,
  problem: Schema.Literals(['unknown', 'member']),
}) {}

/** The year has not begun. */
export class YearAhead extends Schema.TaggedError<YearAhead>()('YearAhead', { year: Schema.Int }) {}

/** There is a conclusion on it for the year already. */
export class ConcludedAlready extends Schema.TaggedError<ConcludedAlready>()('ConcludedAlready', {
  subject: PartyId,
  year: Schema.Int,
}) {}

export type ConclusionRefusal =
  | Forbidden
  | ConclusionNotIn
  | SubjectUnfit
  | YearAhead
  | ConcludedAlready
  | Misdated
