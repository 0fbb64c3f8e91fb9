import type { AddressInfo } from 'node:net'
import type { Period } from '@jiashan/domain/calendar'
import { type Actor, ROLES } from '@jiashan/domain/record'
import { Effect } from 'effect'
import ExcelJs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Accounts } from '../../src/access/accounts.ts'
import { hashPassword } from '../../src/access/auth.ts'
import { INSTALLATION } from '../../src/access/installation.ts'
import { actor, clerk, head, KJJ, office, PROGRAMME } from '../county.ts'
import { type Served, serveInMemory } from '../served.ts'
import { reportsBook } from '../workbooks/books.ts'
import { CZJ, foreign, type Matters, makeMatters } from './matters.ts'

/** Everybody who may come: nobody, each role, and each role of a unit without a part in the matter. */
const PEOPLE: Readonly<Record<string, Actor | null>> = {
  nobody: null,
  clerk,
  'section-head': actor('section-head', KJJ, 41),
  head,
  leader: actor('leader', null, 42),
  office,
  county: actor('county', null, 43),
  assessor: actor('assessor', null, 44),
  administrator: actor('administrator', null, 45),
  'foreign clerk': foreign,
  'foreign section-head': actor('section-head', CZJ, 46),
  'foreign head': actor('head', CZJ, 47),
}

interface Asking {
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array<ArrayBuffer>
}
interface Row {
  readonly ask: () => Asking
  /** Who is answered; everybody else is refused with `ends`, and who is not signed in with SignedOut. */
  readonly welcome: readonly string[]
  readonly ends: string
  /** What a clerk of the foreign unit gets, where it is let in at the door. */
  readonly foreign?: string
}

let served: Served
let origin: string
let matters: Matters
/** A part of an upload that 市科技局's clerk began, and its workbook. */
let part = ''
let book: Uint8Array<ArrayBuffer>
const cookies = new Map<string, string>()

const Q2 = '2018-Q2' as Period
const UPLOAD = { 'x-jiashan': 'upload', 'tus-resumable': '1.0.0' }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CHUNK = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
const BEGIN = {
  'upload-length': '4',
  'upload-metadata': `filename ${Buffer.from('a.pdf').toString('base64')}`,
}
const query = `programme=${PROGRAMME}`

const ofPart = (headers: Record<string, string> = {}): Row => ({
  ask: () => ({ path: `/evidence/incoming/${part}`, headers: { ...UPLOAD, ...headers } }),
  welcome: ['clerk'],
  ends: 'NoSuchFile',
})
const ofBook = (path: string): Row => ({
  ask: () => ({ path: `${path}?${query}` }),
  welcome: ['clerk', 'foreign clerk'],
  ends: 'Forbidden',
})

/** Every route of the server. One without a row here fails, and so does a row without a route. */
const ROUTES: Readonly<Record<string, Row | 'anyone'>> = {
  // Procedures have matrices of their own.
  '* /trpc/:path': 'anyone',
  'POST /evidence/incoming': {
    ask: () => ({ path: '/evidence/incoming', headers: { ...UPLOAD, ...BEGIN } }),
    welcome: ['clerk', 'foreign clerk', 'office', 'county'],
    ends: 'Forbidden',
  },
  'HEAD /evidence/incoming/:id': ofPart(),
  'PATCH /evidence/incoming/:id': {
    ...ofPart(CHUNK),
    ask: () => ({ ...ofPart(CHUNK).ask(), body: Buffer.from('%PDF') }),
  },
  'DELETE /evidence/incoming/:id': ofPart(),
  'POST /evidence/:id': {
    ask: () => ({ path: `/evidence/${matters.file}`, headers: UPLOAD }),
    welcome: ['clerk'],
    ends: 'NoSuchFile',
  },
  'GET /evidence/:id': {
    ask: () => ({ path: `/evidence/${matters.file}` }),
    welcome: ['clerk', 'section-head', 'head', 'office'],
    ends: 'NoSuchFile',
  },
  'GET /assessments/:file': {
    ask: () => ({ path: `/assessments/2018.xlsx?${query}&weight=5` }),
    welcome: ['office'],
    ends: 'Forbidden',
  },
  'GET /workbooks/reports/:file': ofBook(`/workbooks/reports/${Q2}.xlsx`),
  'GET /workbooks/plans/:file': ofBook('/workbooks/plans/2018.xlsx'),
  'POST /workbooks/preview': {
    ask: () => ({
      path: `/workbooks/preview?${query}&kind=reports&about=${Q2}&file=a.xlsx`,
      headers: { ...UPLOAD, 'content-type': XLSX },
      body: book,
    }),
    welcome: ['clerk'],
    ends: 'Forbidden',
    foreign: 'WorkbookRefused',
  },
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /portal': 'anyone',
  'GET /portal*': 'anyone',
  'GET /console': 'anyone',
  'GET /console*': 'anyone',
}

