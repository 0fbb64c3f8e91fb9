import { performance } from 'node:perf_hooks'
import { evaluate } from '@jiashan/domain/assessment/evaluate'
import { median } from './median.ts'
import { CRITERIA, county, fullAt, rules, satisfiedOf, WEIGHT } from './one-unit-rules.ts'

/** How fast one engine computed, and the points of all units together, so that all are seen to do the same. */
export interface EngineSpeed {
  readonly engine: string
  /** Median of the rounds. */
  readonly criteriaPerSecond: number
  /** Its rounds beside those of zen-engine traced: the median ratio, the least and the greatest. */
  readonly ratio: readonly [median: number, least: number, greatest: number]
  readonly points: number
}

export interface AssessmentBench {
  readonly engines: readonly EngineSpeed[]
  /** Milliseconds for one county of 42 units, by the number of counties evaluated. */
  readonly perCounty: readonly { readonly counties: number; readonly milliseconds: number }[]
}

/** An engine that is made ready: answers the points of all units of a county. */
interface Engine {
  readonly name: string
  readonly work: () => Promise<number>
  readonly end: () => void
}

const UNITS = 42
const ROUNDS = 9
const ROUND_MS = 400

/** Repeats a county's work for a round; answers criteria a second. */
const speedOf = async ({ work }: Engine): Promise<number> => {
  const start = performance.now()
  let counties = 0
  while (performance.now() - start < ROUND_MS) {
    await work()
    counties += 1
  }
  return (counties * UNITS * CRITERIA * 1000) / (performance.now() - start)
}

/** The engines take turns, so that whatever else the machine does meets all of them; the first round only warms up. */
const raced = async (engines: readonly Engine[], yardstick: string): Promise<readonly EngineSpeed[]> => {
  const rounds: (readonly number[])[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const speeds: number[] = []
    for (const engine of engines) speeds.push(await speedOf(engine))
    if (round > 0) rounds.push(speeds)
  }
  const against = engines.findIndex(({ name }) => name === yardstick)
  return Promise.all(
    engines.map(async ({ name, work }, index) => {
      const ratios = rounds.map((speeds) => (speeds[index] ?? 0) / (speeds[against] ?? 1))
      return {
        engine: name,
        criteriaPerSecond: Math.round(median(rounds.map((speeds) => speeds[index] ?? 0))),
        ratio: [median(ratios), Math.min(...ratios), Math.max(...ratios)] as const,
        points: await work(),
      }
    }),
  )
}

const jiashan = (): Engine => {
  const sheet = county(UNITS)
  return {
    name: 'jiashan, explained',
    work: async () => evaluate(rules, sheet).reduce((total, card) => total + Number(card.points), 0),
    end: () => undefined,
  }
}

const TRACED = 'zen-engine, traced'

/** One expression a criterion and one for the sum, every step traced. */
const zen = async (trace: boolean): Promise<Engine> => {
  const { ZenEngine } = await import('@gorules/zen-engine')
  const expressions = Array.from({ length: CRITERIA }, (_, index) => ({
    id: `c${index}`,
    key: `c${index}`,
    value: `${WEIGHT} * min([1, satisfied / ${fullAt(index)}])`,
  }))
  const sum = expressions.map(({ key }) => `$.${key}`).join(' + ')
  const content = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'score',
        type: 'expressionNode',
        name: 'score',
        position: { x: 1, y: 0 },
        content: { expressions: [...expressions, { id: 'total', key: 'total', value: sum }] },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'score', type: 'edge' },
      { id: 'b', sourceId: 'score', targetId: 'out', type: 'edge' },
    ],
  }
  const engine = new ZenEngine()
  const decision = engine.createDecision(Buffer.from(JSON.stringify(content)))
  const work = async () => {
    let points = 0
    for (let unit = 0; unit < UNITS; unit += 1) {
      const { result } = await decision.evaluate({ satisfied: satisfiedOf(unit) / 100 }, { trace })
      points += Number((result as { total: number }).total)
    }
    return points
  }
  return { name: trace ? TRACED : 'zen-engine', work, end: () => engine.dispose() }
}

/** It decides conditions only; what they are worth is computed by a fact of each criterion. */
const jsonRules = async (): Promise<Engine> => {
  const { Engine } = await import('json-rules-engine')
  const engine = new Engine()
  for (let index = 0; index < CRITERIA; index += 1) {
    engine.addFact(
      `c${index}`,
      async (_: unknown, almanac: { factValue: (name: string) => Promise<unknown> }) => {
        const satisfied = Number(await almanac.factValue('satisfied'))
        return WEIGHT * Math.min(1, satisfied / fullAt(index))
      },
    )
    engine.addRule({
      conditions: { all: [{ fact: `c${index}`, operator: 'greaterThanInclusive', value: 0 }] },
      event: { type: 'points', params: { points: { fact: `c${index}` } } },
    })
  }
  const options = { replaceFactsInEventParams: true }
  const exact = new Engine([], options)
  for (const rule of (engine as unknown as { rules: never[] }).rules) exact.addRule(rule)
  for (const [name, fact] of (engine as unknown as { facts: Map<string, never> }).facts) {
    if (name.startsWith('c')) exact.addFact(fact)
  }
  const work = async () => {
    let points = 0
    for (let unit = 0; unit < UNITS; unit += 1) {
      const { events } = await exact.run({ satisfied: satisfiedOf(unit) / 100 })
      for (const { params } of events) points += Number(params?.points)
    }
    return points
  }
  return { name: 'json-rules-engine', work, end: () => undefined }
}

/** Time for one county when more and more of them are evaluated one after the other: it stays the same. */
const perCounty = () =>
  [1, 10, 100].map((counties) => {
    const sheets = Array.from({ length: counties }, () => county(UNITS))
    const start = performance.now()
    for (const sheet of sheets) evaluate(rules, sheet)
    return { counties, milliseconds: (performance.now() - start) / counties }
  })

export const benchAssessment = async (): Promise<AssessmentBench> => {
  const engines = [jiashan(), await zen(true), await zen(false), await jsonRules()]
  const result = { engines: await raced(engines, TRACED), perCounty: perCounty() }
  for (const engine of engines) engine.end()
  return result
}

/** The figures as a table; ratios are to zen-engine traced, round by round. */
export const sayAssessment = ({ engines, perCounty: counties }: AssessmentBench): string =>
  [
    'engine\tcriteria/s\tto zen-engine traced (least to greatest)\tpoints',
    ...engines.map(({ engine, criteriaPerSecond, ratio: [median, least, greatest], points }) =>
      [
        engine,
        criteriaPerSecond,
        `${median.toFixed(1)} × (${least.toFixed(1)} to ${greatest.toFixed(1)})`,
        points.toFixed(1),
      ].join('\t'),
    ),
    'counties of 42 units\tms a county',
    ...counties.map((one) => `${one.counties}\t${one.milliseconds.toFixed(2)}`),
  ].join('\n')
