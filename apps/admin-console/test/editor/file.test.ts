import { caseOf } from '@jiashan/domain/assessment'
import { expect, it } from 'vitest'
import { withAt } from '../../src/editor/draft/path.ts'
import { readRuleFile, textOfFile } from '../../src/editor/file.ts'
import { draft, rules2018, sheet } from '../samples.ts'

const unit = sheet.units.find((one) => one.member)?.department ?? ''
const one = caseOf(rules2018, sheet, unit, { id: 'case-1', title: '一家单位' })
if (one === null) throw new Error('no case')
const whole = { ...draft, cases: [one] }
const file = (path: readonly (string | number)[], value: unknown): string =>
  JSON.stringify(withAt(JSON.parse(textOfFile(whole)), path, value))

it('what is written to a file is read from it again, with its cases', () => {
  expect(readRuleFile(textOfFile(whole)).draft).toEqual({ ...whole, effectiveOn: '' })
  expect(readRuleFile(`\uFEFF${textOfFile(whole)}`).problems).toBeNull()
})

it('a file that is wrong is refused, and the place is told in words', () => {
  expect(readRuleFile('第一条 …').problems).toEqual(['不是 JSON 文件：请选择由本系统导出的考核办法文件。'])
  expect(readRuleFile(file(['ruleSet', 'criteria', 2, 'weight'], '八')).problems).toEqual([
    '考核办法 · 评分项目 · 进展报送 · 分值：请填写数字，如 6.7',
  ])
  expect(readRuleFile(file(['cases', 0, 'title'], '')).problems).toEqual(['算例 · 第 1 行 · 名称：请填写'])
  expect(readRuleFile(file(['cases', 0, 'facts', 'units', 0, 'member'], 'x')).problems).toEqual([
    '算例 · 一家单位 · 事实：格式不正确',
  ])
  expect(readRuleFile(file(['cases', 0, 'expect'], {})).problems).toEqual([
    '算例 · 一家单位 · 应得结果：缺少这一项',
  ])
  expect(readRuleFile(file(['ruleSet', 'extra'], 1)).problems).toEqual([
    '考核办法 · extra：多出了不认识的内容',
  ])
})

it('a file of something else is refused without being taken for rules', () => {
  for (const text of ['[]', 'null', '7', '{}', '{"ruleSet":{},"cases":[]}', '{"ruleSet":{"criteria":3}}']) {
    const { draft: read, problems } = readRuleFile(text)
    expect(read).toBeNull()
    expect(problems?.length).toBeGreaterThan(0)
  }
})

it('of many mistakes the first are told, and how many more there are', () => {
  const { problems } = readRuleFile('{"ruleSet":{},"cases":[]}')
  expect(problems).toHaveLength(9)
  expect(problems?.at(-1)).toMatch(/^另有 \d+ 处$/)
})
