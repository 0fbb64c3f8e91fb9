import type { FactSheet } from '../../facts/fact-sheet.ts'
import type { RuleSet } from '../rule-set.ts'
import { criterionFindings } from './criteria.ts'
import type { RuleFinding } from './finding.ts'
import { factFindings } from './on-facts.ts'
import { resultFindings } from './results.ts'
import { sums } from './sums.ts'

export { FINDINGS, type FindingCode, RuleFinding, sayFinding } from './finding.ts'

/**
 * Everything that is wrong with a rule set as it is written, each finding at its field; with the facts of a year also what it
 * would do to its units. Without an error it may be published.
 */
export const lint = (rules: RuleSet, sheet: FactSheet | null): readonly RuleFinding[] => [
  ...sums(rules),
  ...rules.criteria.flatMap((criterion, index) => criterionFindings(criterion, index, rules)),
  ...resultFindings(rules),
  ...(sheet === null ? [] : factFindings(rules, sheet)),
]
