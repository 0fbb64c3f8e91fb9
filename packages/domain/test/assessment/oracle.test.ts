import { expect, it } from 'vitest'
import { evaluate, type Scorecard } from '../../src/assessment/index.ts'
import { oracle, type Verdict } from './oracle.ts'
import { type Fraction, same } from './oracle-fraction.ts'
import { dice } from './random.ts'
import { randomRules } from './random-rules.ts'
import { randomSheet } from './random-sheets.ts'
import { CASES, goldenCase, ruleSet } from './samples.ts'

const PAIRS = 10_000
const SEEDED = [ruleSet(2018), ruleSet(2017), ruleSet('thousand')]

const say = (points: Fraction | null): string =>
  points === null ? '—' : points[1] === 1n ? String(points[0]) : `${points[0]}/${points[1]}`
const agrees = (stated: string | null, found: Fraction | null): boolean =>
  stated === null || found === null ? stated === found : same(found, stated)

/** Where two evaluations of one unit differ; empty where they agree. */
const differences = (card: Scorecard | undefined, verdict: Verdict): readonly string[] => {
  const nodes = card?.explanation.children.filter(({ id }) => id !== 'bonus') ?? []
  const at = (what: string, stated: string | null, found: Fraction | null): readonly string[] =>
    agrees(stated, found) ? [] : [`${what}: ${stated} against ${say(found)}`]
  return [
    ...at('points', card?.points ?? null, verdict.points),
    ...(card?.department === verdict.department ? [] : [`unit: ${card?.department}`]),
    ...(card?.rank === verdict.rank ? [] : [`rank: ${card?.rank} against ${verdict.rank}`]),
    ...(card?.grade === verdict.grade ? [] : [`grade: ${card?.grade} against ${verdict.grade}`]),
    ...verdict.criteria.flatMap(({ points, max }, place) => [
      ...at(`points of criterion ${place}`, nodes[place]?.points ?? null, points),
      ...at(`max of criterion ${place}`, nodes[place]?.max ?? null, max),
    ]),
  ].map((one) => `${verdict.department} ${one}`)
}

const compared = (rules: Parameters<typeof evaluate>[0], sheet: Parameters<typeof evaluate>[1]) => {
  const cards = evaluate(rules, sheet)
  const verdicts = oracle(rules, sheet)
  return cards.length === verdicts.length
    ? verdicts.flatMap((verdict, place) => differences(cards[place], verdict))
    : [`${cards.length} cards against ${verdicts.length}`]
}

it(`[A39] a second evaluator agrees on ${PAIRS} random rule sets and sheets`, { timeout: 120_000 }, () => {
  for (let seed = 1; seed <= PAIRS; seed += 1) {
    const roll = dice(seed + 1_000_000)
    const rules =
      seed % 10 === 0 ? SEEDED[(seed / 10) % SEEDED.length] : randomRules(roll, { monotone: false })
    if (rules !== undefined) expect(compared(rules, randomSheet(roll)), `seed ${seed}`).toEqual([])
  }
})

it('[A39] a second evaluator agrees on every golden case', () => {
  for (const name of CASES) {
    const { rules, facts } = goldenCase(name)
    expect(compared(rules, facts), name).toEqual([])
  }
})
