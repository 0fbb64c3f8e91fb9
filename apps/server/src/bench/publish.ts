import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenSite, Snapshot } from '@jiashan/domain/publication'
import type { AccountId, Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { SITE } from '../places.ts'
import { Programmes } from '../policy/programmes.ts'
import { Press } from '../publisher/press.ts'
import { printBundle } from '../publisher/print-bundle.ts'
import { Publisher } from '../publisher/publisher.ts'
import { signerOf } from '../publisher/signing.ts'
import { Reports } from '../reporting/reports.ts'
import { publicationsOf } from '../services.ts'
import { Database } from '../store/database.ts'
import { type Demonstration, withDemonstration } from './demonstration.ts'
import { median } from './median.ts'

const PROGRAMMES = 100
const PAGES = 150
/** So many are measured together, and so many of them are published at the same time: one a core. */
const BATCH = 10
const AT_ONCE = availableParallelism()
const INCREMENTAL = 5
export const PUBLISH_LEAST = 0.5
export const INCREMENTAL_MOST_MS = 2000

export interface PublishMeasured {
  readonly pages: number
  /** Pages a second of each ten programmes: rendered bare one after another, published, published with compression. */
  readonly bare: readonly number[]
  readonly published: readonly number[]
  readonly compressed: readonly number[]
  /** Resident memory of the process in MiB: before publishing began, and at most while it published. */
  readonly memory: { readonly before: number; readonly most: number }
  /** Milliseconds of a publication after one accepted report. */
  readonly incremental: readonly number[]
}

type Say = (line: string) => void

/** Publications after one report more in the demonstration; then a hundred programmes of 150 pages, rendered bare and published in turn. */
export const benchPublish = async (say: Say): Promise<PublishMeasured> => {
  const { whole, incremental } = await withDemonstration(say, async (demonstration) => ({
    whole: await firstSnapshot(demonstration),
    incremental: await measureIncremental(demonstration, say),
  }))
  return { ...(await measureWhole(whole, say)), incremental }
}

const issue = Effect.gen(function* () {
  const [programme] = yield* (yield* Programmes).all
  if (programme === undefined) return yield* Effect.die(new Error('no programme'))
  yield* (yield* Publisher).issue(INSTALLATION, programme.id)
})

const firstSnapshot = async ({ runtime, settings }: Demonstration): Promise<Snapshot> => {
  await runtime.runPromise(issue)
  const file = join(publicationsOf(settings), 'default', 'current', 'data/snapshot.json')
  return JSON.parse(await readFile(file, 'utf8')) as Snapshot
}

/** As many tasks of the document as make about so many pages. */
const trimmed = (snapshot: Snapshot, site: OpenSite, pages: number): Snapshot => {
  const first = (count: number): Snapshot => {
    let left = count
    const pillars = snapshot.document.pillars.map((pillar) => ({
      ...pillar,
      sections: pillar.sections.map((section) => {
        const tasks = section.tasks.slice(0, Math.max(0, left))
        left -= section.tasks.length
        return { ...section, tasks }
      }),
    }))
    return { ...snapshot, results: [], document: { ...snapshot.document, pillars } }
  }
  let count = 1
  while (count < 69 && site.paths(first(count + 1)).length <= pages) count += 1
  return first(count)
}

const OFFICE: Actor = {
  account: '01890000-0000-7000-8000-0000000000b1' as AccountId,
  ...{ name: '测量', role: 'office', department: null },
}

/** Accepts one report after another that waits at the office, and publishes after each. */
const measureIncremental = async ({ runtime }: Demonstration, say: Say): Promise<readonly number[]> => {
  const waiting = await runtime.runPromise(
    Effect.flatMap(Database, ({ client }) =>
      Effect.promise(() => client.report.findMany({ where: { status: 'passed' }, take: INCREMENTAL })),
    ),
  )
  const times: number[] = []
  for (const { programme, task, period } of waiting) {
    const place = { programme: programme as ProgrammeId, task, period: period as never }
    await runtime.runPromise(
      Effect.flatMap(Reports, (reports) =>
        reports.act(OFFICE, { _tag: 'AcceptReport', ...place, remarks: [] } as never),
      ),
    )
    const start = performance.now()
    await runtime.runPromise(issue)
    times.push(performance.now() - start)
    say(`  after the report of task ${task}: ${Math.round(times.at(-1) ?? 0)} ms`)
  }
  return times
}

const measureWhole = async (snapshot: Snapshot, say: Say): Promise<Omit<PublishMeasured, 'incremental'>> => {
  const site = (await import(SITE)) as OpenSite
  const small = trimmed(snapshot, site, PAGES)
  const pages = site.paths(small).length
  const folder = await mkdtemp(join(tmpdir(), 'jiashan-bench-publish-'))
  const press = new Press(SITE, AT_ONCE)
  const signer = await signerOf({ file: join(folder, 'key.pem'), own: true })
  const rates = { bare: [] as number[], published: [] as number[], compressed: [] as number[] }
  const before = resident()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, resident())
  }, 50)
  /** Pages a second of so many programmes. */
  const rate = async (programmes: readonly string[], work: (slug: string) => unknown): Promise<number> => {
    const start = performance.now()
    await Promise.all(programmes.map(work))
    return (pages * programmes.length * 1000) / (performance.now() - start)
  }
  const publish = (compressed: boolean) => (slug: string) =>
    printBundle({ ...small, slug }, [], { folder, press, signer, compressed, tell: () => {} })
  // A snapshot of its own each time: what the site keeps of one helps no other.
  const bare = (slug: string) => renderBare(site, { ...small, slug })
  say(`publishing ${PROGRAMMES} programmes of ${pages} pages, ${AT_ONCE} at once`)
  try {
    await rate(slugs('warm', AT_ONCE), publish(false))
    for (let n = 0; n < PROGRAMMES; n += BATCH) {
      rates.bare.push(await rate(slugs(`p${n}`, BATCH), bare))
      rates.published.push(await rate(slugs(`p${n}`, BATCH), publish(false)))
      if (n === 0) rates.compressed.push(await rate(slugs(`c${n}`, AT_ONCE), publish(true)))
    }
  } finally {
    clearInterval(watch)
    await press.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { pages: pages * PROGRAMMES, ...rates, memory: { before, most } }
}

