import { readFile } from 'node:fs/promises'
import { RuleSet } from '@jiashan/domain/assessment'
import { Schema } from 'effect'
import { seed } from '../policy/seeds.ts'

/** A seeded 示例办法 of a year. */
export const seededRuleSet = async (year: number): Promise<RuleSet> =>
  Schema.decodeUnknownSync(RuleSet)(JSON.parse(await readFile(seed(`rule-sets/${year}.json`), 'utf8')))
