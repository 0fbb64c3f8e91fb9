import { expect, it } from 'vitest'
import { emptyCriterion, emptyRules } from '../../src/editor/draft/fresh.ts'
import { readWritten } from '../../src/editor/draft/mistakes.ts'
import { withAt } from '../../src/editor/draft/path.ts'
import type { WrittenRules } from '../../src/editor/draft/written.ts'
import { findingsOf } from '../../src/editor/findings-of.ts'
import { rules2018, written } from '../samples.ts'

const withText = (path: readonly (string | number)[], text: unknown): WrittenRules =>
  withAt(written, path, text) as WrittenRules

const told = (rules: WrittenRules) =>
  readWritten(rules).mistakes.map(({ path, words }) => `${path.join('.')} ${words}`)

it('a rule set that can be read is read as it is', () => {
  expect(readWritten(written)).toEqual({ rules: rules2018, mistakes: [] })
})

it('each mistake of typing is told once, at its field, in words', () => {
  expect(told(withText(['criteria', 0, 'weight'], '七十'))).toEqual(['criteria.0.weight 请填写数字，如 6.7'])
  expect(told(withText(['criteria', 0, 'weight'], ''))).toEqual(['criteria.0.weight 请填写数字'])
  expect(told(withText(['criteria', 0, 'weight'], '-1'))).toEqual(['criteria.0.weight 不能为负数'])
  expect(told(withText(['criteria', 0, 'scoring', 'credits', 0, 'share'], '2'))).toEqual([
    'criteria.0.scoring.credits.0.share 应在 0 与 1 之间',
  ])
  expect(told(withText(['title'], ''))).toEqual(['title 请填写'])
  expect(told(withText(['title'], '长'.repeat(81)))).toEqual(['title 不能超过 80 字，请精简'])
  expect(told(withText(['title'], ' 前后 '))).toEqual(['title 开头和结尾不能有空格，请删除'])
  expect(told(withText(['year'], '今年'))).toEqual(['year 请填写整数'])
  expect(told(withText(['rounding', 'places'], 9))).toEqual(['rounding.places 应在 0 与 6 之间'])
})

it('everything else is computed all the same while a field cannot be read', () => {
  const { rules } = readWritten(withText(['criteria', 1, 'weight'], 'abc'))
  expect(rules?.criteria[1]?.weight).toBe('0')
  expect(rules?.criteria[0]).toEqual(rules2018.criteria[0])
  const begun = { ...emptyRules(2019), criteria: [emptyCriterion(emptyRules(2019), '')] }
  expect(readWritten(begun).rules).not.toBeNull()
})

it('what has not even the form of a rule set cannot be computed', () => {
  const { rules, mistakes } = readWritten(withText(['criteria', 0, 'scoring'], { _tag: 'Nothing' }))
  expect(rules).toBeNull()
  expect(mistakes[0]?.path).toEqual(['criteria', 0, 'scoring'])
})

it('a place is not told of twice: a mistake of typing hides what the rules make of it', () => {
  const empty = readWritten(withText(['criteria', 0, 'weight'], ''))
  const found = findingsOf(empty, null)
  expect(found.filter(({ path }) => path.join('.') === 'criteria.0.weight')).toHaveLength(1)
  expect(found.some(({ path }) => path.join('.') === 'sections.0.weight')).toBe(true)
})

it('a basis that was not chosen is asked for once, not for its clause and its sentence', () => {
  const none = readWritten(withText(['criteria', 0, 'basis'], { clause: '', sentence: '' }))
  expect(findingsOf(none, null).filter(({ path }) => path[2] === 'basis')).toHaveLength(1)
})
