import { access, readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onePagePdf } from '../src/demo/pdf.ts'
import { CutOff } from '../src/evidence/files.ts'
import { Incoming, PART_KEPT_MS } from '../src/evidence/incoming.ts'
import { MAX_BYTES } from '../src/evidence/kinds.ts'
import { SETTLING_MS, sweepEvidence } from '../src/evidence/sweep.ts'
import { Uploads } from '../src/evidence/uploads.ts'
import { Database } from '../src/store/database.ts'
import { actor, clerk, foundCounty, HBJ, head, KJJ, office, PROGRAMME } from './county.ts'
import { type Installation, install } from './installation.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const receive = (by: typeof clerk, name: string, chunks: readonly Buffer[]) =>
  Effect.flatMap(Uploads, (uploads) => uploads.receive(by, name, Readable.from(chunks)))
const refusal = (...args: Parameters<typeof receive>) => installation.run(Effect.flip(receive(...args)))

const leftovers = async (): Promise<readonly string[]> =>
  (await readdir(join(installation.folder, 'evidence')).catch(() => [])).filter((name) =>
    name.endsWith('.part'),
  )

it('takes a file in whole and gives back the same bytes', async () => {
  const pdf = onePagePdf('evidence')
  const file = await installation.run(receive(clerk, '佐证.pdf', [pdf.subarray(0, 10), pdf.subarray(10)]))
  expect(file).toMatchObject({ name: '佐证.pdf', mediaType: 'application/pdf', bytes: pdf.length })
  const back = await installation.run(Effect.flatMap(Uploads, (uploads) => uploads.download(clerk, file.id)))
  expect(Buffer.concat(await Array.fromAsync(back.stream()))).toEqual(pdf)
})

it('tells the type by content, not by name', async () => {
  const script = Buffer.from('<script>alert(1)</script>')
  expect(await refusal(clerk, '照片.png', [script])).toMatchObject({
    _tag: 'FileTypeRefused',
    name: '照片.png',
  })
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  expect(await refusal(clerk, '表.xlsx', [program])).toMatchObject({ _tag: 'FileTypeRefused' })
  const kept = await readdir(join(installation.folder, 'evidence'), { recursive: true })
  expect(kept.filter((name) => name.length > 60)).toHaveLength(1)
})

it('refuses an empty file, and one that is too large without keeping a part of it', async () => {
  expect(await refusal(clerk, '空.pdf', [])).toMatchObject({ _tag: 'FileEmpty' })
  const chunk = Buffer.alloc(1024 * 1024, 65)
  const many = Array.from({ length: MAX_BYTES / chunk.length + 1 }, () => chunk)
  expect(await refusal(clerk, '大.pdf', many)).toMatchObject({ _tag: 'FileTooLarge', limit: MAX_BYTES })
  expect(await leftovers()).toEqual([])
})

it('leaves nothing behind when the stream breaks', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new CutOff())
    },
  })
  const refused = Effect.flip(Effect.flatMap(Uploads, (uploads) => uploads.receive(clerk, '断.pdf', broken)))
  expect(await installation.run(refused)).toMatchObject({ _tag: 'FileCutOff', name: '断.pdf' })
  expect(await leftovers()).toEqual([])
})

it('is taken from clerks only, and cited by the own unit only', async () => {
  expect(await refusal(head, 'a.pdf', [onePagePdf('a')])).toMatchObject({ _tag: 'Forbidden' })
  const file = await installation.run(receive(clerk, 'a.pdf', [onePagePdf('a')]))
  const citation = {
    id: file.id,
    _tag: 'file' as const,
    proves: '完成',
    disclosure: 'internal',
    declaredNotSecret: true,
  } as const
  const cite = (by: typeof clerk) => Effect.flatMap(Uploads, (uploads) => uploads.cite(by, [citation]))
  expect(await installation.run(cite(clerk))).toMatchObject([{ name: 'a.pdf', mediaType: 'application/pdf' }])
  expect(await installation.run(Effect.flip(cite(actor('clerk', HBJ, 9))))).toMatchObject({
    _tag: 'NoSuchFile',
  })
})

