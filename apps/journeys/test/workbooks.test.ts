import ExcelJs from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { picture } from '../src/browser.ts'
import { journey } from '../src/journey.ts'
import { pictures } from '../src/windows.ts'

const { windowOf, at, jiashan } = journey()
let page: Page

beforeAll(async () => {
  page = await windowOf('kjj.clerk')
})

const TEXT = '由表格集中填写：已完成本期工作。'

const wideNarrowAndDark = async (name: string): Promise<void> => {
  await pictures(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForTimeout(500)
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

const downloaded = async (): Promise<ExcelJs.Workbook> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^下载/ }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^市科技局 .*进展报送\.xlsx$/)
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(await file.path())
  return book
}

const upload = async (book: ExcelJs.Workbook, name: string): Promise<void> =>
  page.locator('.drop input').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  })

const importing = () => page.getByRole('button', { name: '全部导入' })

it('downloads a period’s reports, and says by the cell what is wrong in the upload', async () => {
  await page.getByRole('link', { name: '表格导入' }).click()
  await page.getByRole('heading', { name: '下载和上传' }).waitFor()
  await wideNarrowAndDark('portal-workbooks')
  const book = await downloaded()
  const sheet = book.getWorksheet('进展')
  if (sheet === undefined) throw new Error('no sheet')
  sheet.getCell('D2').value = { formula: '1+1', result: 2 }
  sheet.getCell('E2').value = TEXT
  await upload(book, '有误.xlsx')
  await page.getByText('公式不会被执行').waitFor()
  expect(await importing().isDisabled()).toBe(true)
  await wideNarrowAndDark('portal-workbooks-findings')
})

it('shows what changes, imports it into the drafts, and takes it back', async () => {
  const book = await downloaded()
  const sheet = book.getWorksheet('进展')
  if (sheet === undefined) throw new Error('no sheet')
  sheet.getCell('D2').value = TEXT
  sheet.getCell('E2').value = '下一步加快推进。'
  await upload(book, '进展.xlsx')
  await page.locator('.book-change ins', { hasText: TEXT }).waitFor()
  await wideNarrowAndDark('portal-workbooks-preview')
  await importing().click()
  await page.getByText(/^已导入 1 项任务、2 处改动/).waitFor()
  await wideNarrowAndDark('portal-workbooks-done')
  await page.locator('.book-imports').getByRole('link').first().click()
  const progress = page.getByLabel('进展情况（必填）')
  await progress.waitFor()
  expect(await progress.inputValue()).toBe(TEXT)
  await page.goBack()
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: '撤销导入' }).click()
  await page.getByRole('button', { name: /^撤\s*销$/ }).click()
  await page.getByText('已撤销，草稿恢复为导入前的内容').waitFor()
  await page.locator('.book-imports').getByRole('link').first().click()
  await progress.waitFor()
  expect(await progress.inputValue()).not.toBe(TEXT)
})

it('says plainly when the server cannot be reached', async () => {
  await at(page, '/workbooks')
  const book = await downloaded()
  await page.context().setOffline(true)
  await upload(book, '进展.xlsx')
  await page.getByText('连接不上服务器').waitFor()
  await page.context().setOffline(false)
  await upload(book, '进展.xlsx')
  await page.getByText('没有需要导入的改动').waitFor()
})

it('finds the journal and the rows in agreement afterwards', async () => {
  expect(await jiashan('verify')).toMatchObject({ code: 0 })
})
