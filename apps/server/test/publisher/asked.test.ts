import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { say } from '../../src/edge/refusals.ts'
import { actor, foundCounty, office, PROGRAMME } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'
import { approving, PLAN } from './approving.ts'

/** A site whose printing stands still as long as there is a file `hold` beside it. */
const SITE = `
import { existsSync, writeFileSync } from 'node:fs'
const at = (name) => new URL(name, import.meta.url)
const clock = new Int32Array(new SharedArrayBuffer(4))
export const paths = () => ['index.html']
export const render = (path, { number }) => {
  writeFileSync(at('printed'), '')
  while (existsSync(at('hold'))) Atomics.wait(clock, 0, 0, 10)
  return '<h1>' + number + '</h1>'
}
export const files = () => []
export const assets = () => []
`

let served: Served

beforeAll(async () => {
  served = await serveInMemory(SITE)
  await served.runtime.runPromise(foundCounty())
})
afterAll(() => served.end())

const administrator = actor('administrator', null, 40)
const publications = (by = office) => askedBy(served, by).publications
const beside = (name: string): string => join(served.publications, '..', name)
const numbers = async () => (await publications().list({ programme: PROGRAMME })).map(({ number }) => number)

it('publishes a number once: whoever saw the same one is told who has it', async () => {
  const ask = { programme: PROGRAMME, number: 1 }
  const both = await Promise.allSettled([
    publications(office).issue({ ...ask, key: 'first-window' }),
    publications(administrator).issue({ ...ask, key: 'second-window' }),
  ])
  const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.cause] : []))
  expect(refused).toMatchObject({ _tag: 'NumberTaken', number: 1, issuedBy: office.name })
  expect(say(refused)).toMatch(new RegExp(`^第 1 次已由${office.name}于\\d+年\\d+月\\d+日发布`))
  expect(await numbers()).toEqual([1])
})

it('does one request once, however often it is sent', async () => {
  const ask = { programme: PROGRAMME, number: 2, key: 'pressed-twice' }
  const [one, two] = await Promise.all([publications().issue(ask), publications().issue(ask)])
  expect([one.number, two]).toEqual([2, one])
  expect(await publications().issue(ask)).toEqual(one)
  expect(await numbers()).toEqual([2, 1])
  await expect(publications().issue({ ...ask, number: 3 })).rejects.toMatchObject({
    cause: { _tag: 'KeyReused' },
  })
})

it('does not leave out a number', async () => {
  await expect(
    publications().issue({ programme: PROGRAMME, number: 9, key: 'far-away' }),
  ).rejects.toMatchObject({ cause: { _tag: 'StaleVersion' } })
  expect(await numbers()).toEqual([2, 1])
})

it('tells before it is asked what the next one changes', async () => {
  expect(await publications().next({ programme: PROGRAMME })).toEqual({ number: 3, changes: [] })
  const { signed, approved } = approving(served)
  await signed(PLAN, 'sign-plan')
  await approved(PLAN, 'first-review')
  expect(await publications().next({ programme: PROGRAMME })).toMatchObject({
    number: 3,
    changes: [{ act: 'added', kind: 'plan', key: PLAN, because: null }],
  })
})

it('shows everybody what is being made while it is made, and no longer', async () => {
  await rm(beside('printed'))
  await writeFile(beside('hold'), '')
  const issued = publications().issue({ programme: PROGRAMME, number: 3, key: 'slow-one' })
  await expect.poll(() => existsSync(beside('printed')), { timeout: 20_000 }).toBe(true)
  const seen = await publications(administrator).situation({ programme: PROGRAMME })
  expect(seen).toMatchObject({ latest: 2, served: 2, working: { number: 3, by: office.name }, failed: null })
  await rm(beside('hold'))
  await issued
  expect(await publications(administrator).situation({ programme: PROGRAMME })).toEqual({
    ...{ latest: 3, served: 3, working: null, failed: null },
  })
})