it('is shown to the unit and the office, not to a unit without part in the task', async () => {
  const file = await installation.run(receive(clerk, 'b.pdf', [onePagePdf('b')]))
  const open = (by: typeof clerk) => Effect.flatMap(Uploads, (uploads) => uploads.download(by, file.id))
  expect((await installation.run(open(office))).name).toBe('b.pdf')
  expect(await installation.run(Effect.flip(open(actor('clerk', HBJ, 9))))).toMatchObject({
    _tag: 'NoSuchFile',
  })
})

/** What the sweep does with a file that was received so many days ago; answers whether it is still there. */
const sweepAt = (file: { readonly id: string }, days: number) =>
  installation.run(
    Effect.gen(function* () {
      const { client } = yield* Database
      const receivedAt = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
      yield* Effect.promise(() => client.upload.update({ where: { id: file.id }, data: { receivedAt } }))
      yield* sweepEvidence()
      return (yield* Effect.promise(() => client.upload.count({ where: { id: file.id } }))) === 1
    }),
  )

it('keeps old files that a draft or an import names, and bytes that came again shortly before the sweep', async () => {
  const pdf = onePagePdf('named')
  const file = await installation.run(receive(clerk, 'named.pdf', [pdf]))
  const { client } = await installation.run(Database)
  const about = { programme: PROGRAMME, kind: 'report' }
  const saved = { account: clerk.account as string, savedBy: '甲', savedAt: new Date() }
  const content = { evidence: { [file.id]: { proves: '推进情况' } } }
  const draft = { ...about, party: KJJ, subject: '1/2018-Q3', revision: 1, content, ...saved }
  await client.draft.create({ data: draft })
  expect(await sweepAt(file, 31)).toBe(true)
  await client.draft.deleteMany({ where: { programme: PROGRAMME } })
  const entries = [{ subject: '1/2018-Q3', revision: 1, fields: {}, replaced: content }]
  const by = { account: clerk.account as string, byName: '甲', at: new Date() }
  const id = '01890000-0000-7000-8000-0000000000ef'
  const imported = {
    id,
    ...about,
    department: KJJ,
    about: '2018-Q3',
    file: 'x.xlsx',
    status: 'applied',
    entries,
    ...by,
  }
  await client.draftImport.create({ data: imported })
  expect(await sweepAt(file, 31)).toBe(true)
  await client.draftImport.deleteMany({ where: { id } })
  const path = join(installation.folder, 'evidence', file.hash.slice(0, 2), file.hash)
  const justBefore = new Date(Date.now() - 60_000)
  await utimes(path, justBefore, justBefore)
  expect(await sweepAt(file, 31)).toBe(false)
  await access(path)
})

it('sweeps parts after a day and files that nobody names after a month', async () => {
  const pdf = onePagePdf('swept')
  const file = await installation.run(receive(clerk, 'swept.pdf', [pdf]))
  const path = join(installation.folder, 'evidence', file.hash.slice(0, 2), file.hash)
  const past = new Date(Date.now() - SETTLING_MS - 60_000)
  await utimes(path, past, past)
  expect(await sweepAt(file, 29)).toBe(true)
  expect(await sweepAt(file, 31)).toBe(false)
  await expect(access(path)).rejects.toThrow()
  const parts = await installation.run(Effect.map(Incoming, (all) => all))
  const id = '01890000-0000-7000-8000-0000000000ee'
  const by = { account: clerk.account, department: KJJ, name: 'p.pdf' }
  await parts.reserve({ id, ...by, size: 5, begunAt: Date.now() })
  await parts.sweep(Date.now() + PART_KEPT_MS - 60_000)
  expect(await parts.find(id)).not.toBeNull()
  await parts.sweep(Date.now() + PART_KEPT_MS + 60_000)
  expect(await parts.find(id)).toBeNull()
})
