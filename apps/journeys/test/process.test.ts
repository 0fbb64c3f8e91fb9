import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { copyOf, freePort, jiashan, launch, serve, startByLauncher } from '../src/installation.ts'

let place: Awaited<ReturnType<typeof copyOf>>

beforeAll(async () => {
  place = await copyOf(inject('demonstration'))
})
afterAll(() => place.drop())

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''
const endOf = (running: ReturnType<typeof launch>): Promise<number | null> =>
  new Promise((resolve) => running.process.once('exit', (code) => resolve(code)))

const signIn = async (origin: string, username: string): Promise<string> => {
  const response = await fetch(`${origin}/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'jiashan-demo' }),
  })
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

interface Shown {
  readonly version: number
  readonly asked: readonly { readonly milestone: { readonly id: string } }[]
  readonly draft: { readonly revision: number; readonly content: { readonly progress: string } } | null
}

const programmeOf = async (origin: string): Promise<string> => {
  const answer = (await (await fetch(`${origin}/trpc/session.me`)).json()) as {
    result: { data: { programmes: { id: string }[] } }
  }
  return answer.result.data.programmes[0]?.id ?? ''
}

it('says in one sentence that the port is taken', async () => {
  const port = await freePort()
  const squatter = createServer().listen(port, '127.0.0.1')
  const running = launch(place, port)
  expect(await endOf(running)).toBe(1)
  expect(lastLine(running.output())).toBe(
    `jiashan: port ${port} is taken by another program; stop it, or set PORT to a free one`,
  )
  squatter.close()
})

it.runIf(process.env.JIASHAN_TEST_DATABASE_URL)(
  'serves as one from two processes on one database',
  async () => {
    const [first, second] = [await serve(place), await serve(place)]
    const cookie = await signIn(first.origin, 'office')
    const me = await fetch(`${second.origin}/trpc/session.me`, { headers: { cookie } })
    expect(await me.text()).toContain('"role":"office"')
    const before = await (await fetch(`${second.origin}/data/manifest.json`)).text()
    expect(await jiashan(place, 'publish')).toMatchObject({ code: 0 })
    const after = await Promise.all(
      [first, second].map(async ({ origin }) => (await fetch(`${origin}/data/manifest.json`)).text()),
    )
    expect(after[0]).not.toBe(before)
    expect(after[1]).toBe(after[0])
    expect([await first.end(), await second.end()]).toEqual([0, 0])
  },
)

it.skipIf(process.env.JIASHAN_TEST_DATABASE_URL)(
  'says in one sentence that the data folder is held, and leaves the holder alone',
  async () => {
    const first = await serve(place)
    const second = launch(place, await freePort())
    expect(await endOf(second)).toBe(1)
    expect(lastLine(second.output())).toMatch(/^jiashan: the data folder .* is in use by process \d+;/)
    expect((await fetch(`${first.origin}/healthz`)).status).toBe(200)
    expect(await first.end()).toBe(0)
  },
)

it('refuses a day and a port that cannot be', async () => {
  for (const [variables, sentence] of [
    [{ JIASHAN_TODAY: 'tomorrow' }, /^jiashan: JIASHAN_TODAY must be a day/],
    [{ PORT: '99999' }, /^jiashan: PORT must be a whole number/],
    [{ JIASHAN_MODE: 'test' }, /^jiashan: JIASHAN_MODE must be demo or production/],
  ] as const) {
    const running = launch(place, 8080, variables)
    expect(await endOf(running)).toBe(1)
    expect(lastLine(running.output())).toMatch(sentence)
  }
})

it('loses nothing acknowledged when it is killed while commands are written', async () => {
  const server = await serve(place)
  const cookie = await signIn(server.origin, 'kjj.clerk')
  const programme = await programmeOf(server.origin)
  const key = { programme, task: 1, period: '2018-10' }
  const headers = { 'content-type': 'application/json', cookie }
  const show = async (origin: string) => {
    const query = encodeURIComponent(JSON.stringify(key))
    const answer = await fetch(`${origin}/trpc/reports.show?input=${query}`, { headers })
    return ((await answer.json()) as { result: { data: Shown } }).result.data
  }
  const { asked } = await show(server.origin)
  const milestones = asked.map(({ milestone: { id } }) => ({
    milestone: id,
    state: 'not',
    doneOn: null,
    percent: 0,
  }))
  const texts = { progress: '反复提交和撤回。', nextStep: '', difficulty: '', matter: '' }
  const content = { ...texts, milestones, figures: [], evidence: [] }
  let version = 0
  const turn = async (): Promise<void> => {
    const name = version % 2 === 0 ? 'submit' : 'withdraw'
    const sending = { ...key, key: `kill-${version}-${Date.now()}`, expected: version }
    const body = JSON.stringify(name === 'submit' ? { ...sending, draft: 0, seconds: 0, content } : sending)
    const response = await fetch(`${server.origin}/trpc/reports.${name}`, { method: 'POST', headers, body })
    version = ((await response.json()) as { result: { data: { version: number } } }).result.data.version
  }
  const writing = (async () => {
    for (;;) await turn()
  })().catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  await server.end('SIGKILL')
  await writing
  expect(version).toBeGreaterThan(4)
  const again = await serve(place)
  expect((await show(again.origin)).version).toBeGreaterThanOrEqual(version)
  expect(await jiashan(place, 'verify')).toMatchObject({ code: 0 })
  expect(await again.end()).toBe(0)
})

it('loses no draft that was acknowledged, when it is killed or the connection drops in mid-save', async () => {
  const server = await serve(place)
  const cookie = await signIn(server.origin, 'kjj.clerk')
  const programme = await programmeOf(server.origin)
  const key = { programme, task: 20, period: '2018-Q3' }
  const headers = { 'content-type': 'application/json', cookie }
  const draftOf = async (origin: string): Promise<{ revision: number; progress: string }> => {
    const query = encodeURIComponent(JSON.stringify(key))
    const answer = await fetch(`${origin}/trpc/reports.show?input=${query}`, { headers })
    const { draft } = ((await answer.json()) as { result: { data: Shown } }).result.data
    return { revision: draft?.revision ?? 0, progress: draft?.content.progress ?? '' }
  }
  const save = (revision: number, signal?: AbortSignal): Promise<Response> =>
    fetch(`${server.origin}/trpc/reports.saveDraft`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...key, revision, content: { progress: `第 ${revision + 1} 稿` } }),
      ...(signal === undefined ? {} : { signal }),
    })
  let { revision } = await draftOf(server.origin)
  // A connection that drops before the answer: the server may have saved it or not; the next look tells which.
  for (let round = 0; round < 20; round += 1) {
    const gone = new AbortController()
    const sent = save(revision, gone.signal).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, round))
    gone.abort()
    await sent
    const now = await draftOf(server.origin)
    expect([revision, revision + 1]).toContain(now.revision)
    if (now.revision > revision) expect(now.progress).toBe(`第 ${now.revision} 稿`)
    revision = now.revision
  }
  const writing = (async () => {
    for (;;) {
      const answer = await save(revision)
      revision = ((await answer.json()) as { result: { data: { revision: number } } }).result.data.revision
    }
  })().catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await server.end('SIGKILL')
  await writing
  expect(revision).toBeGreaterThan(4)
  const again = await serve(place)
  const kept = await draftOf(again.origin)
  expect([revision, revision + 1]).toContain(kept.revision)
  expect(kept.progress).toBe(`第 ${kept.revision} 稿`)
  expect(await again.end()).toBe(0)
})

it('ends with whoever started it, even when that one is killed', async () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const started = await startByLauncher(place)
    await started.end(signal)
    const answers = (): Promise<boolean> =>
      fetch(`${started.origin}/healthz`).then(
        () => true,
        () => false,
      )
    for (let tries = 0; tries < 100 && (await answers()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await answers(), signal).toBe(false)
  }
})

it('answers unknown commands and bad input with one clear line and changes nothing', async () => {
  for (const [args, sentence] of [
    [['fly'], /^jiashan: unknown command fly; commands: import FILE/],
    [[], /^jiashan: commands: import FILE/],
    [['import'], /^jiashan: import takes one file/],
    [['import', '/no/such/file'], /^jiashan: import: \/no\/such\/file is not a file that can be read$/],
    [['verify', 'everything'], /^jiashan: verify takes no arguments/],
    [['assess', '20x7'], /^jiashan: assess takes a year like 2017/],
    [['assess', '2018', '--rules', '/no/such/file'], /^jiashan: assess: \/no\/such\/file: ENOENT/],
    [['verify-bundle', '/no/such/folder'], /^jiashan: verify-bundle: .* is not a folder$/],
  ] as const) {
    const { code, output } = await jiashan(place, ...args)
    expect(output.trim(), args.join(' ')).toMatch(sentence)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  }
})

it('finds a byte altered in a published page and in an evidence file, and names it', async () => {
  const publications = join(place.data, 'publications', 'jiashan-2017')
  const [bundle = ''] = (await readdir(publications)).filter((name) => name.startsWith('0'))
  const spots = [
    [
      join(publications, bundle, 'tasks/36/index.html'),
      /^jiashan: verify: publication \d+ of jiashan-2017: tasks\/36\/index.html was altered$/,
    ],
    [await firstEvidence(), /^jiashan: verify: evidence .*: its file was altered$/],
  ] as const
  for (const [file, sentence] of spots) {
    const original = await readFile(file)
    const altered = Buffer.from(original)
    altered[50] = (altered[50] ?? 0) ^ 1
    await writeFile(file, altered)
    const { code, output } = await jiashan(place, 'verify')
    expect(output.trim()).toMatch(sentence)
    expect(code).toBe(1)
    await writeFile(file, original)
  }
  expect(await jiashan(place, 'verify')).toMatchObject({ code: 0 })
})

const firstEvidence = async (): Promise<string> => {
  const folder = join(place.data, 'evidence')
  const names = await readdir(folder, { recursive: true })
  return join(folder, names.find((name) => /[0-9a-f]{64}$/.test(name)) ?? '')
}