const resident = (): number => Math.round(process.memoryUsage.rss() / 2 ** 20)

const slugs = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${name}-${n}`)

/** Every page to text and nothing else. */
const renderBare = (site: OpenSite, snapshot: Snapshot): number =>
  site.paths(snapshot).reduce((bytes, path) => bytes + site.render(path, snapshot).length, 0)

const spread = (numbers: readonly number[]): string =>
  `${Math.round(median(numbers))} (${Math.round(Math.min(...numbers))} – ${Math.round(Math.max(...numbers))})`

export const sayPublish = ({ pages, memory, incremental, ...rates }: PublishMeasured): string =>
  [
    `${pages} pages of ${PROGRAMMES} programmes, ${AT_ONCE} published at once; pages a second: median (least – most)`,
    `rendered bare               ${spread(rates.bare)}`,
    `published, no compression   ${spread(rates.published)}, ${publishRatio(rates).toFixed(2)} of bare`,
    `published with compression  ${spread(rates.compressed)}`,
    `resident memory at most     ${memory.most} MiB, ${memory.before} MiB before publishing`,
    `after one accepted report   ${spread(incremental)} ms, compression included`,
  ].join('\n')

export const publishRatio = ({ bare, published }: Pick<PublishMeasured, 'bare' | 'published'>): number =>
  median(published) / median(bare)

export const publishFaults = (measured: PublishMeasured): readonly string[] => [
  ...(publishRatio(measured) < PUBLISH_LEAST
    ? [`publishing is below ${PUBLISH_LEAST} of bare rendering`]
    : []),
  ...(measured.incremental.length === 0
    ? ['no report waited, so no incremental publication was measured']
    : []),
  ...(Math.max(...measured.incremental) > INCREMENTAL_MOST_MS
    ? [`an incremental publication took longer than ${INCREMENTAL_MOST_MS} ms`]
    : []),
]
