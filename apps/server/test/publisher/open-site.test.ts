import { lstat, readdir } from 'node:fs/promises'
import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INSTALLATION } from '../../src/access/installation.ts'
import { bundleFaults } from '../../src/publisher/bundle.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { foundCounty, PROGRAMME } from '../county.ts'
import { type Served, serveInMemory } from '../served.ts'

let served: Served
let port: number

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(foundCounty())
  await served.server.listen({ port: 0, host: '127.0.0.1' })
  port = (served.server.server.address() as AddressInfo).port
})
afterAll(() => served.end())

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** As a client writes it: `fetch` would tidy the path first. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = ask({ host: '127.0.0.1', port, path, headers, method }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(parts).toString(),
      })
    })
    request.once('error', reject).end()
  })

const issue = Effect.flatMap(Publisher, (publisher) => publisher.issue(INSTALLATION, PROGRAMME))

it('says that there is no publication yet', async () => {
  expect(JSON.parse((await get('/readyz')).body)).toEqual({ database: true, publication: false })
  expect(await get('/')).toMatchObject({ status: 404, body: '没有这个页面\n' })
})

it('serves the open site from what was published, and nothing beside it', async () => {
  await served.runtime.runPromise(issue)
  await expect.poll(async () => (await get('/readyz')).status).toBe(200)
  expect((await get('/')).body).toBe('<h1>index.html 1</h1>')
  expect((await get('/tasks/1')).headers.location).toBe('1/')
  expect((await get('/tasks/1/')).body).toBe('<h1>tasks/1/index.html</h1>')
  for (const path of [
    '/../server.lock',
    '/%2e%2e/auth-secret',
    '/data/../../database/PG_VERSION',
    '/p/../signing-key.pem',
    '/signing-key.pem',
    '/tasks/2/',
    '/%E0%A4%A',
    '//example.org/..',
    '//tasks/1',
  ]) {
    const { status, headers } = await get(path)
    expect([301, 404], path).toContain(status)
    // A redirect stays here: it names a folder from where the address stands, never another host.
    if (status === 301) expect(headers.location, path).toMatch(/^[a-z0-9-]+\/$/)
  }
  expect(await get('/tasks/2/')).toMatchObject({
    status: 404,
    body: expect.stringContaining('<h1>404.html</h1>'),
  })
  expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
})

it('serves a programme under its own address too', async () => {
  expect((await get('/p/test/tasks/1/')).body).toBe('<h1>tasks/1/index.html</h1>')
  expect((await get('/p/test')).headers.location).toBe('test/')
  expect((await get('/p/other/tasks/1/')).status).toBe(404)
})

it('says where the site is from an address of any depth that does not exist, and leaves the page itself as it was sealed', async () => {
  const page = await get('/404.html')
  expect(page).toMatchObject({ status: 200, body: expect.stringContaining('<base href="/"/><script') })
  for (const [path, home] of [
    ['/nothing', './'],
    ['/a/b/', '../../'],
    ['/p/test/nothing', './'],
    ['/p/test/a/b', '../'],
    ['/en/a/b?x=/y', '../../en/'],
    ['/p/test/en/a', '../en/'],
    ['/%E0%A4%A/b', '../'],
  ] as const) {
    const { status, body, headers } = await get(path, { 'accept-encoding': 'br' })
    expect([status, headers['content-encoding']], path).toEqual([404, undefined])
    expect(body, path).toContain(`<base href="${home}"/><h1>`)
  }
})

it('makes two publications one after the other, each whole, when two are asked for at once', async () => {
  const both = await served.runtime.runPromise(Effect.all([issue, issue], { concurrency: 'unbounded' }))
  expect(both.map((one) => one.number).toSorted()).toEqual([2, 3])
  const root = join(served.publications, 'test')
  const bundles = (await readdir(root)).filter((name) => name.startsWith('0'))
  expect(bundles).toHaveLength(3)
  for (const name of bundles) expect(await bundleFaults(join(root, name)), name).toEqual([])
  await expect.poll(async () => (await get('/')).body).toBe('<h1>index.html 3</h1>')
  // What did not change is one file in all three.
  const page = await lstat(join(root, bundles[0] ?? '', 'tasks/1/index.html'))
  expect(page.nlink).toBe(3)
})

it('answers an unchanged page with 304, carries a content policy and the smallest encoding asked for', async () => {
  const first = await get('/')
  expect(first.headers['content-security-policy']).toMatch(/default-src 'none'/)
  expect(first.headers['content-encoding']).toBeUndefined()
  const again = await get('/', { 'if-none-match': String(first.headers.etag) })
  expect(again).toMatchObject({ status: 304, body: '' })
  for (const tags of [`W/${first.headers.etag}`, `"x", ${first.headers.etag}`, '*'])
    expect((await get('/', { 'if-none-match': tags })).status, tags).toBe(304)
  const encodings = {
    ...{ br: 'br', 'gzip, deflate, br, zstd': 'br', 'gzip;q=0.8': 'gzip', identity: undefined },
    ...{ 'br;q=0.0, gzip': 'gzip', 'gzip;q=0.5, br;q=0 , identity': 'gzip', BR: 'br', '*': 'br' },
  }
  for (const [accepted, sent] of Object.entries(encodings))
    expect((await get('/', { 'accept-encoding': accepted })).headers['content-encoding'], accepted).toBe(sent)
})

it('leaves the back offices to theirs', async () => {
  expect((await get('/trpc/session.me')).headers['content-type']).toMatch(/json/)
  expect((await get('/trpc/nothing.here')).status).toBe(404)
  expect((await get('/healthz')).status).toBe(200)
})
