import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '@jiashan/domain/publication'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CURRENT } from '../../src/publisher/folders.ts'
import { foundCounty, KJJ, office, PROGRAMME } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'
import { approving, PLAN } from './approving.ts'

/** A site whose printing stands still as long as there is a file `hold` beside it, and writes down each printing. */
const SITE = `
import { appendFileSync, existsSync } from 'node:fs'
const at = (name) => new URL(name, import.meta.url)
const clock = new Int32Array(new SharedArrayBuffer(4))
export const paths = () => ['index.html']
export const render = (path, { tasks }) => {
  appendFileSync(at('printed'), tasks[0].milestones.length + '\\n')
  while (existsSync(at('hold'))) Atomics.wait(clock, 0, 0, 10)
  return '<h1>' + tasks[0].milestones.length + '</h1>'
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

const beside = (name: string): string => join(served.publications, '..', name)
const issue = () => askedBy(served, office).publications.issue({ programme: PROGRAMME })

it('prints anew when something is withdrawn while it is printed, so that it is left out', async () => {
  const { lineOf, signed, approved } = approving(served)
  await signed(PLAN, 'sign-plan')
  await approved(PLAN, 'first-review')
  await writeFile(beside('hold'), '')
  const issued = issue()
  await expect.poll(() => existsSync(beside('printed')), { timeout: 20_000 }).toBe(true)
  await askedBy(served, office).disclosure.signForOffice({
    ...{ programme: PROGRAMME, key: 'withdraw-plan', expected: (await lineOf(PLAN)).version },
    command: { _tag: 'WithdrawItems', department: KJJ, keys: [PLAN], reason: '节点正在调整' },
  })
  await rm(beside('hold'))
  expect((await issued).number).toBe(1)
  expect(await readFile(beside('printed'), 'utf8')).toBe('1\n0\n')
  const file = join(served.publications, 'test', CURRENT, 'data/snapshot.json')
  const { tasks } = JSON.parse(await readFile(file, 'utf8')) as Snapshot
  expect(tasks[0]?.milestones).toEqual([])
})
