import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import type { AccountId, DepartmentId, Role } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Accounts } from '../src/access/accounts.ts'
import { hashPassword } from '../src/access/auth.ts'
import { INSTALLATION } from '../src/access/installation.ts'
import { onePagePdf } from '../src/demo/pdf.ts'
import { SECURITY } from '../src/edge/security.ts'
import { MAX_BYTES } from '../src/evidence/kinds.ts'
import { UNCITED_BYTES } from '../src/evidence/quota.ts'
import { foundCounty, HBJ, KJJ } from './county.ts'
import { type Served, serveInMemory } from './served.ts'

let served: Served
let origin: string
const cookies: Record<string, string> = {}

const PEOPLE: readonly (readonly [string, Role, DepartmentId | null])[] = [
  ['kjj.one', 'clerk', KJJ],
  ['kjj.two', 'clerk', KJJ],
  ['kjj.head', 'head', KJJ],
  ['hbj.one', 'clerk', HBJ],
  ['office.one', 'office', null],
  ['assessor.one', 'assessor', null],
]

const signIn = async (username: string): Promise<string> => {
  const answer = await fetch(`${origin}/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'correct horse' }),
  })
  return String(answer.headers.get('set-cookie')).split(';')[0] ?? ''
}

beforeAll(async () => {
  served = await serveInMemory()
  const hash = await hashPassword('correct horse')
  await served.runtime.runPromise(
    Effect.gen(function* () {
      yield* foundCounty()
      for (const [at, [username, role, department]] of PEOPLE.entries()) {
        const id = `01890000-0000-7000-8000-00000000020${at}` as AccountId
        yield* (yield* Accounts).grant(INSTALLATION, { id, username, name: username, role, department }, hash)
      }
    }),
  )
  await served.server.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(served.server.server.address() as AddressInfo).port}`
  for (const [username] of PEOPLE) cookies[username] = await signIn(username)
})
afterAll(() => served.end())

const headersOf = (who: string): Record<string, string> => ({
  cookie: cookies[who] ?? '',
  'x-jiashan': 'upload',
  'tus-resumable': '1.0.0',
})
const begin = (who: string, name: string, bytes: number, extra: Record<string, string> = {}) =>
  fetch(`${origin}/evidence/incoming`, {
    method: 'POST',
    headers: {
      ...headersOf(who),
      'upload-length': String(bytes),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
      ...extra,
    },
  })
