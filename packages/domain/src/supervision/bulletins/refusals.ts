import { Schema } from 'effect'
import type { Forbidden } from '../../access/index.ts'
import type { Misdated } from '../../planning/index.ts'
import { DepartmentId } from '../../record/index.ts'
import type { DayUnfit } from '../../safeguards/index.ts'
import type { UnitsUnfit } from '../orders/index.ts'
import { BULLETIN_STATUSES } from './bulletin.ts'

/** The bulletin's status does not allow the action; what was signed is corrected by a new issue. */
export class BulletinNotIn extends Schema.TaggedError<BulletinNotIn>()('BulletinNotIn', {
  action: Schema.String,
  status: Schema.Literals(BULLETIN_STATUSES),
}) {}

/** Units that were asked have not countersigned yet. */
export class NotCountersigned extends Schema.TaggedError<NotCountersigned>()('NotCountersigned', {
  departments: Schema.Array(DepartmentId),
}) {}

/** The unit is not asked to countersign, or did so already. */
export class NotACountersigner extends Schema.TaggedError<NotACountersigner>()('NotACountersigner', {
  department: DepartmentId,
}) {}

/** The issue to be corrected is not there or was never signed. */
export class CorrectsUnknown extends Schema.TaggedError<CorrectsUnknown>()('CorrectsUnknown', {}) {}

/** Parts in words that say nothing yet, by their headings: nobody signs what is not written. */
export class PartsEmpty extends Schema.TaggedError<PartsEmpty>()('PartsEmpty', {
  headings: Schema.Array(Schema.String),
}) {}

export type BulletinRefusal =
  | PartsEmpty
  | DayUnfit
  | Forbidden
  | BulletinNotIn
  | NotCountersigned
  | NotACountersigner
  | CorrectsUnknown
  | UnitsUnfit
  | Misdated
