import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onePagePdf } from '../src/demo/pdf.ts'
import { CutOff } from '../src/evidence/files.ts'
import { MAX_BYTES, Uploads } from '../src/evidence/uploads.ts'
import { actor, clerk, foundCounty, HBJ, head, office } from './county.ts'
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
