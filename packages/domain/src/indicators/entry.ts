import { Schema } from 'effect'
import { InstantSchema } from '../calendar/index.ts'
import { ExactSchema, UnitSchema } from '../quantity/index.ts'
import { AccountId, DepartmentId, ObservationId, ReportId, Text } from '../record/index.ts'
import { Observation } from './observation.ts'

export const ENTRY_ACTS = ['record', 'confirm', 'correct'] as const
export const EntryAct = Schema.Literals(ENTRY_ACTS)
export type EntryAct = typeof EntryAct.Type

export const ENTRY_ACT_LABEL = {
  record: '录入',
  confirm: '认定',
  correct: '更正',
} as const satisfies Record<EntryAct, string>

/** The figure that an entry speaks about: what stood before it was confirmed or corrected. */
export const Replaced = Schema.Struct({
  value: ExactSchema,
  unit: UnitSchema,
  standing: Observation.fields.standing,
  /** The observation, or the accepted report, that said it. */
  observation: Schema.NullOr(ObservationId),
  report: Schema.NullOr(ReportId),
})
export type Replaced = typeof Replaced.Type

/**
 * An observation with how it came to be known: who, when, why, and in place of what. Entries are only ever added;
 * confirming and correcting add one, so every earlier state can be shown again. Only the observation is ever published.
 */
export const FigureEntry = Schema.Struct({
  ...Observation.fields,
  act: EntryAct,
  by: Schema.Struct({
    account: Schema.Union([AccountId, Schema.Literal('system')]),
    name: Schema.String,
    department: Schema.NullOr(DepartmentId),
  }),
  at: InstantSchema,
  replaces: Schema.NullOr(Replaced),
  /** Why it was corrected; null for other acts. */
  reason: Schema.NullOr(Text(500)),
})
export type FigureEntry = typeof FigureEntry.Type

export const FigureChange = Schema.TaggedStruct('FigureEntered', { entry: FigureEntry })
export type FigureChange = typeof FigureChange.Type

export const evolveFigure = (_: FigureEntry | null, change: FigureChange): FigureEntry => change.entry

/** The observation without who entered it and why: what may leave the house. */
export const observationOf = (entry: FigureEntry): Observation => {
  const { act: _, by: __, at: ___, replaces: ____, reason: _____, ...observation } = entry
  return observation
}