const patch = (who: string, path: string, offset: number, body: Uint8Array) =>
  fetch(origin + path, {
    method: 'PATCH',
    headers: {
      ...headersOf(who),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: Buffer.from(body),
  })
const ask = (who: string, path: string, method: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { method, headers: { ...headersOf(who), ...headers } })
const idOf = (path: string): string => path.split('/').at(-1) ?? ''
const finish = (who: string, path: string) => ask(who, `/evidence/${idOf(path)}`, 'POST')
const send = async (who: string, name: string, bytes: Buffer) => {
  const path = (await begin(who, name, bytes.length)).headers.get('location') ?? ''
  await patch(who, path, 0, bytes)
  return finish(who, path)
}
const tagOf = async (answer: Response): Promise<string> => (await answer.json()).refusal._tag

it('goes on from the byte that arrived, and answers a file that came whole twice alike', async () => {
  const pdf = onePagePdf('resumed')
  const begun = await begin('kjj.one', '佐证.pdf', pdf.length)
  expect(begun.status).toBe(201)
  const path = begun.headers.get('location') ?? ''
  expect((await patch('kjj.one', path, 0, pdf.subarray(0, 100))).headers.get('upload-offset')).toBe('100')
  expect((await patch('kjj.one', path, 50, pdf.subarray(50))).status).toBe(409)
  expect(await tagOf(await finish('kjj.one', path))).toBe('FileCutOff')
  expect((await ask('kjj.one', path, 'HEAD')).headers.get('upload-offset')).toBe('100')
  expect((await patch('kjj.one', path, 100, pdf.subarray(100))).status).toBe(204)
  const facts = await (await finish('kjj.one', path)).json()
  const hash = createHash('sha256').update(pdf).digest('hex')
  expect(facts).toMatchObject({ name: '佐证.pdf', mediaType: 'application/pdf', bytes: pdf.length, hash })
  expect(await (await finish('kjj.one', path)).json()).toEqual(facts)
  const back = await ask('kjj.one', `/evidence/${facts.id}`, 'GET')
  expect(Buffer.from(await back.arrayBuffer())).toEqual(pdf)
})

it('keeps what arrived before the connection broke', async () => {
  const whole = Buffer.concat([onePagePdf('broken'), Buffer.alloc(300_000, 32)])
  const path = (await begin('kjj.one', 'a.pdf', whole.length)).headers.get('location') ?? ''
  await new Promise<void>((resolve) => {
    const sending = request(origin + path, {
      method: 'PATCH',
      headers: {
        ...headersOf('kjj.one'),
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': whole.length,
      },
    })
    sending.on('error', () => resolve())
    sending.write(whole.subarray(0, 200_000), () => setTimeout(() => sending.destroy(), 200))
  })
  let offset = 0
  for (let tries = 0; offset === 0 && tries < 50; tries++)
    offset = Number((await ask('kjj.one', path, 'HEAD')).headers.get('upload-offset'))
  expect(offset).toBeGreaterThan(0)
  expect((await patch('kjj.one', path, offset, whole.subarray(offset))).status).toBe(204)
  const facts = await (await finish('kjj.one', path)).json()
  expect(facts.hash).toBe(createHash('sha256').update(whole).digest('hex'))
})

it('lets no other account resume, read, end or finish a part', async () => {
  const path = (await begin('kjj.one', 'a.pdf', 1000)).headers.get('location') ?? ''
  for (const other of ['kjj.two', 'hbj.one', 'office.one']) {
    expect((await ask(other, path, 'HEAD')).status, other).toBe(404)
    expect((await patch(other, path, 0, Buffer.alloc(10))).status, other).toBe(404)
    expect((await ask(other, path, 'DELETE')).status, other).toBe(404)
    expect((await finish(other, path)).status, other).toBe(404)
  }
  expect((await ask('kjj.one', path, 'DELETE')).status).toBe(204)
  expect((await ask('kjj.one', path, 'HEAD')).status).toBe(404)
})

it('begins for clerks and the office who are signed in here only, and takes no method in disguise', async () => {
  expect((await begin('nobody', 'a.pdf', 10)).status).toBe(401)
  for (const who of ['kjj.head', 'assessor.one'])
    expect((await begin(who, 'a.pdf', 10)).status, who).toBe(403)
  const office = await begin('office.one', 'a.pdf', 10)
  expect(office.status).toBe(201)
  await ask('office.one', office.headers.get('location') ?? '', 'DELETE')
  expect((await begin('kjj.one', 'a.pdf', 10, { 'x-jiashan': '' })).status).toBe(403)
  const disguised = await begin('kjj.one', 'a.pdf', 10, { 'x-http-method-override': 'DELETE' })
  expect(disguised.status).toBe(201)
  await ask('kjj.one', disguised.headers.get('location') ?? '', 'DELETE')
  expect((await ask('kjj.one', '/evidence/incoming/..%2f..%2fauth-secret', 'HEAD')).status).toBe(400)
})

it('tells the type by content, and leaves nothing of a file that it refuses', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)])
  expect(await tagOf(await send('kjj.one', '报告.pdf', program))).toBe('FileTypeRefused')
  expect(await tagOf(await send('kjj.one', '照片.png', Buffer.from('<script>1</script>')))).toBe(
    'FileTypeRefused',
  )
  expect(await tagOf(await send('kjj.one', 'setup.msi', compound))).toBe('FileTypeRefused')
  const old = await (await send('kjj.one', '报表.wps', compound)).json()
  const back = await ask('kjj.one', `/evidence/${old.id}`, 'GET')
  expect(back.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(back.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await readdir(join(dirname(served.publications), 'evidence', 'incoming'))).toEqual([])
})

it('makes names harmless', async () => {
  const pdf = onePagePdf('names')
  const nameOf = async (name: string): Promise<string> =>
    (await (await send('kjj.one', name, pdf)).json()).name
  expect(await nameOf('../../etc/passwd')).toBe('passwd')
  expect(await nameOf('C:\\材料\\表.pdf')).toBe('表.pdf')
  expect(await nameOf('报告\u202Efdp.exe\u0000\r\n.pdf')).toBe('报告fdp.exe.pdf')
  expect(await nameOf(`${'𠮷'.repeat(300)}.pdf`)).toBe(`${'𠮷'.repeat(116)}.pdf`)
  expect(await nameOf('\u0007')).toBe('未命名')
})

