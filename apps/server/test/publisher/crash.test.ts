import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readManifest, SEAL } from '@jiashan/domain/publication/seal'
import { Effect, ManagedRuntime } from 'effect'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { INSTALLATION } from '../../src/access/installation.ts'
import { mulberry32 } from '../../src/clock/ids.ts'
import { bundleFaults, sayFaults } from '../../src/publisher/bundle.ts'
import { OpenFiles } from '../../src/publisher/open-files.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { services } from '../../src/services.ts'
import { settingsOf } from '../../src/settings.ts'
import { foundCounty, PROGRAMME } from '../county.ts'
import { cloneDatabase } from '../installation.ts'

const SCRIPT = fileURLToPath(new URL('./publishing-process.ts', import.meta.url))

/** A site of many pages that change with each publication, so that a publication takes its time. */
const SITE = `
const names = Array.from({ length: 60 }, (_, n) => 'tasks/' + (n + 1) + '/index.html')
export const paths = () => ['index.html', ...names]
export const render = (path, snapshot) => ('<h1>' + path + ' ' + snapshot.number + '</h1>').repeat(200)
export const files = () => []
export const assets = () => [{ path: 'site.css', text: 'h1 {}' }]
`
const TIMES = 20

let data: string
let site: string
let env: NodeJS.ProcessEnv
let drop: () => Promise<void>

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'jiashan-crash-'))
  site = join(data, 'site.mjs')
  await writeFile(site, SITE)
  const cloned = await cloneDatabase(data)
  drop = cloned.drop
  const url = cloned.location._tag === 'server' ? cloned.location.url : undefined
  env = { ...process.env, JIASHAN_DATA: data, ...(url === undefined ? {} : { DATABASE_URL: url }) }
  await alone(Effect.andThen(foundCounty(), issue))
})
afterAll(async () => {
  await drop()
  await rm(data, { recursive: true, force: true })
})

const issue = Effect.flatMap(Publisher, (publisher) => publisher.issue(INSTALLATION, PROGRAMME))

/** Runs something in an installation of its own on the same folder. */
const alone = async <A, E>(
  effect: Effect.Effect<A, E, ManagedRuntime.ManagedRuntime.Services<ReturnType<typeof open>>>,
): Promise<A> => {
  const runtime = open()
  try {
    return await runtime.runPromise(effect)
  } finally {
    await runtime.dispose()
  }
}
const open = () => {
  const settings = settingsOf(env, data)
  const auth = { secret: 'a-secret-that-only-this-test-knows-0123456789', secureCookies: false }
  return ManagedRuntime.make(services(settings, { ...auth, origin: settings.origin }, site))
}

const killedWhilePublishing = async (afterMs: number): Promise<void> => {
  const child: ChildProcess = fork(SCRIPT, [data, site], { env, stdio: 'inherit' })
  const [said] = await once(child, 'message')
  expect(said).toBe('publishing')
  await pause(afterMs)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Number of the publication that is served, which must be whole. */
const served = async (): Promise<number> => {
  const root = join(data, 'publications', 'test')
  const folder = join(root, await readlink(join(root, 'current')))
  expect(sayFaults(await bundleFaults(folder))).toBe('')
  const number = readManifest(await readFile(join(folder, SEAL.manifest), 'utf8'))?.number ?? 0
  const found = await new OpenFiles(join(data, 'publications')).find('/tasks/60/', [])
  expect(found._tag === 'file' ? found.file.body.toString() : '').toContain(`tasks/60/index.html ${number}<`)
  return number
}

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)

it('serves one whole publication whenever it is killed while publishing, never an earlier one than before', async () => {
  const random = mulberry32(SEED)
  onTestFailed(() => void process.stderr.write(`the moments of the kills come of SEED=${SEED}\n`))
  let before = await served()
  for (let time = 0; time < TIMES; time += 1) {
    // Spread over several publications: while rendering, writing, journalling and switching.
    await killedWhilePublishing(random() * 900)
    const after = await served()
    expect(after).toBeGreaterThanOrEqual(before)
    before = after
  }
  const last = await alone(issue)
  expect(last.number).toBeGreaterThan(before)
  expect(await alone(Effect.flatMap(Publisher, (publisher) => publisher.fault))).toBeNull()
}, 240_000)
