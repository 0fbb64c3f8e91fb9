import { expect, it } from 'vitest'
import { FINDINGS, type FindingCode, lint, type RuleSet, sayFinding } from '../../src/assessment/index.ts'
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
const KEY_TASKS = 0
const PLANS = 1
const REPORTS = 2
const scoring = (value: unknown, index = KEY_TASKS) => at(['criteria', index, 'scoring'], value)
const line = (...points: readonly (readonly [string, string])[]) => ({
  ...{ _tag: 'line', step: null },
  points: points.map(([where, share]) => ({ at: where, share })),
})
const band = (from: string | null, to: string | null, share = '1') => ({ from, to, share })
const survey = (shape: unknown): RuleSet => {
  const rules = structuredClone(sound) as unknown as { criteria: Record<string, unknown>[] }
  Object.assign(rules.criteria[PLANS] ?? {}, {
    measures: [{ _tag: 'Survey' }],
    scoring: { _tag: 'Curve', shape },
  })
  return rules as unknown as RuleSet
}
const bands = (...all: readonly ReturnType<typeof band>[]) => survey({ _tag: 'bands', bands: all })
const rank = (over: object) =>
  scoring({
    ...{ _tag: 'Rank', part: '0.5', within: 'group', beyond: '0', of: sound.criteria[KEY_TASKS]?.scoring },
    places: [
      { upTo: 1, share: '1' },
      { upTo: 3, share: '0.8' },
    ],
    ...over,
  })
const losses = (...rows: readonly object[]) =>
  scoring({ _tag: 'Deduct', once: 'period', floor: '0', losses: rows }, REPORTS)
const loss = (outcome: string, points = '1', most: string | null = null) => ({ outcome, points, most })

