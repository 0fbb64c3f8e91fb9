import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plainDate } from '@jiashan/domain/calendar'
import type { Snapshot } from '@jiashan/domain/publication'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CURRENT } from '../../src/publisher/folders.ts'
import { foundCounty, KJJ, office, PROGRAMME } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'
import { approving, PLAN } from './approving.ts'
import { issueNext } from './issuing.ts'

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
const issue = () => issueNext(served, office)

const printed = async (): Promise<string> => readFile(beside('printed'), 'utf8').catch(() => '')

/** Issues a publication and does something else while its first page is printed. */
const issuedWhile = async (other: () => Promise<unknown>) => {
  await writeFile(beside('hold'), '')
  const issued = issue()
  await expect.poll(printed, { timeout: 20_000 }).not.toBe('')
  await other()
  await rm(beside('hold'))
  const { number } = await issued
  const times = (await printed()).trim().split('\n')
  await rm(beside('printed'))
  const file = join(served.publications, 'test', CURRENT, 'data/snapshot.json')
  return { number, times, snapshot: JSON.parse(await readFile(file, 'utf8')) as Snapshot }
}

it('prints anew when something is withdrawn while it is printed, so that it is left out', async () => {
  const { lineOf, signed, approved } = approving(served)
  await signed(PLAN, 'sign-plan')
  await approved(PLAN, 'first-review')
  const { version } = await lineOf(PLAN)
  const { number, times, snapshot } = await issuedWhile(() =>
    askedBy(served, office).disclosure.signForOffice({
      ...{ programme: PROGRAMME, key: 'withdraw-plan', expected: version },
      command: { _tag: 'WithdrawItems', department: KJJ, keys: [PLAN], reason: '节点正在调整' },
    }),
  )
  expect([number, times]).toEqual([1, ['1', '0']])
  expect(snapshot.tasks[0]?.milestones).toEqual([])
})

it('prints anew when the group closes the lights while it is printed, of which no item speaks', async () => {
  const decide = (disclosed: boolean, expected: number) =>
    askedBy(served, office).disclosure.decide({
      ...{ programme: PROGRAMME, key: `lights-${disclosed}`, expected },
      command: {
        ...{ _tag: 'DecideDisclosure', kind: 'lights', disclosed, tasks: [] },
        ...{ basis: '领导小组第二次会议', on: plainDate('2018-03-01') },
      },
    })
  await decide(true, 0)
  expect((await issuedWhile(async () => {})).snapshot.disclosed.lights).toMatchObject({ disclosed: true })
  const { times, snapshot } = await issuedWhile(() => decide(false, 1))
  expect(times).toHaveLength(2)
  expect([snapshot.tasks[0]?.light, snapshot.tasks[0]?.lights]).toEqual([null, null])
})