it('refuses what is empty, too large, or more than a unit may leave uncited', async () => {
  expect(await tagOf(await begin('kjj.one', 'a.pdf', 0))).toBe('FileEmpty')
  expect(await tagOf(await begin('kjj.one', 'a.pdf', MAX_BYTES + 1))).toBe('FileTooLarge')
  const begun: string[] = []
  for (let sum = 0; sum + MAX_BYTES <= UNCITED_BYTES; sum += MAX_BYTES) {
    const answer = await begin('hbj.one', 'a.pdf', MAX_BYTES)
    expect(answer.status).toBe(201)
    begun.push(answer.headers.get('location') ?? '')
  }
  expect(await tagOf(await begin('hbj.one', 'a.pdf', 1))).toBe('TooMuchUncited')
  for (const path of begun) await ask('hbj.one', path, 'DELETE')
  expect((await begin('hbj.one', 'a.pdf', 1)).status).toBe(201)
})

const partsHere = () => readdir(join(dirname(served.publications), 'evidence', 'incoming'))

it('lets uploads that begin at once not exceed together what one unit may leave uncited', async () => {
  for (const name of await partsHere())
    if (name.endsWith('.json')) await ask('hbj.one', `/evidence/incoming/${name.slice(0, -5)}`, 'DELETE')
  const room = UNCITED_BYTES / MAX_BYTES
  const asked = Array.from({ length: room + 3 }, () => begin('hbj.one', 'a.pdf', MAX_BYTES))
  const answers = await Promise.all(asked)
  const begun = answers.filter((one) => one.status === 201)
  expect(begun).toHaveLength(room)
  for (const one of begun) await ask('hbj.one', one.headers.get('location') ?? '', 'DELETE')
})

it('gives the room back of an upload that the protocol refuses', async () => {
  const before = await partsHere()
  expect((await begin('hbj.one', 'a.pdf', 10, { 'tus-resumable': '0.9.9' })).status).toBe(400)
  await expect.poll(partsHere).toEqual(before)
})

it('answers every step of an upload with the headers of the house', async () => {
  const pdf = onePagePdf('headers')
  const begun = await begin('kjj.one', 'h.pdf', pdf.length)
  const path = begun.headers.get('location') ?? ''
  const steps = [
    begun,
    await ask('kjj.one', path, 'HEAD'),
    await patch('kjj.one', path, 7, pdf),
    await patch('kjj.one', path, 0, pdf.subarray(0, 9)),
    await ask('hbj.one', path, 'HEAD'),
    await ask('kjj.one', path, 'DELETE'),
  ]
  expect(steps.map((one) => one.status)).toEqual([201, 200, 409, 204, 404, 204])
  for (const { headers, status } of steps)
    for (const [name, value] of Object.entries(SECURITY))
      expect(headers.get(name), `${status} ${name}`).toBe(value)
})

it('gives the bytes that a viewer asks for, to those who may see the file', async () => {
  const pdf = onePagePdf('range')
  const { id } = await (await send('kjj.one', 'r.pdf', pdf)).json()
  const get = (who: string, range = '') => ask(who, `/evidence/${id}`, 'GET', range === '' ? {} : { range })
  const part = await get('kjj.one', 'bytes=5-9')
  expect(part.status).toBe(206)
  // Chromium's viewer shows a PDF under this policy; in a sandbox it may not start.
  expect(part.headers.get('content-disposition')).toMatch(/^inline/)
  expect(part.headers.get('content-security-policy')).toMatch(/object-src 'self'(?!.*sandbox)/)
  expect(part.headers.get('content-range')).toBe(`bytes 5-9/${pdf.length}`)
  expect(Buffer.from(await part.arrayBuffer())).toEqual(pdf.subarray(5, 10))
  expect(Buffer.from(await (await get('kjj.one', 'bytes=-4')).arrayBuffer())).toEqual(pdf.subarray(-4))
  expect((await get('kjj.one', `bytes=${pdf.length}-`)).status).toBe(416)
  for (const [who, status] of [
    ['kjj.two', 200],
    ['kjj.head', 200],
    ['office.one', 200],
    ['assessor.one', 404],
    ['hbj.one', 404],
    ['nobody', 401],
  ] as const)
    expect((await get(who)).status, who).toBe(status)
})
