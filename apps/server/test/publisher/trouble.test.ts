import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isRefusal } from '../../src/edge/refusals.ts'
import { foundCounty, office, PROGRAMME } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'
import { issueNext } from './issuing.ts'

/** A site that fails as the file beside it says. */
const SITE = `
import { existsSync, readFileSync } from 'node:fs'
const failure = new URL('failure.json', import.meta.url)
export const paths = () => ['index.html']
export const render = (path, snapshot) => {
  if (!existsSync(failure)) return '<h1>' + snapshot.number + '</h1>'
  const { message, code } = JSON.parse(readFileSync(failure, 'utf8'))
  throw Object.assign(new Error(message), code === undefined ? {} : { code })
}
export const files = () => []
export const assets = () => []
`

let served: Served

beforeAll(async () => {
  served = await serveInMemory(SITE)
  await served.runtime.runPromise(foundCounty())
  await issue()
})
afterAll(() => served.end())

const issue = () => issueNext(served, office)

const situation = () => askedBy(served, office).publications.situation({ programme: PROGRAMME })

const failing = async (failure: { readonly message: string; readonly code?: string }) => {
  const file = join(served.publications, '../failure.json')
  await writeFile(file, JSON.stringify(failure))
  try {
    return await issue().catch((error: unknown) => error)
  } finally {
    await rm(file)
  }
}

it('says that the disk is full and how to mend it, and leaves nothing behind', async () => {
  const refused = await failing({ message: 'ENOSPC: no space left on device', code: 'ENOSPC' })
  expect(refused).toMatchObject({
    cause: { _tag: 'PublishingFailed', problem: '磁盘空间不足，请管理员腾出空间后重新发布' },
  })
  expect(await situation()).toEqual({
    ...{ latest: 1, served: 1, working: null },
    failed: { number: 2, by: office.name, sentence: '发布未完成：磁盘空间不足，请管理员腾出空间后重新发布' },
  })
  const left = await readdir(join(served.publications, 'test'))
  expect(left.toSorted()).toEqual([expect.stringMatching(/^000001-/), 'current'])
  expect((await issue()).number).toBe(2)
  expect(await situation()).toMatchObject({ latest: 2, served: 2, failed: null })
})

it('makes what it does not know a defect: its stack is for the log alone', async () => {
  const { cause } = (await failing({ message: 'something at /secret/place' })) as TRPCError
  expect(isRefusal(cause)).toBe(false)
  expect(cause?.message).toMatch(/^Error: something at \/secret\/place\n +at .*render/)
})

it('says that a file stands where the publications belong', async () => {
  const aside = `${served.publications}-aside`
  await rename(served.publications, aside)
  await writeFile(served.publications, '')
  try {
    await expect(issue()).rejects.toMatchObject({
      cause: { _tag: 'PublishingFailed', problem: expect.stringContaining('被同名文件占用') },
    })
    expect(await situation()).toMatchObject({ latest: 2, served: null, failed: { number: 3 } })
  } finally {
    await rm(served.publications)
    await rename(aside, served.publications)
  }
  expect((await issue()).number).toBe(3)
})

it('says that a publication is recorded and not served where the switch fails, and serves it with the next', async () => {
  const current = join(served.publications, 'test', 'current')
  await rm(current)
  await mkdir(join(current, 'x'), { recursive: true })
  await expect(issue()).rejects.toMatchObject({
    cause: { _tag: 'PublishingFailed', problem: expect.stringContaining('第 4 次发布已经记录') },
  })
  expect(await situation()).toMatchObject({ latest: 4, served: null })
  await rm(current, { recursive: true })
  expect((await issue()).number).toBe(5)
})
