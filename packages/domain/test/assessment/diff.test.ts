import { expect, it } from 'vitest'
import { caseOf, differences, evaluate, type RuleSet, runCases } from '../../src/assessment/index.ts'
import { canonical } from '../../src/record/index.ts'
import { dice } from './random.ts'
import { randomRules } from './random-rules.ts'
import { randomSheet } from './random-sheets.ts'
import { UNITS } from './random-world.ts'
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
  const losses = reports?.scoring._tag === 'Deduct' ? reports.scoring.losses : []
  const priced = (change: typeof losses) =>
    words(criterion(2, { scoring: { ...reports?.scoring, losses: change } }))
  const empty = { outcome: 'returned-again', points: '1', most: '2' } as const
  expect(priced([...losses, empty])).toEqual(['「进展报送」新增扣分情形 再次退回 扣分 1 最高扣分 2'])
  expect(
    priced(losses.map((one) => (one.outcome === 'report-late' ? { ...one, points: '0.7' } : one))),
  ).toEqual(['「进展报送」扣分情形“迟报”扣分由 0.5 改为 0.7'])
  expect(priced(losses.toReversed())).toEqual(['「进展报送」扣分情形调整了先后次序'])
  expect(
    words(criterion(2, { scoring: { _tag: 'Credit', credits: [{ outcome: 'report-late', share: '0.5' }] } })),
  ).toEqual(['「进展报送」计分方式由 从满分扣分 改为 按结果计分 得分情形 迟报 得分比例 0.5'])
  expect(
    words(
      criterion(2, {
        measures: [{ _tag: 'Marks', panel: 'leaders' }],
        scoring: { _tag: 'Marks', of: '10', drop: 1 },
      }),
    ),
  ).toEqual([
    '「进展报送」删去考核内容 进展报送',
    '「进展报送」新增考核内容 评分 评分主体 领导评分',
    '「进展报送」计分方式由 从满分扣分 改为 按平均评分计分 满分 10 去掉的最高、最低分个数 1',
  ])
  expect(words(criterion(2, { modifiers: [{ _tag: 'CountyCaused', factor: '0.5' }] }))).toEqual([
    '「进展报送」新增调整 县级原因造成且已尽责 系数 0.5',
  ])
  expect(words((rules) => ({ ...rules, rounding: { ...rules.rounding, places: 3 } }))).toEqual([
    '办法取整保留小数位数由 2 改为 3',
  ])
  const [grade, ...grades] = from.grading.grades
  const graded = (over: object) =>
    words((rules) => ({
      ...rules,
      grading: { ...rules.grading, grades: [{ ...grade, ...over } as never, ...grades] },
    }))
  expect(graded({ atLeast: '92' })).toEqual(['办法等次“优秀”分数线由 90 改为 92'])
  expect(graded({ title: '好' })).toEqual(['办法等次“优秀”名称由 优秀 改为 好'])
  expect(
    words((rules) => ({
      ...rules,
      vetoes: rules.vetoes.map((one) => ({ ...one, effects: ['no-top'] as const })),
    }))[0],
  ).toMatch(/^「.*」(删去|新增)后果 /)
  expect(words(criterion(1, { absent: { _tag: 'full' } }))).toEqual([
    '「方案提交」不适用时由 按比例折入其余各项 改为 按满分计',
  ])
  const last = [plans, reports, ...others, tasks] as RuleSet['criteria']
  expect(words((rules) => ({ ...rules, criteria: last }))).toEqual(['「重点任务完成」调整了先后次序'])
  expect(words((rules) => ({ ...rules, grading: { ...rules.grading, quota: null } }))).toEqual([
    '办法最高等次名额由 比例 0.3 取整 四舍五入 同分处理 同分的一并列入 改为 （无）',
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

it('[A62] of any two rule sets the differences are told, in the words of the screens', () => {
  const unitName = (id: string) => `第 ${UNITS.indexOf(id as never)} 局`
  let unequal = 0
  for (let seed = 1; seed <= 400; seed += 1) {
    const roll = dice(seed)
    const one = roll.chance(20) ? from : randomRules(roll, { monotone: false })
    const other = randomRules(roll, { monotone: false })
    expect(differences(one, structuredClone(one))).toEqual([])
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const told = differences(a, b, unitName)
      if (canonical(a) !== canonical(b)) unequal += 1
      expect(told.length > 0, `seed ${seed}`).toBe(canonical(a) !== canonical(b))
      for (const { words: said } of told) expect(said.replaceAll('GB/T', '')).not.toMatch(/[A-Za-z]|“”/)
    }
  }
  expect(unequal).toBeGreaterThan(700)
})

it('[A62] one change in a list of a rule set is one difference, at its place', () => {
  expect(differences(from, criterion(2, { weight: '10' })(structuredClone(from)))).toMatchObject([
    { path: ['criteria', 2, 'weight'] },
  ])
  const sections = from.sections.map((one, index) => (index === 1 ? { ...one, title: '改了名' } : one))
  expect(differences(from, { ...from, sections })).toMatchObject([{ path: ['sections', 1, 'title'] }])
  const groups = from.grading.groups.slice(1)
  expect(differences(from, { ...from, grading: { ...from.grading, groups } })).toMatchObject([
    { path: ['grading', 'groups'] },
  ])
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
  for (let seed = 1; seed <= 150; seed += 1) {
    const roll = dice(seed)
    const [rules, sheet] = [randomRules(roll, { monotone: false }), randomSheet(roll)]
    for (const { department } of sheet.units.filter(({ member }) => member)) {
      const one = caseOf(rules, sheet, department, { id: 'one', title: '一' })
      expect(one === null ? null : runCases(rules, [one]), `seed ${seed}: ${department}`).toEqual([])
      const card = evaluate(rules, sheet).find((found) => found.department === department)
      expect(one?.expect, `seed ${seed}: ${department}`).toMatchObject({
        points: card?.points,
        grade: card?.grade,
      })
    }
  }
  expect(caseOf(from, facts, 'nobody', { id: 'nobody', title: '没有' })).toBeNull()
})
