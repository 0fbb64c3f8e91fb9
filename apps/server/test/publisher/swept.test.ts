import { cp, lstat, lutimes, mkdir, readdir, readlink, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INSTALLATION } from '../../src/access/installation.ts'
import { bundleFaults } from '../../src/publisher/bundle.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { foundCounty, PROGRAMME } from '../county.ts'
import { type Served, serveInMemory } from '../served.ts'

let served: Served
let root: string

beforeAll(async () => {
  served = await serveInMemory()
  root = join(served.publications, 'test')
  await served.runtime.runPromise(Effect.andThen(foundCounty(), issue))
})
afterAll(() => served.end())

const issue = Effect.flatMap(Publisher, (publisher) => publisher.issue(INSTALLATION, PROGRAMME))

const HOURS_AGO = new Date(Date.now() - 2 * 3_600_000)

/** As a crash leaves it that came hours ago. */
const aged = async (path: string): Promise<void> => {
  const age = (await lstat(path)).isSymbolicLink() ? lutimes : utimes
  await age(path, HOURS_AGO, HOURS_AGO)
}

it('removes what crashes left an hour ago: bundles that were never issued, half ones and links', async () => {
  const first = await readlink(join(root, 'current'))
  await aged(join(root, first))
  const left = [join(root, '000002-0a1b2c3d'), join(root, '1a2b3c4d.part')]
  for (const folder of left) await cp(join(root, first), folder, { recursive: true })
  const links = [join(root, '.current.1a2b3c4d'), join(served.publications, '.default.1a2b3c4d')]
  for (const link of links) await symlink('nowhere', link)
  for (const path of [...left, ...links]) await aged(path)
  // Somebody is printing and switching at this moment, and what is no bundle is somebody's.
  for (const name of ['000002-4d3c2b1a', '4d3c2b1a.part', 'kept']) await mkdir(join(root, name))
  await aged(join(root, 'kept'))
  await served.runtime.runPromise(issue)
  const second = await readlink(join(root, 'current'))
  expect((await readdir(root)).toSorted()).toEqual(
    [first, second, '000002-4d3c2b1a', '4d3c2b1a.part', 'current', 'kept'].toSorted(),
  )
  expect((await readdir(served.publications)).toSorted()).toEqual(['default', 'test'])
  for (const name of [first, second]) expect(await bundleFaults(join(root, name))).toEqual([])
})
