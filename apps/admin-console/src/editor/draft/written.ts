import type {
  Bonus,
  Criterion,
  Measure,
  Modifier,
  RuleCase,
  RuleSet,
  Scoring,
} from '@jiashan/domain/assessment'

/** A value while it is being written: where a whole number belongs, what was typed instead may stand. */
export type Written<T> = T extends string | boolean | null
  ? T
  : T extends number
    ? number | string
    : T extends readonly (infer A)[]
      ? readonly Written<A>[]
      : { readonly [K in keyof T]: Written<T[K]> }

/** 考核办法 being written: of the form of a rule set, though not every field can be read yet. */
export type WrittenRules = Written<RuleSet>
export type WrittenCriterion = Written<Criterion>
export type WrittenBonus = Written<Bonus>
export type WrittenScoring = Written<Scoring>
export type WrittenMeasure = Written<Measure>
export type WrittenModifier = Written<Modifier>

/** What is written on the way to an edition: the rules, the cases that must hold under them, and from when on. */
export interface WrittenDraft {
  readonly ruleSet: WrittenRules
  readonly cases: readonly RuleCase[]
  /** A day, or empty while none is chosen. */
  readonly effectiveOn: string
}
