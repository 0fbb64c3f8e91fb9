import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cookieOf, grantReaders, type Reader } from '../src/bench/accounts.ts'
import { countQueries, queriesOf } from '../src/bench/lists.ts'
import { MAX_QUERIES, open, screensOf } from '../src/bench/screens.ts'
import { moveClock } from '../src/clock/business-clock.ts'
import { Database } from '../src/store/database.ts'
import { coordinateKjj } from './coordinated.ts'
import { foundCounty, HBJ, PROGRAMME, Q3 } from './county.ts'
import { draftOf, orderToKjj } from './ordered.ts'
import { type Served, serveInMemory } from './served.ts'

let served: Served
let cookies: Readonly<Record<Reader, string>>
let queries: () => number

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(
    Effect.gen(function* () {
      yield* moveClock(Date.parse('2018-10-12T10:00:00+08:00'))
      yield* foundCounty()
      yield* grantReaders()
    }),
  )
  cookies = { office: await cookieOf(served.server, 'office'), clerk: await cookieOf(served.server, 'clerk') }
  queries = countQueries((await served.runtime.runPromise(Effect.map(Database, (one) => one))).client)
})
afterAll(() => served.end())

it('asks the database at most six times for a page, all that knows the session included', async () => {
  const order = await served.runtime.runPromise(orderToKjj(draftOf({ department: HBJ })))
  const coordinated = await served.runtime.runPromise(coordinateKjj())
  const place = { programme: PROGRAMME, task: 1, period: Q3, year: 2018, target: '', order, coordinated }
  const asked: Record<string, number> = {}
  // The small county has no target.
  for (const screen of screensOf(place).filter((one) => one.name !== 'indicator')) {
    asked[screen.name] = await queriesOf(() => open(served.server, screen, cookies[screen.by]), queries)
  }
  expect(Object.keys(asked).length).toBeGreaterThan(12)
  expect(Object.entries(asked).filter(([, count]) => count > MAX_QUERIES)).toEqual([])
})
