import type { AccountId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Accounts } from '../../src/access/accounts.ts'
import { hashPassword } from '../../src/access/auth.ts'
import { INSTALLATION } from '../../src/access/installation.ts'
import { Drafts } from '../../src/drafts/drafts.ts'
import { admitReportDraft } from '../../src/reporting/reports.ts'
import { subjectOf } from '../../src/reporting/surroundings.ts'
import { actor, foundCounty, HBJ, KJJ, PROGRAMME, Q3 } from '../county.ts'
import { type Served, serveInMemory } from '../served.ts'

let served: Served

beforeAll(async () => {
  served = await serveInMemory()
  const account = {
    id: '01890000-0000-7000-8000-000000000101' as AccountId,
    username: 'kjj.clerk',
    name: '沈晓敏',
    role: 'clerk' as const,
    department: KJJ,
  }
  const hash = await hashPassword('correct horse')
  await served.runtime.runPromise(
    Effect.gen(function* () {
      yield* foundCounty()
      yield* (yield* Accounts).grant(INSTALLATION, account, hash)
    }),
  )
})
afterAll(() => served.end())

const JSON_TYPE = { 'content-type': 'application/json' }
const post = (url: string, payload: unknown, headers: Record<string, string> = JSON_TYPE) =>
  served.server.inject({ method: 'POST', url, headers, payload: JSON.stringify(payload) })
const signIn = (password: string, username = 'kjj.clerk') =>
  post('/trpc/session.signIn', { username, password })

it('signs in with name and password, and with nothing else', async () => {
  expect((await signIn('wrong')).json().error.data.refusal._tag).toBe('WrongCredentials')
  expect((await signIn('correct horse', 'nobody')).json().error.data.refusal._tag).toBe('WrongCredentials')
  const response = await signIn('correct horse')
  const cookie = String(response.headers['set-cookie'])
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
  const me = await served.server.inject({
    url: '/trpc/session.me',
    headers: { cookie: cookie.split(';')[0] },
  })
  expect(me.json().result.data.actor).toMatchObject({ name: '沈晓敏', role: 'clerk', department: 'kjj' })
})

it('forgets a session when it is signed out, whatever the browser keeps', async () => {
  const cookie = String((await signIn('correct horse')).headers['set-cookie']).split(';')[0] ?? ''
  await post('/trpc/session.signOut', {}, { ...JSON_TYPE, cookie })
  const me = await served.server.inject({ url: '/trpc/session.me', headers: { cookie } })
  expect(me.json().result.data.actor).toBeNull()
})

it('takes commands only as JSON, which other sites cannot send', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    expect((await post('/trpc/session.signOut', {}, { 'content-type': type })).statusCode).toBe(415)
})

it('names the field of a malformed request, and tells no stack', async () => {
  const answer = await post('/trpc/session.signIn', { username: 'a', password: 5 })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().error.data.refusal).toMatchObject({ _tag: 'Malformed', field: 'password' })
  const long = await post('/trpc/session.signIn', { username: 'a'.repeat(5000), password: 'b' })
  expect(long.json().error.data.refusal).toMatchObject({ _tag: 'Malformed', field: 'username' })
  const unknown = await post('/trpc/session.fly', {})
  expect(unknown.statusCode).toBe(404)
  for (const response of [answer, long, unknown]) expect(response.body).not.toMatch(/\.ts|node_modules|stack/)
})

it('answers deadlines of about a year at a time, and says how to ask for others', async () => {
  const cookie = String((await signIn('correct horse')).headers['set-cookie']).split(';')[0] ?? ''
  const ask = async (from: string, to: string) => {
    const input = encodeURIComponent(JSON.stringify({ programme: PROGRAMME, from, to }))
    const url = `/trpc/desk.deadlines?input=${input}`
    const { refusal } = (await served.server.inject({ url, headers: { cookie } })).json().error?.data ?? {}
    return refusal === undefined ? 'answered' : `${refusal.field} ${refusal.sentence}`
  }
  expect(await ask('2018-01-01', '2019-01-31')).toBe('answered')
  expect(await ask('2018-11-05', '2018-11-04')).toMatch(/^to .*不能早于起始日期2018年11月5日/)
  expect(await ask('2018-01-01', '2020-01-01')).toMatch(/^to .*一次最多查询 400 天/)
  expect(await ask('8888-01-01', '8888-01-31')).toMatch(/^from .*2000 年到 2100 年/)
})

it('refuses an over-long report field with its name, and writes nothing', async () => {
  const cookie = String((await signIn('correct horse')).headers['set-cookie']).split(';')[0] ?? ''
  const content = { progress: '字'.repeat(2001), nextStep: '', difficulty: '', milestones: [], evidence: [] }
  const answer = await post(
    '/trpc/reports.submit',
    {
      programme: PROGRAMME,
      task: 1,
      period: '2018-Q3',
      key: 'key-00001',
      expected: 0,
      draft: 0,
      seconds: 0,
      content,
    },
    { ...JSON_TYPE, cookie },
  )
  expect(answer.json().error.data.refusal).toMatchObject({ _tag: 'Malformed', field: 'content.progress' })
})

it('calls a title what it is on every paper, not the name of a milestone', async () => {
  const cookie = String((await signIn('correct horse')).headers['set-cookie']).split(';')[0] ?? ''
  const text = { title: '题'.repeat(61), demand: '请协调', task: null }
  const answer = await post(
    '/trpc/matters.raise',
    { programme: PROGRAMME, key: 'key-00002', expected: 0, command: { _tag: 'RaiseMatter', text } },
    { ...JSON_TYPE, cookie },
  )
  expect(answer.json().error.data.refusal).toMatchObject({
    _tag: 'Malformed',
    sentence: expect.stringContaining('“名称”填写有误'),
  })
})

it('lets no unit write drafts on a task that another unit leads', async () => {
  const other = { ...actor('clerk', HBJ, 9) }
  const place = { programme: PROGRAMME, task: 1, period: Q3 }
  const draft = { programme: PROGRAMME, kind: 'report', subject: subjectOf(place) } as const
  const save = (by: typeof other) =>
    served.runtime.runPromise(
      Effect.flip(
        Effect.flatMap(Drafts, (drafts) =>
          drafts.save(by, draft, 0, { progress: '外单位' }, admitReportDraft(by, place)),
        ),
      ),
    )
  expect(await save(other)).toMatchObject({ _tag: 'Forbidden', department: KJJ })
})

it('slows down who guesses passwords', async () => {
  const tags: string[] = []
  for (let guess = 0; guess < 25; guess += 1)
    tags.push((await signIn('wrong')).json().error.data.refusal._tag)
  expect(tags.at(-1)).toBe('SlowDown')
})
