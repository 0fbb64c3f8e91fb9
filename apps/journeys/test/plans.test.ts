import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser, picture, signInWith } from '../src/browser.ts'
import { copyOf, jiashan, type Running, serve } from '../src/installation.ts'

let place: Awaited<ReturnType<typeof copyOf>>
let server: Running
let browser: Browser

beforeAll(async () => {
  place = await copyOf(inject('demonstration'))
  server = await serve(place)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.end()
  await place?.drop()
})

/** 市农办、农业经济局, 市经信委, 市建委, 市水利局, 市“五水共治”办: the units that support task 36. */
const SUPPORTS = ['nyj', 'jxw', 'jianwei', 'slj', 'wsgz'] as const
const PLAN = '/tasks/36/plans/2019'

/** A window of somebody's own, signed in. */
const windowOf = async (username: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await signInWith(page, `${server.origin}/portal`, username)
  return page
}

const open = (page: Page, path = PLAN): Promise<unknown> => page.goto(`${server.origin}/portal${path}`)

const stands = (page: Page, status: string): Promise<void> =>
  page.locator('.report-state', { hasText: status }).waitFor()

/** The same screen wide and narrow. */
const pictures = async (page: Page, name: string): Promise<void> => {
  await picture(page, name)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, `${name}-narrow`)
  await page.setViewportSize({ width: 1280, height: 900 })
}

const confirm = async (page: Page, unit: string): Promise<void> => {
  await page.getByLabel('本单位配合措施').fill(`${unit} 配合开展截污纳管排查。`)
  await page.getByLabel('本单位责任人').fill('张三')
  await page.getByRole('button', { name: '确认方案' }).click()
  await page.getByText('修改本单位意见').waitFor()
}

let lead: Page
let office: Page

it('writes the plan of 2019 from last year’s, keeps it as a draft, and circulates it to five units', async () => {
  lead = await windowOf('hbj.clerk')
  await open(lead)
  await lead.getByRole('button', { name: '从2018年方案复制' }).click()
  await lead.getByText('由2018年方案复制').waitFor()
  expect(await lead.getByLabel('第 1 个节点的完成日期').inputValue()).toMatch(/^2019-/)
  await lead.getByLabel('具体措施（必填）').fill('推进农村生活污水治理，年内新增纳管农户 3000 户。')
  await lead.getByRole('button', { name: '第 2 个节点上移' }).click()
  await lead.getByLabel('农村生活污水处理率的基数').fill('78')
  await lead.locator('.slices li[aria-current]', { hasText: '2019年' }).first().waitFor()
  await lead.getByText('草稿已于').waitFor()
  await lead.reload()
  await lead.getByLabel('具体措施（必填）').waitFor()
  expect(await lead.getByLabel('具体措施（必填）').inputValue()).toContain('新增纳管农户 3000 户')
  await pictures(lead, 'plan-write')
  await lead.getByRole('button', { name: '送配合单位征求意见' }).click()
  await stands(lead, '征求配合单位意见')
})

it('is disputed by one unit, replied to, and confirmed by all', async () => {
  const units = new Map<string, Page>()
  for (const unit of SUPPORTS) units.set(unit, await windowOf(`${unit}.clerk`))
  const water = units.get('slj') as Page
  await water.getByRole('link', { name: /任务 36 · 2019年.*确认方案或提出异议/ }).waitFor()
  await open(water)
  await water.getByLabel('异议理由（有异议时填写）').fill('河道清淤经费尚未落实，建议改为分两年实施。')
  await water.getByRole('button', { name: '提出异议' }).click()
  await water.locator('.plan-parts', { hasText: '有异议' }).waitFor()
  await pictures(water, 'plan-dispute')
  for (const unit of SUPPORTS.filter((one) => one !== 'slj')) {
    const page = units.get(unit) as Page
    await open(page)
    await confirm(page, unit)
  }
  await open(lead)
  await lead.getByText('河道清淤经费尚未落实').first().waitFor()
  expect(await lead.getByRole('button', { name: '报协调小组办公室' }).isDisabled()).toBe(true)
  await lead.getByLabel(/答复异议/).fill('同意分两年实施，2019年完成 60%。')
  await lead.getByRole('button', { name: '答复', exact: true }).click()
  await lead.getByRole('button', { name: '修改答复' }).waitFor()
  await pictures(lead, 'plan-replied')
  await open(water)
  await water.getByText('同意分两年实施').first().waitFor()
  await confirm(water, 'slj')
  await open(lead)
  await lead.getByText('配合单位已全部确认').waitFor()
  await lead.getByRole('button', { name: '报协调小组办公室' }).click()
  await stands(lead, '待办公室批准')
})

it('is sent back once, mended and approved, and locked from then on', async () => {
  office = await windowOf('office')
  await open(office, '/plans/2019?show=asked')
  await office.getByRole('link', { name: /五水共治/ }).waitFor()
  await pictures(office, 'plan-list')
  await office.getByRole('link', { name: /五水共治/ }).click()
  await office.getByRole('button', { name: '退回修改' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel(/退回理由/).fill('请写明经费来源。')
  await dialog.getByText('逐栏写意见').click()
  await dialog.getByLabel('保障措施').fill('请写明经费来源')
  await dialog.getByRole('button', { name: /退\s*回/ }).click()
  await stands(office, '已退回')
  await open(lead)
  await lead.getByText('退回意见：请写明经费来源').waitFor()
  await lead.getByLabel(/保障措施/).fill('市级环保专项资金 200 万元，县级配套 300 万元。')
  await pictures(lead, 'plan-returned')
  await lead.getByRole('button', { name: '报协调小组办公室' }).click()
  await stands(lead, '待办公室批准')
  await office.reload()
  await office.getByRole('button', { name: '批准方案' }).waitFor()
  await pictures(office, 'plan-decide')
  await office.getByRole('button', { name: '批准方案' }).click()
  await stands(office, '已批准')
  await lead.reload()
  await stands(lead, '方案已锁定')
  expect(await lead.getByLabel('具体措施（必填）').count()).toBe(0)
})

it('is amended once: the original day and the number of amendments stay visible', async () => {
  await lead
    .getByRole('button', { name: /申请调整/ })
    .first()
    .click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('延期到').fill('2019-11-15')
  await dialog.getByLabel(/理由/).fill('省级验收标准预计 10 月发布。')
  await pictures(lead, 'plan-amend')
  await dialog.getByRole('button', { name: '提交申请' }).click()
  await lead.getByText('调整申请待批准').waitFor()
  await open(office, '/plans/2019')
  await office.getByRole('heading', { name: /待批准的调整申请/ }).waitFor()
  await open(office)
  await office.getByRole('button', { name: '批准调整' }).click()
  await office.getByText('第 1 次调整').waitFor()
  await pictures(office, 'plan-amended')
  await open(lead, '/tasks/36')
  await lead.locator('#milestones').waitFor()
  await lead.getByText('第 1 次调整').waitFor()
  await pictures(lead, 'plan-duty')
})

it('finds the journal and the rows in agreement afterwards', async () => {
  expect(await jiashan(place, 'verify')).toMatchObject({ code: 0 })
})
