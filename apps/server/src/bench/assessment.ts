import { performance } from 'node:perf_hooks'
import { evaluate } from '@jiashan/domain/assessment/evaluate'
import { CRITERIA, county, fullAt, rules, satisfiedOf, WEIGHT } from './one-unit-rules.ts'

/** How fast one engine computed, and the points of all units together, so that all are seen to do the same. */
export interface EngineSpeed {
  readonly engine: string
  readonly criteriaPerSecond: number
  readonly points: number
}

export interface AssessmentBench {
  readonly engines: readonly EngineSpeed[]
  /** Milliseconds for one county of 42 units, by the number of counties evaluated. */
  readonly perCounty: readonly { readonly counties: number; readonly milliseconds: number }[]
}

const UNITS = 42
const SECONDS = 2

/** Repeats a county's work for some seconds; answers criteria a second. */
const speedOf = async (engine: string, work: () => Promise<number>): Promise<EngineSpeed> => {
  await work()
  const start = performance.now()
  let [rounds, points] = [0, 0]
  while (performance.now() - start < SECONDS * 1000) {
    points = await work()
    rounds += 1
  }
  const seconds = (performance.now() - start) / 1000
  return { engine, criteriaPerSecond: Math.round((rounds * UNITS * CRITERIA) / seconds), points }
}

const ours = (): EngineSpeed['engine'] => 'jiashan, explained'

const jiashan = () => {
  const sheet = county(UNITS)
  return speedOf(ours(), async () =>
    evaluate(rules, sheet).reduce((total, card) => total + Number(card.points), 0),
  )
}

/** One expression a criterion and one for the sum, every step traced. */
const zen = async (trace: boolean): Promise<EngineSpeed> => {
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
  const speed = await speedOf(trace ? 'zen-engine, traced' : 'zen-engine', async () => {
    let points = 0
    for (let unit = 0; unit < UNITS; unit += 1) {
      const { result } = await decision.evaluate({ satisfied: satisfiedOf(unit) / 100 }, { trace })
      points += Number((result as { total: number }).total)
    }
    return points
  })
  engine.dispose()
  return speed
}

/** It decides conditions only; what they are worth is computed by a fact of each criterion. */
const jsonRules = async (): Promise<EngineSpeed> => {
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
  return speedOf('json-rules-engine', async () => {
    let points = 0
    for (let unit = 0; unit < UNITS; unit += 1) {
      const { events } = await exact.run({ satisfied: satisfiedOf(unit) / 100 })
      for (const { params } of events) points += Number(params?.points)
    }
    return points
  })
}

/** Time for one county when more and more of them are evaluated one after the other: it stays the same. */
const perCounty = () =>
  [1, 10, 100].map((counties) => {
    const sheets = Array.from({ length: counties }, () => county(UNITS))
    const start = performance.now()
    for (const sheet of sheets) evaluate(rules, sheet)
    return { counties, milliseconds: (performance.now() - start) / counties }
  })

export const benchAssessment = async (): Promise<AssessmentBench> => ({
  engines: [await jiashan(), await zen(true), await zen(false), await jsonRules()],
  perCounty: perCounty(),
})

/** The figures as a table; ratios are to zen-engine traced in the same run. */
export const sayAssessment = ({ engines, perCounty: counties }: AssessmentBench): string => {
  const traced = engines.find(({ engine }) => engine === 'zen-engine, traced')?.criteriaPerSecond ?? 1
  return [
    'engine\tcriteria/s\tto zen-engine traced\tpoints',
    ...engines.map(({ engine, criteriaPerSecond, points }) =>
      [engine, criteriaPerSecond, `${(criteriaPerSecond / traced).toFixed(1)} ×`, points.toFixed(1)].join(
        '\t',
      ),
    ),
    'counties of 42 units\tms a county',
    ...counties.map((one) => `${one.counties}\t${one.milliseconds.toFixed(2)}`),
  ].join('\n')
}
