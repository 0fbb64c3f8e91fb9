import { cp, mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paper, SEAL, type Signed } from '@jiashan/domain/publication/seal'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INSTALLATION } from '../../src/access/installation.ts'
import { bundleFaults, sayFaults } from '../../src/publisher/bundle.ts'
import { listFiles } from '../../src/publisher/folders.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { signerOf } from '../../src/publisher/signing.ts'
import { foundCounty, PROGRAMME } from '../county.ts'
import { type Served, serveInMemory } from '../served.ts'

let served: Served
let scratch: string
/** The second publication of two. */
let bundle: string

beforeAll(async () => {
  served = await serveInMemory()
  scratch = await mkdtemp(join(tmpdir(), 'jiashan-bundles-'))
  const issue = Effect.flatMap(Publisher, (publisher) => publisher.issue(INSTALLATION, PROGRAMME))
  await served.runtime.runPromise(Effect.andThen(foundCounty(), Effect.andThen(issue, issue)))
  const root = join(served.publications, 'test')
  bundle = join(root, await readlink(join(root, 'current')))
})
afterAll(async () => {
  await served.end()
  await rm(scratch, { recursive: true, force: true })
})

/** A copy to spoil: the bundle's own files are shared with the one before. */
const copied = async (): Promise<string> => {
  const folder = await mkdtemp(join(scratch, 'copy-'))
  await cp(bundle, folder, { recursive: true })
  return folder
}

it('agrees with its seal as it was written', async () => {
  expect(await bundleFaults(bundle)).toEqual([])
  expect(await listFiles(bundle)).toEqual(
    expect.arrayContaining(['index.html', 'index.html.br', 'index.html.gz', SEAL.chain, SEAL.signature]),
  )
})

it('finds one flipped bit in any file, papers and compressed twins included, and names the file', async () => {
  const folder = await copied()
  for (const path of await listFiles(folder)) {
    const file = join(folder, path)
    const original = await readFile(file)
    for (const place of [0, Math.floor(original.length / 2), original.length - 1])
      for (const bit of [1, 32]) {
        const altered = Buffer.from(original)
        altered[place] = (altered[place] ?? 0) ^ bit
        await writeFile(file, altered)
        const said = sayFaults(await bundleFaults(folder))
        expect(said, `${path} at ${place}`).toMatch(path === SEAL.signature ? /signature|signed/ : path)
      }
    await writeFile(file, original)
  }
  expect(await bundleFaults(folder)).toEqual([])
}, 60_000)

it('names what was taken out and what was put in', async () => {
  const folder = await copied()
  await rm(join(folder, 'tasks/1/index.html'))
  await writeFile(join(folder, 'x.html'), '')
  expect(sayFaults(await bundleFaults(folder))).toBe(
    'tasks/1/index.html is missing; x.html is not in the manifest',
  )
  await rm(join(folder, 'x.html'))
  await writeFile(join(folder, 'constructor'), '')
  await symlink('/etc/hostname', join(folder, 'link.html'))
  await rm(join(folder, 'site.css'))
  await symlink(join(bundle, 'site.css'), join(folder, 'site.css'))
  expect((await bundleFaults(folder)).map(({ _tag, ...facts }) => [_tag, ...Object.values(facts)])).toEqual(
    expect.arrayContaining([
      ['missing', 'site.css'],
      ['stray', 'constructor'],
      ['stray', 'link.html'],
    ]),
  )
  expect(sayFaults(await bundleFaults(scratch))).toMatch(/^data\/manifest.json is missing/)
})

it('tells a bundle that somebody else signed from what is known of it', async () => {
  const folder = await copied()
  const signed = JSON.parse(await readFile(join(folder, SEAL.signature), 'utf8')) as Signed
  const stranger = await signerOf({ file: join(scratch, 'stranger.pem'), own: true })
  const { key } = signed.statement
  await writeFile(join(folder, SEAL.signature), paper(stranger.sign(signed.statement)))
  expect(await bundleFaults(folder)).toEqual([{ _tag: 'unsigned', number: 2 }])
  const forged = stranger.sign({ ...signed.statement, key: stranger.key.fingerprint })
  await writeFile(join(folder, SEAL.signature), paper(forged))
  expect(await bundleFaults(folder, { keyFingerprint: key })).toContainEqual({
    ...{ _tag: 'unknown-key', number: 2, key: stranger.key.fingerprint },
  })
})

it('says what the journal says was issued is not what lies there', async () => {
  const fault = Effect.flatMap(Publisher, (publisher) => publisher.fault)
  expect(await served.runtime.runPromise(fault)).toBeNull()
  const file = join(bundle, 'site.css.gz')
  const original = await readFile(file)
  await writeFile(file, Buffer.concat([original, Buffer.from([0])]))
  expect(await served.runtime.runPromise(fault)).toBe('publication 2 of test: site.css.gz was altered')
  await writeFile(file, original)
})