/** Each rule set with what is wrong with it, and the field that the finding points at. */
const CASES: readonly (readonly [RuleSet, FindingCode, string])[] = [
  [at(['total'], '110'), 'sections-unequal', 'total'],
  [at(['criteria', 1, 'weight'], '9'), 'criteria-unequal', 'sections.1.weight'],
  [at(['sections', 1, 'title'], '重点任务'), 'section-twice', 'sections.1.title'],
  [at(['criteria', 1, 'section'], '别的'), 'section-unknown', 'criteria.1.section'],
  [at(['criteria', 1, 'section'], '重点任务'), 'section-empty', 'sections.1.title'],
  [at(['criteria', 1, 'id'], 'reporting'), 'id-twice', 'criteria.2.id'],
  [at(['criteria', 1, 'weight'], '0'), 'weight-zero', 'criteria.1.weight'],
  [at(['criteria', 1, 'measures'], []), 'measure-none', 'criteria.1.measures'],
  [
    at(['criteria', 1, 'measures'], [{ _tag: 'Plans' }, { _tag: 'Plans' }]),
    'measure-twice',
    'criteria.1.measures.1',
  ],
  [scoring({ _tag: 'Marks', of: '100', drop: 1 }), 'scoring-unfit', 'criteria.0.scoring'],
  [
    at(['criteria', 0, 'measures'], [{ _tag: 'Indicators', targets: [], quantity: 'shortfall', unit: null }]),
    'unit-missing',
    'criteria.0.measures.0.unit',
  ],
  [losses(loss('plan-late')), 'outcome-unreachable', 'criteria.2.scoring.losses.0.outcome'],
  [losses(loss('report-late'), loss('report-late')), 'outcome-twice', 'criteria.2.scoring.losses.1.outcome'],
  [losses(), 'nothing-priced', 'criteria.2.scoring.losses'],
  [losses(loss('empty-report', '5', '4')), 'discretion-reversed', 'criteria.2.scoring.losses.0.most'],
  [losses(loss('report-late', '1', '4')), 'discretion-unruled', 'criteria.2.scoring.losses.0.most'],
  [
    scoring({ _tag: 'Deduct', once: 'period', floor: '9', losses: [loss('report-late')] }, REPORTS),
    'floor-above',
    'criteria.2.scoring.floor',
  ],
  [
    scoring(
      {
        _tag: 'Deduct',
        once: 'period',
        floor: '0',
        losses: [loss('element-missing'), loss('plan-unstaged')],
      },
      PLANS,
    ),
    'counted-twice',
    'criteria.1.scoring.losses',
  ],
  [
    scoring({ _tag: 'Credit', credits: [{ outcome: 'done-on-time', share: '1' }] }),
    'outcome-uncredited',
    'criteria.0.scoring.credits',
  ],
  [survey(line(['0', '0'])), 'line-short', 'criteria.1.scoring.shape.points'],
  [survey(line(['1', '0'], ['1.0', '1'])), 'line-same-place', 'criteria.1.scoring.shape.points.1.at'],
  [bands(), 'bands-none', 'criteria.1.scoring.shape.bands'],
  [bands(band('2', '1')), 'band-reversed', 'criteria.1.scoring.shape.bands.0.to'],
  [bands(band(null, '0.8'), band('0.7', null)), 'bands-overlap', 'criteria.1.scoring.shape.bands.1.from'],
  [bands(band('0.9', null), band(null, '0.8')), 'bands-gap', 'criteria.1.scoring.shape.bands.0.from'],
  [bands(band('0', '1'), band('1', null)), 'bands-open', 'criteria.1.scoring.shape.bands.0.from'],
  [rank({ part: '0' }), 'part-zero', 'criteria.0.scoring.part'],
  [rank({ places: [] }), 'places-none', 'criteria.0.scoring.places'],
  [
    rank({
      places: [
        { upTo: 3, share: '1' },
        { upTo: 2, share: '0.5' },
      ],
    }),
    'places-unordered',
    'criteria.0.scoring.places.1.upTo',
  ],
  [rank({ beyond: '0.9' }), 'places-reversed', 'criteria.0.scoring.beyond'],
  [
    at(['criteria', 2, 'modifiers'], [{ _tag: 'OwnFault', factor: '0.9' }]),
    'modifier-idle',
    'criteria.2.modifiers.0',
  ],
  [
    at(
      ['criteria', 0, 'modifiers'],
      [
        { _tag: 'OwnFault', factor: '0.9' },
        { _tag: 'OwnFault', factor: '0.8' },
      ],
    ),
    'modifier-twice',
    'criteria.0.modifiers.1',
  ],
  [
    at(['criteria', 1, 'absent'], { _tag: 'into', section: '别的' }),
    'section-unknown',
    'criteria.1.absent.section',
  ],
  [
    at(['criteria', 1, 'absent'], { _tag: 'into', section: '细化落实' }),
    'absent-own-section',
    'criteria.1.absent.section',
  ],
  [
    at(['criteria', 1, 'applies'], { _tag: 'Units', departments: [] }),
    'units-none',
    'criteria.1.applies.departments',
  ],
  [at(['bonuses', 0, 'cap'], '0'), 'bonus-idle', 'bonuses.0.cap'],
  [at(['bonuses', 0, 'cap'], '5'), 'bonus-above-cap', 'bonuses.0.cap'],
  [at(['bonusCap'], '0'), 'bonus-cap-zero', 'bonusCap'],
  [at(['vetoes', 0, 'effects'], []), 'veto-idle', 'vetoes.0.effects'],
  [at(['vetoes'], [sound.vetoes[0], { ...sound.vetoes[0], id: 'again' }]), 'veto-twice', 'vetoes.1.ruling'],
  [at(['grading', 'grades'], sound.grading.grades.slice(0, 1)), 'grades-few', 'grading.grades'],
  [at(['grading', 'grades', 1, 'atLeast'], '95'), 'grades-unordered', 'grading.grades'],
  [at(['grading', 'grades', 1, 'title'], '优秀'), 'grade-twice', 'grading.grades.1.title'],
  [at(['grading', 'grades', 0, 'atLeast'], '104'), 'grade-above-total', 'grading.grades.0.atLeast'],
  [at(['grading', 'groups'], []), 'groups-none', 'grading.groups'],
  [at(['grading', 'groups', 2, 'ledAtLeast'], 1), 'groups-unordered', 'grading.groups'],
  [at(['grading', 'quota', 'share'], '0'), 'quota-zero', 'grading.quota.share'],
  [at(['sections'], []), 'no-sections', 'sections'],
]

it('[A23] every fault is found at its field and says how to mend it', () => {
  for (const [rules, code, path] of CASES) {
    const found = lint(rules, null)
    expect(found.map((one) => `${one.code} ${one.path.join('.')}`)).toContain(`${code} ${path}`)
    for (const one of found) expect(sayFinding(one)).not.toMatch(/undefined/)
  }
})

const ratios = scoring({
  ...{ _tag: 'LevelProgress', within: 'all' },
  ...{ above: { level: '0.7', progress: '0.2' }, below: { level: '0.3', progress: '0.7' } },
})

it('[A23] level and progress weigh one together', () => {
  const rules = structuredClone(ratios) as unknown as { criteria: { measures: unknown }[] }
  if (rules.criteria[0])
    rules.criteria[0].measures = [{ _tag: 'Indicators', targets: [], quantity: 'ratio', unit: null }]
  expect(lint(rules as unknown as RuleSet, null)).toContainEqual(
    expect.objectContaining({
      ...{ code: 'ratios-unequal', path: ['criteria', 0, 'scoring', 'above'], facts: { sum: '0.9' } },
    }),
  )
})

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

it('every finding has a case', () => {
  const tested = new Set<string>([
    ...CASES.map(([, code]) => code),
    ...[
      'ratios-unequal',
      'quota-nobody',
      'concerns-nobody',
      'targets-unknown',
      'unit-mismatch',
      'hits-by-load',
    ],
  ])
  expect(Object.keys(FINDINGS).filter((code) => !tested.has(code))).toEqual([])
})
