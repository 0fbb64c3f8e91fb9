import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  evaluate,
  type FactSheet,
  type RuleSet,
  type Scorecard,
  type Source,
} from '../../src/assessment/index.ts'
import type { Period } from '../../src/calendar/index.ts'
import {
  type AgreementInputs,
  agreement,
  ruleSetText,
  yearAgreements,
} from '../../src/publication/agreement/index.ts'
import { isDisclosable, publicYear, type ResultInputs, tasksOfSources } from '../../src/publication/index.ts'
import { canonical, type Sha256 } from '../../src/record/index.ts'
import { dice } from '../assessment/random.ts'
import { randomRules } from '../assessment/random-rules.ts'
import { randomSheet } from '../assessment/random-sheets.ts'
import { goldenCase } from '../assessment/samples.ts'
import { readableOf } from './readable.ts'
import { decisions } from './sample.ts'

const HASH = '0'.repeat(64) as Sha256
const open = { ...decisions, withheld: [] }

const yearOf = (ruleSet: RuleSet, factSheet: FactSheet) => ({
  ...{ ruleSet, factSheet, cards: evaluate(ruleSet, factSheet) },
  ...{ ruleSetHash: HASH, factSheetHash: HASH, resultHash: HASH },
})

const published = (ruleSet: RuleSet, factSheet: FactSheet, read = readableOf(factSheet)) => {
  const { inputs, cards } = publicYear(yearOf(ruleSet, factSheet), open, read)
  return { inputs: inputs as ResultInputs, cards: cards.map(({ card }) => card) }
}

const reported = (task: number): Source => ({ _tag: 'report', id: null, task, period: '2018-Q3' as Period })

const YEARS = 200
const years = Array.from({ length: YEARS }, (_, seed) => {
  const roll = dice(seed + 1)
  return [randomRules(roll, { monotone: false }), randomSheet(roll)] as const
})

it('[U5] a scorecard whose points speak of a withheld task stays internal as a whole', () => {
  const { facts, rules } = goldenCase('deductions-stop-at-the-floor')
  const shown = (tasks: readonly number[]) =>
    evaluate(rules, facts).map((card) =>
      isDisclosable(
        card,
        { ...decisions, withheld: tasks.map((task) => ({ task, because: '不公开' })) },
        tasksOfSources(facts),
      ),
    )
  expect(shown([52, 54])).toEqual([false])
  expect(shown([52])).toEqual([false])
  expect(shown([])).toEqual([true])
  expect(shown([61])).toEqual([true])
})

it('[U5] a figure speaks of the task of its target, an entry of the one it serves', () => {
  for (const [rules, sheet] of years.slice(0, 40)) {
    const taskOf = tasksOfSources(sheet)
    for (const { task, source } of sheet.indicators) expect(taskOf(source)).toBe(task)
    for (const { task, id } of sheet.safeguards) expect(taskOf({ _tag: 'safeguard', id })).toBe(task)
    const [indicator] = sheet.indicators
    if (indicator === undefined) continue
    const closed = { ...decisions, withheld: [{ task: indicator.task, because: '不公开' }] }
    for (const { card } of publicYear(yearOf(rules, sheet), closed, readableOf(sheet)).cards)
      expect(canonical(card.explanation)).not.toContain(`"target":"${indicator.target}"`)
  }
})

it('[U44] what public facts do not give of a score is stated, and its points stand', {
  timeout: 60_000,
}, () => {
  let stated = 0
  for (const [rules, sheet] of years) {
    const whole = evaluate(rules, sheet)
    const { inputs, cards } = published(rules, sheet)
    expect(ruleSetText(inputs)).toBe(canonical(rules))
    for (const card of cards) {
      const full = whole.find((one) => one.department === card.department)
      expect([card.points, card.rank, card.grade]).toEqual([full?.points, full?.rank, full?.grade])
      for (const id of inputs.stated[card.department] ?? []) {
        stated += 1
        const [node] = card.explanation.children.filter((one) => one.id === id)
        const [before] = full?.explanation.children.filter((one) => one.id === id) ?? []
        expect(node).toMatchObject({ fold: { _tag: 'leaf' }, formula: null, source: null, children: [] })
        expect(node?.points).toBe(before?.points)
      }
    }
  }
  expect(stated).toBeGreaterThan(YEARS)
})

