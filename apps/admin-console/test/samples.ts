import { readFileSync } from 'node:fs'
import { FactSheet, type RuleSet } from '@jiashan/domain/assessment'
import { Schema } from 'effect'
import type { WrittenDraft, WrittenRules } from '../src/editor/draft/written.ts'

const seed = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../seeds/${path}`, import.meta.url), 'utf8'))

export const rules2018: RuleSet = seed('rule-sets/2018.json')
export const rules2017: RuleSet = seed('rule-sets/2017.json')
export const written: WrittenRules = { ...rules2018 }
export const draft: WrittenDraft = { ruleSet: written, cases: [], effectiveOn: '2018-12-01' }
/** Facts of a golden case. */
export const sheet: FactSheet = Schema.decodeUnknownSync(FactSheet)(
  seed('golden/assessment/ties-and-groups.json').facts,
)
