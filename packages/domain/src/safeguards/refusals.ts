import { Schema } from 'effect'
import { type PlainDate, PlainDateSchema } from '../calendar/index.ts'
import { DepartmentId } from '../record/index.ts'

/** A unit is named twice or is not in the registry. */
export class UnitsAmiss extends Schema.TaggedError<UnitsAmiss>()('UnitsAmiss', {
  departments: Schema.Array(DepartmentId),
}) {}

/** The day of `what` lies before the first or after the last that it may be; null: no such bound. */
export class DayUnfit extends Schema.TaggedError<DayUnfit>()('DayUnfit', {
  what: Schema.String,
  on: PlainDateSchema,
  notBefore: Schema.NullOr(PlainDateSchema),
  notAfter: Schema.NullOr(PlainDateSchema),
}) {}

/** What is cited (a meeting, a resolution, a task, a clause, a report) is not there. */
export class CitedMissing extends Schema.TaggedError<CitedMissing>()('CitedMissing', {
  what: Schema.String,
}) {}

/** Units that are known and named once. */
export const unitsAmiss = (
  named: readonly DepartmentId[],
  known: readonly DepartmentId[],
): UnitsAmiss | null => {
  const amiss = named.filter((unit, index) => !known.includes(unit) || named.indexOf(unit) < index)
  return amiss.length === 0 ? null : new UnitsAmiss({ departments: amiss })
}

/** A day within its bounds, both included. */
export const dayUnfit = (
  what: string,
  on: PlainDate,
  { notBefore = null, notAfter = null }: { notBefore?: PlainDate | null; notAfter?: PlainDate | null },
): DayUnfit | null =>
  (notBefore !== null && on < notBefore) || (notAfter !== null && on > notAfter)
    ? new DayUnfit({ what, on, notBefore, notAfter })
    : null