it('[U45] every line that is not stated comes out again, and a changed one is named', {
  timeout: 60_000,
}, () => {
  let compared = 0
  for (const [rules, sheet] of years) {
    const { inputs, cards } = published(rules, sheet)
    for (const one of agreement(inputs, cards)) {
      compared += one.compared
      expect(one.otherwise).toEqual([])
    }
  }
  expect(compared).toBeGreaterThan(10 * YEARS)
  const { facts, rules } = goldenCase('on-time-late-unfinished')
  const { inputs, cards } = published(rules, {
    ...facts,
    milestones: facts.milestones.map((one) => ({ ...one, source: reported(one.task) })),
  })
  // A unit with a matter of coordination keeps the criterion, so the weight of its key tasks is as it was.
  expect(inputs.stated).toEqual({ hbj: ['coordination'] })
  const better = cards.map((card): Scorecard => ({ ...card, points: '99.99' }))
  expect(agreement(inputs, better).every(({ otherwise }) => otherwise.length > 0)).toBe(true)
  const milestones = inputs.factSheet.milestones.map((one) => ({
    ...{ ...one, state: 'not' as const, percent: 0, doneOn: null },
  }))
  const other = { ...inputs, factSheet: { ...inputs.factSheet, milestones } }
  expect(agreement(other, cards).every(({ otherwise }) => otherwise.length > 0)).toBe(true)
})

it('[U48] a year is held to the hash of its rules, and what was not compared is told', async () => {
  const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const { facts, rules } = goldenCase('on-time-late-unfinished')
  const cards = evaluate(rules, facts)
  const ruleSetHash = await sha256(Buffer.from(canonical(rules)))
  const told = async (over: Partial<AgreementInputs>, shown = cards) => {
    const inputs = { ruleSet: rules, factSheet: facts, ruleSetHash, stated: {}, whole: true, ...over }
    const year = { year: 2018, cards: shown.map((card) => ({ card })), inputs }
    return (await yearAgreements([year, { ...year, inputs: null }], sha256)).map((one) => ({
      ...{ rules: one.sameRules, ranked: one.ranked },
      otherwise: one.units.flatMap(({ otherwise }) => otherwise),
    }))
  }
  expect(await told({})).toEqual([{ rules: true, ranked: true, otherwise: [] }])
  expect(await told({ ruleSetHash: HASH })).toMatchObject([{ rules: false }])
  const raised = cards.map((card): Scorecard => ({ ...card, rank: 9, grade: null }))
  expect(await told({}, raised)).toMatchObject([{ otherwise: raised.map(() => '名次、等次') }])
  expect(await told({ whole: false }, raised)).toEqual([{ rules: true, ranked: false, otherwise: [] }])
})

it('[U46] nothing of orders, matters, bids, findings and marks is in what is published of a year', {
  timeout: 60_000,
}, () => {
  const SECRET = '内部秘密'
  for (const [rules, sheet] of years) {
    const planted: FactSheet = {
      ...sheet,
      orders: sheet.orders.map((one) => ({ ...one, title: `${SECRET}${one.title}` })),
      matters: sheet.matters.map((one) => ({ ...one, title: `${SECRET}${one.title}` })),
      bids: sheet.bids.map((one) => ({ ...one, title: `${SECRET}${one.title}` })),
      rulings: sheet.rulings.map((one) => ({
        ...{ ...one, reason: SECRET, authority: SECRET, documents: [SECRET] },
      })),
      contributions: sheet.contributions.map((one) => ({ ...one, reason: SECRET })),
    }
    expect(canonical(publicYear(yearOf(rules, planted), open, readableOf(planted)))).not.toContain(SECRET)
  }
})

it('[U46] a fact is published where a public item tells it, and what is left still agrees', {
  timeout: 60_000,
}, () => {
  let left = 0
  let out = 0
  for (const [seed, [rules, sheet]] of years.entries()) {
    const roll = dice(seed + 7)
    const open = new Map<string, boolean>()
    const isOpen = (key: string): boolean => {
      const known = open.get(key) ?? roll.chance(60)
      open.set(key, known)
      return known
    }
    const read = readableOf(sheet, isOpen)
    const { inputs, cards } = published(rules, sheet, read)
    const { plans, reports, milestones, indicators, safeguards, year } = inputs.factSheet
    const told = [
      ...plans.map(({ task }) => isOpen(`plan/${task}/${year}`)),
      ...reports.map(({ task, period }) =>
        [`progress/${task}/${period}`, `late-list/${period}`].some(isOpen),
      ),
      ...milestones.map(({ task }) => isOpen(`plan/${task}/${year}`)),
      ...milestones.flatMap(({ source }) =>
        source._tag === 'report' ? [isOpen(`progress/${source.task}/${source.period}`)] : [],
      ),
      ...indicators.map(
        ({ target, actual, before }) => isOpen(`figure/${target}`) || (actual === null && before === null),
      ),
      ...safeguards.map(({ id }) => isOpen(`coverage/${id}`)),
    ]
    expect(told).not.toContain(false)
    left += told.length
    out += sheet.reports.length - reports.length
    expect(agreement(inputs, cards).flatMap(({ otherwise }) => otherwise)).toEqual([])
  }
  expect(left).toBeGreaterThan(YEARS)
  expect(out).toBeGreaterThan(YEARS)
})
