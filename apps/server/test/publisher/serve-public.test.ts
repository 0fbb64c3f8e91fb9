import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INSTALLATION } from '../../src/access/installation.ts'
import { freePort } from '../../src/bench/free-port.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { foundCounty, PROGRAMME } from '../county.ts'
import { type Served, serveInMemory } from '../served.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

let served: Served
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiashan-public-'))
  served = await serveInMemory()
  const issue = Effect.flatMap(Publisher, (publisher) => publisher.issue(INSTALLATION, PROGRAMME))
  await served.runtime.runPromise(Effect.andThen(foundCounty(), issue))
  await writeFile(join(folder, 'loaded.mjs'), LOADED)
})
afterAll(async () => {
  await served.end()
  await rm(folder, { recursive: true, force: true })
})

/** Writes down every module that a process loads. */
const LOADED = `
import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
registerHooks({
  load: (url, context, next) => {
    appendFileSync(process.env.LOADED, url + '\\n')
    return next(url, context)
  },
})
`

const start = (bundle: string, port: number): ChildProcess =>
  spawn(process.execPath, ['--import', join(folder, 'loaded.mjs'), MAIN], {
    env: {
      ...process.env,
      ...{ NODE_OPTIONS: '', LOADED: join(folder, 'loaded.txt'), PORT: String(port) },
      ...{ JIASHAN_SERVE: 'public', JIASHAN_BUNDLE: bundle, JIASHAN_DATA: join(folder, 'data') },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const said = async (child: ChildProcess, stream: 'stdout' | 'stderr'): Promise<string> => {
  let text = ''
  for await (const part of child[stream] ?? []) {
    text += String(part)
    if (text.includes('\n')) return text
  }
  return text
}

it('serves a folder of publications, or one bundle, with no database and no back office in the process', async () => {
  const root = join(served.publications, 'test')
  const [bundle = ''] = (await readdir(root)).filter((name) => name.startsWith('0'))
  for (const place of [served.publications, join(root, bundle)]) {
    const port = await freePort()
    const child = start(place, port)
    expect(await said(child, 'stdout')).toBe(`ready http://127.0.0.1:${port}\n`)
    const get = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`)
      return [answer.status, await answer.text()]
    }
    expect(await get('/')).toEqual([200, '<h1>index.html 1</h1>'])
    expect(await get('/readyz')).toEqual([200, '{"up":true,"publication":true}'])
    for (const path of ['/portal/', '/console/', '/trpc/session.me'])
      expect((await get(path))[0], path).toBe(404)
    child.kill()
    expect(await once(child, 'exit')).toEqual([0, null])
  }
  expect(await readdir(folder)).not.toContain('data')
  const loaded = await readFile(join(folder, 'loaded.txt'), 'utf8')
  expect(loaded).toMatch(/serve-public\.ts/)
  expect(loaded).not.toMatch(/prisma|pglite|fastify|trpc|better-auth|generated|edge\/procedures/)
})

it('says where it looked when there is no publication', async () => {
  const child = start(join(folder, 'nothing'), await freePort())
  const [line] = await Promise.all([said(child, 'stderr'), once(child, 'exit')])
  expect(line).toMatch(/^jiashan: there is no publication in .*nothing; set JIASHAN_BUNDLE/)
  expect(child.exitCode).toBe(1)
})
