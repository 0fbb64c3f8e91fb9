import { Schema } from 'effect'
import { canonical } from '../record/index.ts'
import type { Report, ReportContent } from './report.ts'

/** A field that both changed since the version both started from. */
export const FieldConflict = Schema.Struct({
  field: Schema.Literals([
    'progress',
    'nextStep',
    'difficulty',
    'matter',
    'milestones',
    'figures',
    'evidence',
  ]),
  base: Schema.Unknown,
  mine: Schema.Unknown,
  theirs: Schema.Unknown,
})
export type FieldConflict = typeof FieldConflict.Type

const FIELDS = [
  'progress',
  'nextStep',
  'difficulty',
  'matter',
  'milestones',
  'figures',
  'evidence',
] as const satisfies readonly (keyof ReportContent)[]

const differ = (a: unknown, b: unknown): boolean => canonical(a ?? null) !== canonical(b ?? null)

/**
 * Where `mine` and what stands (`theirs`) part, field by field, seen from the version `mine` was written on
 * (`base`; null when there was none yet). Empty when only one of the two changed each field.
 */
export const conflicts = (
  base: Report | null,
  mine: ReportContent,
  theirs: Report,
): readonly FieldConflict[] =>
  FIELDS.map((field) => ({
    field,
    base: base?.content[field] ?? null,
    mine: mine[field],
    theirs: theirs.content[field],
  })).filter(
    ({ base: before, mine: my, theirs: their }) =>
      differ(my, their) && differ(before, my) && differ(before, their),
  )

/** Somebody else handed in another version meanwhile; nothing was overwritten. */
export class ReportConflict extends Schema.TaggedError<ReportConflict>()('ReportConflict', {
  expected: Schema.Int,
  actual: Schema.Int,
  fields: Schema.Array(FieldConflict),
}) {}
