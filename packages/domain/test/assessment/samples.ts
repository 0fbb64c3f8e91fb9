import { readdirSync, readFileSync } from 'node:fs'
import { Schema } from 'effect'
import type { Explanation } from '../../src/assessment/index.ts'
import { FactSheet, nodesOf, RuleSet } from '../../src/assessment/index.ts'

const seeds = new URL('../../../../seeds/', import.meta.url)
const strict = { onExcessProperty: 'error' } as const
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, seeds), 'utf8'))

export const ruleSet = (year: number | string): RuleSet =>
  Schema.decodeUnknownSync(RuleSet)(read(`rule-sets/${year}.json`), strict)

/** One golden case: facts in, points and reasons out. */
const Case = Schema.Struct({
  case: Schema.String,
  ruleSet: Schema.String,
  facts: FactSheet,
  expect: Schema.Array(
    Schema.Struct({
      department: Schema.String,
      points: Schema.NullOr(Schema.String),
      grade: Schema.NullOr(Schema.String),
      rank: Schema.NullOr(Schema.Int),
      provisional: Schema.Boolean,
      judged: Schema.String,
      lines: Schema.Array(
        Schema.Struct({
          node: Schema.String,
          points: Schema.NullOr(Schema.String),
          formula: Schema.optionalKey(Schema.String),
          because: Schema.optionalKey(Schema.String),
          standing: Schema.optionalKey(Schema.String),
        }),
      ),
    }),
  ),
})

export const CASES = readdirSync(new URL('golden/assessment/', seeds))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))

export const goldenCase = (name: string): typeof Case.Type =>
  Schema.decodeUnknownSync(Case)(read(`golden/assessment/${name}.json`), strict)

export const nodeOf = (tree: Explanation, id: string): Explanation => {
  const found = nodesOf(tree).find((node) => node.id === id)
  if (found === undefined) throw new Error(`no node ${id} among ${nodesOf(tree).map((node) => node.id)}`)
  return found
}