/** How an account signs in. */
const nameOf = (account: string): string => `person.${account.slice(-3)}`

beforeAll(async () => {
  served = await serveInMemory()
  const hash = await hashPassword('correct horse')
  const made = await served.runtime.runPromise(
    Effect.gen(function* () {
      const made = yield* makeMatters('外单位写的')
      for (const { account, name, role, department } of Object.values(PEOPLE).flatMap((one) => one ?? [])) {
        const staff = {
          id: account as never,
          username: nameOf(account),
          name,
          role: role as never,
          department,
        }
        yield* (yield* Accounts).grant(INSTALLATION, staff, hash)
      }
      return { ...made, book: yield* reportsBook(clerk, Q2) }
    }),
  )
  matters = made
  book = new Uint8Array(made.book)
  await served.server.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(served.server.server.address() as AddressInfo).port}`
  for (const [name, who] of Object.entries(PEOPLE)) {
    if (who === null) continue
    const signedIn = await served.server.inject({
      ...{ method: 'POST', url: '/trpc/session.signIn', remoteAddress: `127.0.1.${cookies.size + 1}` },
      payload: { username: nameOf(who.account), password: 'correct horse' },
    })
    cookies.set(name, String(signedIn.headers['set-cookie']).split(';')[0] ?? '')
  }
  const begun = await call('POST', 'clerk', { path: '/evidence/incoming', headers: { ...UPLOAD, ...BEGIN } })
  part = String(begun.headers.get('location')).split('/').at(-1) ?? ''
})
afterAll(() => served.end())

const call = (method: string, who: string, { path, headers, body }: Asking): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method,
    headers: { ...headers, cookie: cookies.get(who) ?? '' },
    ...(body === undefined ? {} : { body }),
  })

/** `answered`, or the tag of the refusal; a HEAD has no body to tell it. */
const ending = async (method: string, who: string, asking: Asking): Promise<string> => {
  const response = await call(method, who, asking)
  if (response.ok) return 'answered'
  if (method === 'HEAD')
    return response.status === 401
      ? 'SignedOut'
      : response.status === 404
        ? 'NoSuchFile'
        : `${response.status}`
  const { refusal } = (await response.json()) as { refusal?: { _tag: string } }
  return refusal?._tag ?? `${response.status}`
}

/** The routes as fastify prints them; the HEAD that it adds to a GET is the same. */
const routes = (): readonly string[] => {
  const path: string[] = []
  return served.server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', text = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? []
      if (text === '') return []
      path.length = indent.length / 4
      path.push(text)
      const all = methods.split(', ')
      if (all.length > 4) return [`* ${path.join('')}`]
      return all
        .filter((one) => one !== 'HEAD' || !all.includes('GET'))
        .map((one) => `${one} ${path.join('')}`)
    })
}

it('has a row for every route and a route for every row', () => {
  expect(routes().toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  expect(new Set(Object.values(PEOPLE).flatMap((one) => one?.role ?? []))).toEqual(new Set(ROLES))
})

const refusalOf = ({ ends, foreign: clerks = ends }: Row, name: string): string =>
  name === 'nobody' ? 'SignedOut' : name === 'foreign clerk' ? clerks : ends

for (const [route, row] of Object.entries(ROUTES))
  if (row !== 'anyone')
    it(`${route} answers its audience and nobody else`, async () => {
      const [method = ''] = route.split(' ')
      // Those who are refused come first: they leave what is there for those who are not.
      const names = Object.keys(PEOPLE).toSorted(
        (a, b) => Number(row.welcome.includes(a)) - Number(row.welcome.includes(b)),
      )
      for (const name of names) {
        const expected = row.welcome.includes(name) ? 'answered' : refusalOf(row, name)
        expect(await ending(method, name, row.ask()), name).toBe(expected)
      }
    })

it('writes nothing of other units into a workbook', async () => {
  for (const kind of [`reports/${Q2}`, 'plans/2018']) {
    const holds = async (who: string): Promise<boolean> => {
      const response = await call('GET', who, { path: `/workbooks/${kind}.xlsx?${query}` })
      const read = new ExcelJs.Workbook()
      await read.xlsx.load(await response.arrayBuffer())
      const rows = read.worksheets.flatMap((sheet) => sheet.getSheetValues())
      return JSON.stringify(rows).includes('支持深化')
    }
    expect([await holds('clerk'), await holds('foreign clerk')], kind).toEqual([kind !== 'plans/2018', false])
  }
})
