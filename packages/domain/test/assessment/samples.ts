import { readdirSync, readFileSync } from 'node:fs'
import { Schema } from 'effect'
import type { Explanation } from '../../src/assessment/index.ts'
import { FactSheet, nodesOf, RuleSet } from '../../src/assessment/index.ts'
import { exact, sayExact, sum } from '../../src/quantity/index.ts'

const seeds = new URL('../../../../seeds/', import.meta.url)
const strict = { onExcessProperty: 'error' } as const
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, seeds), 'utf8'))

export const ruleSet = (name: number | string): RuleSet =>
  Schema.decodeUnknownSync(RuleSet)(read(`rule-sets/${name}.json`), strict)

const Part = Schema.Record(Schema.String, Schema.Json)
/** A small rule set that states only what its case is about. */
const SmallRules = Schema.Struct({
  criteria: Schema.Array(Part),
  bonuses: Schema.optionalKey(Schema.Array(Part)),
  bonusCap: Schema.optionalKey(Schema.Json),
  vetoes: Schema.optionalKey(Schema.Json),
  grading: Schema.optionalKey(Schema.Json),
})

/** One golden case: facts in, points and reasons out; what is not stated is not compared. */
const Case = Schema.Struct({
  case: Schema.String,
  ruleSet: Schema.optionalKey(Schema.String),
  rules: Schema.optionalKey(SmallRules),
  facts: FactSheet,
  expect: Schema.Array(
    Schema.Struct({
      department: Schema.String,
      points: Schema.NullOr(Schema.String),
      grade: Schema.optionalKey(Schema.NullOr(Schema.String)),
      rank: Schema.optionalKey(Schema.NullOr(Schema.Int)),
      provisional: Schema.optionalKey(Schema.Boolean),
      judged: Schema.optionalKey(Schema.String),
      reasons: Schema.optionalKey(Schema.Array(Schema.String)),
      lines: Schema.optionalKey(
        Schema.Array(
          Schema.Struct({
            node: Schema.String,
            points: Schema.optionalKey(Schema.NullOr(Schema.String)),
            formula: Schema.optionalKey(Schema.String),
            because: Schema.optionalKey(Schema.String),
            standing: Schema.optionalKey(Schema.String),
          }),
        ),
      ),
    }),
  ),
})

const CITED = {
  clause: '第一条',
  basis: {
    clause: '三（二）',
    sentence: '对市协调小组成员单位年度重点任务完成情况进行考核，并纳入年度目标责任制考核内容。',
  },
}
const USUAL = {
  ...{ section: '考核', applies: { _tag: 'Everyone' }, absent: { _tag: 'spread' }, modifiers: [] },
  ...CITED,
}
const GRADES = [
  { title: '优秀', atLeast: '90' },
  { title: '良好', atLeast: '80' },
  { title: '合格', atLeast: '60' },
  { title: '不合格', atLeast: '0' },
]

/** The usual for what a small rule set leaves out; its weights make the sections and the total. */
const completed = ({ criteria, bonuses = [], ...stated }: typeof SmallRules.Type): unknown => {
  const full = criteria.map((one) => ({ ...USUAL, ...one }))
  const weights = (of: readonly (typeof full)[number][]) =>
    sayExact(sum(of.map((one) => exact(String((one as { readonly weight?: unknown }).weight)))))
  const sections = [...Map.groupBy(full, (one) => one.section)].map(([title, of]) => ({
    title,
    weight: weights(of),
  }))
  return {
    ...{ year: 2018, title: '算例', version: 1, standing: '试评', note: '', total: weights(full) },
    rounding: { mode: 'half-up', places: 2 },
    sections,
    criteria: full,
    bonuses: bonuses.map((one) => ({ ...CITED, ...one })),
    ...{ bonusCap: '0', vetoes: [] },
    grading: { grades: GRADES, groups: [{ title: '全部单位', ledAtLeast: 0 }], quota: null },
    ...stated,
  }
}

export const CASES = readdirSync(new URL('golden/assessment/', seeds))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))

export const goldenCase = (name: string) => {
  const {
    rules,
    ruleSet: seed,
    ...rest
  } = Schema.decodeUnknownSync(Case)(read(`golden/assessment/${name}.json`), strict)
  if ((rules === undefined) === (seed === undefined)) throw new Error(`${name}: one of ruleSet and rules`)
  return {
    ...rest,
    rules:
      rules === undefined ? ruleSet(seed ?? '') : Schema.decodeUnknownSync(RuleSet)(completed(rules), strict),
  }
}

export const nodeOf = (tree: Explanation, id: string): Explanation => {
  const found = nodesOf(tree).find((node) => node.id === id)
  if (found === undefined) throw new Error(`no node ${id} among ${nodesOf(tree).map((node) => node.id)}`)
  return found
}
