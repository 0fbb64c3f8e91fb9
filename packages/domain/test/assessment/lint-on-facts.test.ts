import { expect, it } from 'vitest'
import { lint, type RuleSet, sayFinding } from '../../src/assessment/index.ts'
import { dice } from './random.ts'
import { randomRules } from './random-rules.ts'
import { randomSheet } from './random-sheets.ts'
import { goldenCase, ruleSet } from './samples.ts'

const sound = ruleSet(2018)
type Parts = { -readonly [K in keyof RuleSet]: RuleSet[K] }

/** The rule set with one place changed. */
const at = (path: readonly (string | number)[], value: unknown): RuleSet => {
  const copy = structuredClone(sound) as Parts
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], copy)
  ;(holder as Record<string, unknown>)[last] = value
  return copy
}
const REPORTS = 2

const { facts } = goldenCase('ties-and-groups')

it('[A61] with the facts of a year it is told what the rules would do to its units', () => {
  const codes = (rules: RuleSet, sheet = facts) => lint(rules, sheet).map(({ code }) => code)
  expect(codes(at(['grading', 'quota', 'rounding'], 'down'))).toContain('quota-nobody')
  expect(codes(at(['criteria', 0, 'applies'], { _tag: 'Leading', least: 99 }))).toContain('concerns-nobody')
  const indicators = (over: object) =>
    at(
      ['criteria', 0, 'measures'],
      [{ _tag: 'Indicators', targets: [], quantity: 'ratio', unit: null, ...over }],
    )
  expect(codes(indicators({ targets: ['99.9'] }))).toContain('targets-unknown')
  const unit = facts.units[0]
  const task = unit?.duties[0]?.task ?? 0
  const sheet = {
    ...facts,
    indicators: [
      {
        ...{ task, target: '1.1', subject: '研发投入占比', unit: '%', better: 'more' as const, goal: '3' },
        ...{
          actual: '2',
          before: null,
          waived: null,
          source: { _tag: 'indicator' as const, target: '1.1', year: 2018 },
        },
      },
    ],
  }
  expect(codes(indicators({ quantity: 'shortfall', unit: '亿元' }), sheet)).toContain('unit-mismatch')
})

it('[A61] a deduction for each paper hits those who hold many tasks: 240 reports a year against 12', () => {
  const [report] = goldenCase('once-per-period').facts.reports
  const [unit, other] = facts.units
  if (report === undefined || unit === undefined || other === undefined)
    throw new Error('the case is too small')
  const led = (task: number) => ({ task, role: 'lead' as const, difficulty: 'normal' as const })
  const sheet = {
    ...facts,
    units: [
      { ...unit, name: '市发改委', duties: Array.from({ length: 20 }, (_, index) => led(index + 1)) },
      { ...other, name: '市外侨办', duties: [led(99)] },
    ],
    reports: [...Array.from({ length: 20 }, (_, index) => index + 1), 99].flatMap((task) =>
      Array.from({ length: 12 }, (_, month) => ({
        ...{ ...report, task, period: `2018-${String(month + 1).padStart(2, '0')}` as never },
      })),
    ),
  }
  const rules = at(['criteria', REPORTS, 'scoring', 'once'], 'occurrence')
  const hits = lint(rules, sheet).find((one) => one.code === 'hits-by-load' && one.path[1] === REPORTS)
  expect(hits).toMatchObject({
    path: ['criteria', REPORTS, 'scoring', 'once'],
    facts: { most: '市发改委', count: '240', least: '市外侨办', few: '12' },
  })
})

it('[A23] [A61] whatever the rules, a finding points at what is written there and is a whole sentence', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const roll = dice(seed)
    const rules = randomRules(roll, { monotone: false })
    for (const one of lint(rules, randomSheet(roll))) {
      const there = one.path.reduce<unknown>(
        (value, step) => (value as Record<string, unknown>)?.[step],
        rules,
      )
      expect(there, `seed ${seed}: ${one.code} at ${one.path.join('.')}`).not.toBeUndefined()
      expect(sayFinding(one)).not.toMatch(/undefined|“”/)
    }
  }
})
