import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { ContributionLevel } from '../facts/ruling.ts'
import { Source } from '../facts/source.ts'

/** The fields of facts that a review may find to be otherwise, by the kind of paper. */
export const CORRECTABLE = {
  plan: ['submittedOn'],
  report: ['reportedOn'],
  order: ['answeredOn', 'closedOn'],
  matter: ['advisedOn'],
  milestone: ['doneOn'],
} as const
export const CORRECTED_FIELDS = [
  'submittedOn',
  'reportedOn',
  'answeredOn',
  'closedOn',
  'advisedOn',
  'doneOn',
] as const
export const CorrectedField = Schema.Literals(CORRECTED_FIELDS)
export type CorrectedField = typeof CorrectedField.Type

export const CORRECTED_FIELD_LABEL = {
  submittedOn: '方案提交日期',
  reportedOn: '报送日期',
  answeredOn: '反馈日期',
  closedOn: '销号日期',
  advisedOn: '提出意见日期',
  doneOn: '完成日期',
} as const satisfies Record<CorrectedField, string>

/** A fact that a review found to be otherwise than the record says; the record itself stays as it is. */
export const Correction = Schema.Struct({
  about: Source,
  /** The milestone, where it is one of a plan. */
  milestone: Schema.NullOr(Schema.String),
  field: CorrectedField,
  value: PlainDateSchema,
  reason: Schema.String,
  /** Number of the objection that led to it. */
  objection: Schema.Int,
})
export type Correction = typeof Correction.Type

/** What a review changes: facts, never numbers. */
export const FactChange = Schema.TaggedUnion({
  RevokeRuling: { ruling: Schema.String },
  /** Found on review: the county caused it, and the unit did its duty. */
  CountyCaused: { task: Schema.Int, milestone: Schema.NullOr(Schema.String), about: Schema.NullOr(Source) },
  SetContribution: { task: Schema.Int, level: ContributionLevel },
  CorrectFact: {
    about: Source,
    milestone: Schema.NullOr(Schema.String),
    field: CorrectedField,
    value: PlainDateSchema,
  },
})
export type FactChange = typeof FactChange.Type

/** Whether a field belongs to the kind of fact; a milestone is of the plan of a task, and of nothing else. */
export const isCorrectable = (about: Source, milestone: string | null, field: CorrectedField): boolean => {
  const fields: { readonly [K: string]: readonly string[] } = CORRECTABLE
  if (milestone !== null && !('task' in about)) return false
  return (fields[milestone === null ? about._tag : 'milestone'] ?? []).includes(field)
}

/** The orders and matters whose facts are to be corrected, by id: the record says whose they are. */
export const papersNamed = (changes: readonly FactChange[]): readonly string[] =>
  changes.flatMap((one) =>
    one._tag === 'CorrectFact' && (one.about._tag === 'order' || one.about._tag === 'matter')
      ? [one.about.id]
      : [],
  )
