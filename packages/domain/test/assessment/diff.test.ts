import { expect, it } from 'vitest'
import { caseOf, differences, type RuleSet, runCases } from '../../src/assessment/index.ts'
import { canonical } from '../../src/record/index.ts'
import { goldenCase, ruleSet } from './samples.ts'

const from = ruleSet(2018)
const words = (change: (rules: RuleSet) => RuleSet): readonly string[] =>
  differences(from, change(structuredClone(from))).map((one) => one.words)
const [tasks, plans, reports, ...others] = from.criteria
const criterion = (index: number, over: object) => (rules: RuleSet) => ({
  ...rules,
  criteria: rules.criteria.map((one, place) => (place === index ? { ...one, ...over } : one)),
})

it('[A62] differences are told in words', () => {
  expect(words(criterion(2, { weight: '10' }))).toEqual(['「进展报送」分值由 8 改为 10'])
  expect(words(criterion(2, { title: '信息报送' }))).toEqual(['「进展报送」名称由 进展报送 改为 信息报送'])
  expect(words((rules) => ({ ...rules, total: '110' }))).toEqual(['办法总分由 100 改为 110'])
  expect(words((rules) => ({ ...rules, criteria: rules.criteria.slice(1) }))).toContain(
    '删去评分项目「重点任务完成」',
  )
  expect(words((rules) => ({ ...rules, bonuses: [] }))).toEqual(['删去加分项目「表彰荣誉」'])
  const added = (outcome: string) =>
    words(
      criterion(2, {
        scoring: {
          ...reports?.scoring,
          losses: [
            ...(reports?.scoring._tag === 'Deduct' ? reports.scoring.losses : []),
            { outcome, points: '1', most: null },
          ],
        },
      }),
    )
  expect(added('empty-report')).toEqual(['「进展报送」计分方式扣分情形新增 内容空洞 分值 1'])
  expect(words(criterion(1, { absent: { _tag: 'full' } }))).toEqual([
    '「方案提交」不适用时由 按比例折入其余各项 改为 按满分计',
  ])
  const swapped = [plans, tasks, reports, ...others] as RuleSet['criteria']
  expect(words((rules) => ({ ...rules, criteria: swapped }))).toEqual([
    '「方案提交」调整了先后次序',
    '「重点任务完成」调整了先后次序',
  ])
  expect(words((rules) => ({ ...rules, grading: { ...rules.grading, quota: null } }))).toEqual([
    '办法等次：最高等次名额由 得分比例 0.3 取整 四舍五入 同分处理 同分的一并列入 改为 （无）',
  ])
})

/** Every place of a value, with the value one step changed there. */
const mutations = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value))
    return [
      value.slice(1),
      value.toReversed(),
      ...value.flatMap((one, index) => mutations(one).map((changed) => value.with(index, changed))),
    ]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) =>
      mutations(one).map((changed) => ({ ...value, [key]: changed })),
    )
  return typeof value === 'number' ? [value + 1] : [`${value}7`]
}

it('[A62] equal rule sets have no difference, unequal ones at least one, wherever it stands', () => {
  expect(differences(from, structuredClone(from))).toEqual([])
  const changed = mutations(from).filter((one) => canonical(one) !== canonical(from))
  expect(changed.length).toBeGreaterThan(200)
  for (const one of changed) expect(differences(from, one as RuleSet).length).toBeGreaterThan(0)
})

it('[A63] a case made from a unit holds, and fails with what came out when the rules change', () => {
  const { facts } = goldenCase('once-per-period')
  const made = caseOf(from, facts, 'hbj', { id: 'hbj', title: '同一报送期只扣一次' })
  if (made === null) throw new Error('no case was made')
  expect(runCases(from, [made])).toEqual([])
  const dearer = criterion(2, {
    scoring: {
      ...reports?.scoring,
      losses:
        reports?.scoring._tag === 'Deduct'
          ? reports.scoring.losses.map((one) => ({ ...one, points: '2' }))
          : [],
    },
  })(structuredClone(from))
  const failures = runCases(dearer as RuleSet, [made])
  expect(failures.map(({ what }) => what)).toEqual(expect.arrayContaining(['得分', '进展报送']))
  expect(caseOf(from, facts, 'nobody', { id: 'nobody', title: '没有' })).toBeNull()
})
