import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { freePort, serve } from './installation.ts'
import { OPEN_KINDS } from './open-kinds.ts'

/** Pages that are measured; a page that a publication does not have is left out. */
const MEASURED = [OPEN_KINDS.home, OPEN_KINDS.task, OPEN_KINDS.target, 'search/'] as const
const RUNS = 5

const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof LEAST
const CATEGORIES = Object.keys(LEAST) as readonly Category[]

type Scores = Readonly<Record<Category, number>>

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** One run on a phone as Lighthouse simulates it; failing audits are named on stderr. */
const run = async (url: string, port: number, say: (line: string) => void): Promise<Scores> => {
  const { default: lighthouse } = await import('lighthouse')
  const result = await lighthouse(url, {
    port,
    logLevel: 'silent',
    output: 'json',
    onlyCategories: [...CATEGORIES],
  })
  if (result === undefined) throw new Error(`lighthouse gave no result for ${url}`)
  const { categories, audits } = result.lhr
  for (const category of CATEGORIES) {
    if (Math.round((categories[category]?.score ?? 0) * 100) >= LEAST[category]) continue
    for (const { id, weight } of categories[category]?.auditRefs ?? []) {
      const audit = audits[id]
      if (weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1)
        say(`  ${category}: ${id} ${audit?.displayValue ?? ''}`)
    }
  }
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)]),
  ) as Scores
}

/** Measures a demonstration of its own; answers whether every median is high enough. */
const measure = async (print: (line: string) => void, say: (line: string) => void): Promise<boolean> => {
  const data = await mkdtemp(join(tmpdir(), 'jiashan-lighthouse-'))
  say('making a demonstration')
  const server = await serve({ data, databaseUrl: null })
  const port = await freePort()
  const browser = await openBrowser([`--remote-debugging-port=${port}`])
  try {
    print(`page${' '.repeat(12)}${CATEGORIES.join('  ')}`)
    let good = true
    for (const address of MEASURED) {
      const url = `${server.origin}/${address}`
      if (!(await fetch(url)).ok) continue
      const runs: Scores[] = []
      for (let at = 0; at < RUNS; at++) runs.push(await run(url, port, say))
      const medians = CATEGORIES.map((category) => median(runs.map((one) => one[category])))
      good &&= CATEGORIES.every((category, at) => (medians[at] ?? 0) >= LEAST[category])
      print(
        `/${address}`.padEnd(16) +
          CATEGORIES.map((category, at) => String(medians[at]).padStart(category.length)).join('  '),
      )
    }
    return good
  } finally {
    await browser.close()
    await server.end()
    await rm(data, { recursive: true, force: true })
  }
}

const good = await measure(
  (line) => process.stdout.write(`${line}\n`),
  (line) => process.stderr.write(`${line}\n`),
)
if (!good)
  process.stderr.write(
    `lighthouse: a median is below ${CATEGORIES.map((category) => `${LEAST[category]} ${category}`).join(', ')}\n`,
  )
process.exit(good ? 0 : 1)
