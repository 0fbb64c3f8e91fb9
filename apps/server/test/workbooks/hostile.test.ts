import { randomBytes } from 'node:crypto'
import { Effect } from 'effect'
import ExcelJs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Drafts } from '../../src/drafts/drafts.ts'
import { BOOK_LIMITS, type BookProblem } from '../../src/workbooks/limits.ts'
import { clerk, foundCounty, PROGRAMME, Q3 } from '../county.ts'
import { type Installation, install } from '../installation.ts'
import { edited, previewed, reportsBook, sheetOf } from './books.ts'
import { type Part, zipOf } from './zip.ts'

let installation: Installation
let template: Buffer

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
  template = await installation.run(reportsBook(clerk))
})
afterAll(() => installation.end())

const refused = (bytes: Uint8Array) => installation.run(Effect.flip(previewed(clerk, bytes)))

const RELS = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`
const BOOK = `<workbook xmlns:r="r"><sheets><sheet name="进展" r:id="r1"/></sheets></workbook>`
const part = (name: string, text: string | Buffer, more: Partial<Part> = {}): Part => ({
  name,
  bytes: Buffer.from(text),
  ...more,
})
const bookWith = (...parts: readonly Part[]): Buffer =>
  zipOf([part('xl/_rels/workbook.xml.rels', RELS), part('xl/workbook.xml', BOOK), ...parts])
const SHEET = 'xl/worksheets/sheet1.xml'
const row = (at: number): string => `<row r="${at}"><c r="B${at}"><v>1</v></c></row>`
const laughing = `<!DOCTYPE x [<!ENTITY a "${'哈'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>`
const put = (book: ExcelJs.Workbook, sheet: string, at: string, text: string): void => {
  sheetOf(book, sheet).getCell(at).value = text
}
const foreignBook = async (): Promise<Buffer> => {
  const book = new ExcelJs.Workbook()
  book.addWorksheet('进展').addRow(['任务', '进展情况'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const HOSTILE: Readonly<Record<string, readonly [BookProblem, () => Buffer | Promise<Buffer>]>> = {
  'random bytes': ['not-a-workbook', () => randomBytes(4096)],
  nothing: ['not-a-workbook', () => Buffer.alloc(0)],
  'an archive without a workbook': ['not-a-workbook', () => zipOf([part('a.txt', 'a')])],
  'half a workbook': ['not-a-workbook', () => template.subarray(0, template.length / 2)],
  'a file above the limit': ['too-large', () => Buffer.alloc(BOOK_LIMITS.bytes + 1)],
  'a bomb': ['bomb', () => bookWith(part(SHEET, Buffer.alloc(50 * 1024 * 1024, 32)))],
  'a sheet that says it is 100 MB': [
    'bomb',
    () => bookWith(part(SHEET, row(1), { declared: 100 * 1024 * 1024 })),
  ],
  'a bomb that says it is small': [
    'not-a-workbook',
    () => bookWith(part(SHEET, Buffer.alloc(80 * 1024 * 1024, 32), { declared: 100 })),
  ],
  'entities of entities': ['not-a-workbook', () => bookWith(part(SHEET, laughing))],
  'XML that is none': ['not-a-workbook', () => bookWith(part(SHEET, '<worksheet><row>'))],
  macros: ['macros', () => bookWith(part(SHEET, row(1)), part('xl/vbaProject.bin', 'x'))],
  'links to other files': ['links', () => bookWith(part('xl/externalLinks/externalLink1.xml', '<a/>'))],
  'a password': ['encrypted', () => bookWith(part(SHEET, row(1), { flags: 1 }))],
  'a password, as Excel sets it': [
    'encrypted',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
  ],
  'an old format': [
    'old-format',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  ],
  'ten thousand rows': [
    'too-many-rows',
    () => {
      const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 2)).join('')
      return bookWith(part(SHEET, `<worksheet><sheetData>${rows}</sheetData></worksheet>`))
    },
  ],
  'a workbook from elsewhere': ['not-a-template', foreignBook],
  'a renamed heading': ['damaged', () => edited(template, (book) => put(book, '进展', 'D1', '别的'))],
  'a sheet taken away': [
    'damaged',
    () => edited(template, (book) => book.removeWorksheet(sheetOf(book, '时间节点').id)),
  ],
  'a hidden sheet written in': [
    'damaged',
    () => edited(template, (book) => put(book, '_jiashan', 'A3', '2')),
  ],
  'an older template': [
    'old-template',
    () =>
      edited(template, (book) => {
        const cell = sheetOf(book, '_jiashan').getCell('B1')
        cell.value = String(cell.value).replace('"version":1', '"version":0')
      }),
  ],
}

for (const [name, [problem, make]] of Object.entries(HOSTILE))
  it(`refuses ${name} in one sentence`, async () => {
    expect(await refused(await make())).toMatchObject({ _tag: 'WorkbookRefused', problem })
  })

it('names extra rows and doubled rows, one by one, and imports nothing', async () => {
  const bytes = await edited(template, (book) => {
    const sheet = sheetOf(book, '进展')
    sheet.getRow(2).eachCell({ includeEmpty: false }, (cell, column) => {
      sheet.getCell(3, column).value = cell.value
    })
    sheet.getCell('D3').value = '重复'
    sheet.getCell('D5').value = '多出的一行'
    sheet.getCell('A6').value = '99'
    sheet.getCell('D6').value = '别的任务'
  })
  const preview = await installation.run(previewed(clerk, bytes))
  expect(preview.id).toBeNull()
  expect(preview.findings.map((one) => `${one.cell} ${one.problem}`)).toEqual([
    'B3 这一行在表中重复出现，请删除一行',
    'B5 这一行不是模板里的，请删除',
    'B6 这一行不是模板里的，请删除',
  ])
})

it('takes a formula for what it is, whatever result the file keeps, and names too long a text', async () => {
  const bytes = await edited(template, (book) => {
    const sheet = sheetOf(book, '进展')
    sheet.getCell('D2').value = { formula: 'HYPERLINK("http://x","点我")', result: '点我' }
    sheet.getCell('E2').value = '长'.repeat(1001)
  })
  const preview = await installation.run(previewed(clerk, bytes))
  expect(preview.findings).toEqual([
    { sheet: '进展', cell: 'D2', problem: '公式不会被执行，请改为直接填写的内容' },
    { sheet: '进展', cell: 'E2', problem: '下一步打算超出 1 字，请精简（最多 1000 字）' },
  ])
})

it('writes text that looks like a formula as text', async () => {
  const key = { programme: PROGRAMME, kind: 'report', subject: `1/${Q3}` } as const
  const text = '=HYPERLINK("http://x","点我")'
  const admit = async () => ({ _tag: 'Success', success: undefined }) as never
  await installation.run(
    Effect.flatMap(Drafts, (drafts) => drafts.save(clerk, key, 0, { progress: text }, admit)),
  )
  const book = new ExcelJs.Workbook()
  await book.xlsx.load((await installation.run(reportsBook(clerk))) as unknown as ArrayBuffer)
  const cell = sheetOf(book, '进展').getCell('D2')
  expect([cell.type, cell.value, cell.numFmt]).toEqual([ExcelJs.ValueType.String, text, '@'])
})
