import { cp, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluate, FactSheet, type Scorecard } from '@jiashan/domain/assessment'
import type { Snapshot } from '@jiashan/domain/publication'
import {
  type Manifest,
  paper,
  SEAL,
  type SealKey,
  type Signed,
  SNAPSHOT_PATH,
  TWINS,
} from '@jiashan/domain/publication/seal'
import { canonical } from '@jiashan/domain/record'
import { Effect, Schema } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INSTALLATION } from '../../src/access/installation.ts'
import { seededRuleSet } from '../../src/assessment/seeded-rule-set.ts'
import { verifyBundle } from '../../src/cli/verify-bundle.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { type Signer, signerOf } from '../../src/publisher/signing.ts'
import { sha256 } from '../../src/store/journal.ts'
import { foundCounty, PROGRAMME } from '../county.ts'
import { type Served, serveInMemory } from '../served.ts'

let served: Served
let scratch: string
/** Publication 2 of two, with the scores of a year. */
let folder: string
let office: Signer
let stranger: Signer
let cards: readonly Scorecard[]

beforeAll(async () => {
  served = await serveInMemory()
  scratch = await mkdtemp(join(tmpdir(), 'jiashan-verified-'))
  const issue = Effect.flatMap(Publisher, (publisher) => publisher.issue(INSTALLATION, PROGRAMME))
  await served.runtime.runPromise(Effect.andThen(foundCounty(), Effect.andThen(issue, issue)))
  office = await signerOf({ file: join(served.publications, '../signing-key.pem'), own: false })
  stranger = await signerOf({ file: join(scratch, 'stranger.pem'), own: true })
  const root = join(served.publications, 'test')
  folder = join(scratch, 'bundle')
  await cp(join(root, await readlink(join(root, 'current'))), folder, { recursive: true })
  const facts = await golden()
  cards = evaluate(await seededRuleSet(2018), facts)
  await withScores(await seededRuleSet(2018), facts)
})
afterAll(async () => {
  await served.end()
  await rm(scratch, { recursive: true, force: true })
})

const golden = async (): Promise<FactSheet> => {
  const file = new URL('../../../../seeds/golden/assessment/on-time-late-unfinished.json', import.meta.url)
  return Schema.decodeUnknownSync(FactSheet)(JSON.parse(await readFile(file, 'utf8')).facts)
}

const read = async <A>(path: string): Promise<A> =>
  JSON.parse(await readFile(join(folder, path), 'utf8')) as A

/** Puts files into the bundle and seals it anew, as whoever holds a key can. */
const resealed = async (files: Readonly<Record<string, string>>, by: Signer): Promise<void> => {
  const before = await read<Manifest>(SEAL.manifest)
  const hashes: Record<string, string> = { ...before.files }
  for (const [path, text] of Object.entries(files)) {
    await writeFile(join(folder, path), text)
    hashes[path] = sha256(text)
    for (const end of TWINS) {
      await rm(join(folder, `${path}${end}`), { force: true })
      delete hashes[`${path}${end}`]
    }
  }
  const manifest = paper({ ...before, files: hashes, snapshotHash: hashes[SNAPSHOT_PATH] ?? '' })
  await writeFile(join(folder, SEAL.manifest), manifest)
  const { statement } = await read<Signed>(SEAL.signature)
  const { fingerprint: key } = by.key
  await writeFile(
    join(folder, SEAL.signature),
    paper(by.sign({ ...statement, manifest: sha256(manifest), key })),
  )
}

/** Puts the scores of a year into the bundle; `shown`: the cards as they are published. */
const withScores = async (
  ruleSet: Awaited<ReturnType<typeof seededRuleSet>>,
  factSheet: FactSheet,
  shown: readonly Scorecard[] = cards,
  by: Signer = office,
): Promise<void> => {
  const snapshot = await read<Snapshot>(SNAPSHOT_PATH)
  const ruleSetHash = sha256(canonical(ruleSet))
  const year = {
    ...{ year: 2018, ruleSet: ruleSet.title, standing: ruleSet.standing },
    cards: shown.map((card) => ({ department: card.department, card })),
    inputs: { ruleSet, factSheet, ruleSetHash, stated: {}, whole: true },
  }
  const keys = await read<readonly SealKey[]>(SEAL.keys)
  const known = keys.some(({ fingerprint }) => fingerprint === by.key.fingerprint)
  await resealed(
    {
      [SNAPSHOT_PATH]: canonical({ ...snapshot, results: [year] }),
      [SEAL.keys]: paper(known ? keys : [...keys, by.key]),
    },
    by,
  )
}

it('computes the published scores again and tells who signed', async () => {
  const { code, stdout, stderr } = await verifyBundle.run([folder])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout.split('\n')).toEqual([
    'every file agrees with the manifest, the manifest with its signature, the chain with itself',
    expect.stringMatching(/^2018: the scores of \d+ units were computed again, \d+ lines$/),
    `publications 1 to 2 are signed with the key ${office.key.fingerprint}`,
    '',
  ])
})

it('finds a card that was altered before it was sealed, and other rules than the result was frozen by', async () => {
  const rules = await seededRuleSet(2018)
  const facts = await golden()
  const [first, ...others] = cards
  if (first === undefined) throw new Error('no card')
  await withScores(rules, facts, [{ ...first, points: '99.99' }, ...others])
  expect(await verifyBundle.run([folder])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(new RegExp(`^verify-bundle: 2018: ${first.name}: .* come out otherwise$`)),
  })
  await withScores(rules, facts)
  const snapshot = await read<Snapshot>(SNAPSHOT_PATH)
  const otherRules = canonical(snapshot).replace(sha256(canonical(rules)), sha256('other'))
  await resealed({ [SNAPSHOT_PATH]: otherRules }, office)
  expect((await verifyBundle.run([folder])).stderr).toContain('the published rules of 2018 are not those')
  await resealed({ [SNAPSHOT_PATH]: '{}' }, office)
  expect((await verifyBundle.run([folder])).stderr).toBe(
    'verify-bundle: the scores in data/snapshot.json cannot be computed again',
  )
  await resealed({ [SNAPSHOT_PATH]: canonical(snapshot) }, office)
})

it('warns of a key that goes on with the chain of another', async () => {
  await withScores(await seededRuleSet(2018), await golden(), cards, stranger)
  const { code, stdout } = await verifyBundle.run([folder])
  expect(code).toBe(0)
  expect(stdout.split('\n').slice(-4)).toEqual([
    `publications 1 to 1 are signed with the key ${office.key.fingerprint}`,
    `publications 2 to 2 are signed with the key ${stranger.key.fingerprint}`,
    expect.stringMatching(/^WARNING: the key changed/),
    '',
  ])
  const known = async ({ key }: Signer) => verifyBundle.run([folder, '--key', key.fingerprint])
  expect((await known(stranger)).stdout).not.toContain('WARNING')
  expect(await known(office)).toMatchObject({ code: 1 })
})
