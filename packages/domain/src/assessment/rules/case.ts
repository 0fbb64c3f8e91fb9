import { Schema } from 'effect'
import { FactSheet } from '../facts/fact-sheet.ts'
import type { RuleSet } from './rule-set.ts'

export const RuleCase = Schema.Struct({ id: Schema.String, title: Schema.String, facts: FactSheet })
export type RuleCase = typeof RuleCase.Type
export const CaseFailure = Schema.Struct({ id: Schema.String })
export type CaseFailure = typeof CaseFailure.Type
export const runCases = (_: RuleSet, __: readonly RuleCase[]): readonly CaseFailure[] => []
