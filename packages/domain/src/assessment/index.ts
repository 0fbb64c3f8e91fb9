export * from './evaluate/index.ts'
export * from './facts/fact-sheet.ts'
export * from './facts/gather.ts'
export { type IndicatorInputs, reachedInYear, type Waiver } from './facts/gather-indicators.ts'
export * from './facts/own-facts.ts'
export * from './facts/ruling.ts'
export * from './facts/source.ts'
export * from './results/explanation.ts'
export * from './results/freeze.ts'
export * from './results/reported.ts'
export * from './results/scorecard.ts'
export * from './round/index.ts'
export * from './rules/case.ts'
export * from './rules/criterion.ts'
export * from './rules/diff.ts'
export * from './rules/edition.ts'
export * from './rules/edition-decide.ts'
export * from './rules/edition-refusals.ts'
export { FIELD_LABEL, sayValue, wordOf } from './rules/fields.ts'
export * from './rules/grading.ts'
export * from './rules/labels.ts'
export * from './rules/lint/index.ts'
export * from './rules/measure.ts'
export * from './rules/numbers.ts'
export {
  furtherOf,
  OUTCOMES,
  OUTCOMES_OF,
  type Outcome,
  type OutcomeMeasure,
  outcomesOf,
  timelyOf,
} from './rules/outcome.ts'
export * from './rules/rule-set.ts'
export * from './rules/scoring.ts'
export * from './shown/index.ts'
