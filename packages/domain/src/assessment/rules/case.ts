import { Schema } from 'effect'
import { evaluate } from '../evaluate/evaluate.ts'
import { nodesOf } from '../evaluate/fold.ts'
import { comparesUnits } from '../evaluate/recompute.ts'
import { FactSheet } from '../facts/fact-sheet.ts'
import { ownFacts } from '../facts/own-facts.ts'
import type { Scorecard } from '../results/scorecard.ts'
import { CriterionId, Words } from './criterion.ts'
import type { RuleSet } from './rule-set.ts'

const Expected = Schema.Struct({
  department: Schema.String,
  points: Schema.NullOr(Schema.String),
  grade: Schema.NullOr(Schema.String),
  /** Id and exact points of the lines that must come out so. */
  lines: Schema.Array(Schema.Struct({ node: Schema.String, points: Schema.NullOr(Schema.String) })),
})

/** 算例: facts of a unit and what the rules must make of them; kept beside the rule set. */
export const RuleCase = Schema.Struct({
  id: CriterionId,
  title: Words(60),
  facts: FactSheet,
  expect: Expected,
})
export type RuleCase = typeof RuleCase.Type

/** What of a case does not come out as it must. */
export const CaseFailure = Schema.Struct({
  id: Schema.String,
  title: Schema.String,
  /** 得分, 等次, or the title of a line. */
  what: Schema.String,
  expected: Schema.NullOr(Schema.String),
  got: Schema.NullOr(Schema.String),
})
export type CaseFailure = typeof CaseFailure.Type

/** Makes a case from what the rules make of a unit today: with its own facts, or with all where units are compared. */
export const caseOf = (
  rules: RuleSet,
  sheet: FactSheet,
  department: string,
  named: Pick<RuleCase, 'id' | 'title'>,
): RuleCase | null => {
  const compared = rules.grading.quota !== null || rules.criteria.some(({ id }) => comparesUnits(rules, id))
  const facts = compared ? sheet : ownFacts(sheet, department)
  const card = evaluate(rules, facts).find((one) => one.department === department)
  return card === undefined ? null : { ...named, facts, expect: expectedOf(card) }
}

const expectedOf = ({ department, points, grade, explanation }: Scorecard): RuleCase['expect'] => ({
  department,
  points,
  grade,
  lines: explanation.children.map(({ id, points: has }) => ({ node: id, points: has })),
})

/** Every case that does not hold under the rules; empty when all do. */
export const runCases = (rules: RuleSet, cases: readonly RuleCase[]): readonly CaseFailure[] =>
  cases.flatMap((one) => failuresOf(rules, one))

const failuresOf = (rules: RuleSet, { id, title, facts, expect }: RuleCase): readonly CaseFailure[] => {
  const card = evaluate(rules, facts).find((one) => one.department === expect.department)
  const compare = (what: string, expected: string | null, got: string | null): readonly CaseFailure[] =>
    expected === got ? [] : [{ id, title, what, expected, got }]
  if (card === undefined) return [{ id, title, what: '考核对象', expected: expect.department, got: null }]
  const nodes = new Map(nodesOf(card.explanation).map((node) => [node.id, node]))
  return [
    ...compare('得分', expect.points, card.points),
    ...compare('等次', expect.grade, card.grade),
    ...expect.lines.flatMap(({ node, points }) => {
      const found = nodes.get(node)
      return compare(found?.title ?? node, points, found?.points ?? null)
    }),
  ]
}
