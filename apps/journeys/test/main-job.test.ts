import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { NARROW, picture, signInAs, signInWith } from '../src/browser.ts'
import { journey } from '../src/journey.ts'
import { tinyPng } from '../src/tiny-png.ts'
import { stands } from '../src/windows.ts'

const { newWindow, server, jiashan } = journey()

const REPORT = '任务 1 · 2018年10月'
const PROGRESS = '本月国家可持续发展实验区申报材料已报省科技厅，北大创新研究院嘉善产学研合作中心完成选址。'

it('carries task 1 from the clerk to the open site', async () => {
  const page = await newWindow()
  await signInAs(page, '/portal', '市科技局经办人')
  await page.getByRole('tab', { name: /待办/ }).waitFor()
  await picture(page, 'portal-desk')
  await page.getByRole('link', { name: new RegExp(REPORT) }).click()
  await page.getByLabel('进展情况（必填）').fill(PROGRESS)
  await page.setInputFiles('input[type=file]', {
    name: '申报材料.png',
    mimeType: 'image/png',
    buffer: tinyPng,
  })
  await page.getByLabel('申报材料.png证明什么').fill('申报材料已报省科技厅')
  await page.getByText('草稿已于').waitFor()
  await page.getByRole('button', { name: '提交，请分管领导审签' }).click()
  await page.getByText('请确认该材料不涉密').waitFor()
  await page.getByLabel('我确认本材料不涉密').check()
  await picture(page, 'portal-report')
  await page.getByRole('button', { name: '提交，请分管领导审签' }).click()
  await stands(page, '待单位审签')

  await signInAs(page, '/portal', '市科技局单位负责人')
  await page.getByRole('link', { name: new RegExp(REPORT) }).click()
  await page.getByRole('button', { name: '审签通过' }).click()
  await stands(page, '待办公室采纳')

  await signInAs(page, '/portal', '协调小组办公室')
  await page.getByRole('link', { name: new RegExp(REPORT) }).click()
  await page.getByText(PROGRESS).waitFor()
  await page.getByRole('button', { name: '采纳', exact: true }).click()
  await stands(page, '已采纳')
  await picture(page, 'portal-accepted')

  await signInAs(page, '/portal', '市科技局经办人')
  await page.getByRole('link', { name: '考核得分' }).click()
  await page.locator('summary', { hasText: '2018年10月' }).click()
  const fact = page.locator('li', { has: page.locator('a[href="/portal/tasks/1/reports/2018-10"]') }).last()
  expect(await fact.textContent()).toMatch(/任务 1.*按期报送/)
  await picture(page, 'portal-score')
  await fact.getByRole('link').click()
  await page.getByText(PROGRESS).waitFor()

  await signInAs(page, '/console', '管理员')
  await page.goto('/console/scores/2018/kjj')
  await page.locator('summary', { hasText: '2018年10月' }).click()
  await page.locator('a[href="/portal/tasks/1/reports/2018-10"]').last().waitFor()
  await brought(page)

  await signInAs(page, '/console', '管理员')
  await page.goto('/console/publishing')
  await page.getByRole('button', { name: '发布第 3 次公开信息' }).click()
  await publishes(page)
  await picture(page, 'console-published')

  await page.goto('/tasks/1')
  await page.getByText(PROGRESS).waitFor()
  await picture(page, 'open-site-task')
  await page.goto('/')
  await picture(page, 'open-site-home')
})

const ITEM = '第 1 项任务2018年10月进展'

/** What changes is read first; another window shows it being made, and is told that the number is taken. */
const publishes = async (page: Page): Promise<void> => {
  const dialogOf = (one: Page) => one.getByRole('dialog')
  const other = await page.context().newPage()
  await other.goto('/console/publishing')
  await other.getByRole('button', { name: '发布第 3 次公开信息' }).click()
  await dialogOf(page).getByText('与第 2 次相比：新增 1 项、更正 0 项、撤回 0 项').waitFor()
  await dialogOf(page).getByText(ITEM).waitFor()
  await picture(page, 'console-publishing')
  await dialogOf(page).getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('第 3 次公开发布已完成').waitFor()
  await other.bringToFront()
  await dialogOf(other).getByText('第 3 次刚刚在别处发布').waitFor()
  await other.close()
}

/** The unit signs that the report may be read, and two persons of the office agree. */
const brought = async (page: Page): Promise<void> => {
  await signInAs(page, '/portal', '市科技局单位负责人')
  await page.goto('/portal/disclosure')
  await page.getByRole('checkbox', { name: ITEM }).check()
  await picture(page, 'portal-disclosure')
  await page.getByRole('button', { name: '签署所选 1 项' }).click()
  await page.getByText('没有待签的内容。').waitFor()

  await signInAs(page, '/portal', '协调小组办公室')
  await page.goto('/portal/disclosure')
  await page.getByRole('checkbox', { name: ITEM }).check()
  await picture(page, 'portal-disclosure-review')
  await page.getByRole('button', { name: '所选 1 项送复审' }).click()
  await page.getByText('已送复审 1 项').waitFor()
  await page.goto('/portal/disclosure?tab=sheets')
  const sheet = page.locator('details', { has: page.getByText(ITEM) })
  await sheet.getByText('初审意见提出人不能审定').waitFor()
  expect(await sheet.getByRole('button', { name: /审\s*定/ }).count()).toBe(0)

  await signInWith(page, '/portal', 'office.chief')
  await page.goto('/portal/disclosure?tab=sheets')
  await sheet.getByRole('button', { name: /审\s*定/ }).click()
  await page.waitForTimeout(600)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /审\s*定/ })
    .click()
  await page.getByText('已审定，随下次发布公开').waitFor()
}

it('sends a report back with its reason, and the clerk finds it on the desk', async () => {
  const page = await newWindow()
  await signInAs(page, '/portal', '协调小组办公室')
  await page.getByRole('link', { name: /任务 9 · 2018年三季度/ }).click()
  await page.getByRole('button', { name: '退回修改' }).click()
  const dialog = page.getByRole('dialog')
  await page.waitForTimeout(600)
  await dialog.getByRole('button', { name: /退\s*回/ }).click()
  await dialog.getByText('请填写退回理由').waitFor()
  await dialog.getByLabel(/退回理由/).fill('请补充楼宇经济的具体数据。')
  await dialog.getByRole('button', { name: /退\s*回/ }).click()
  await stands(page, '已退回，待修改')
})

it('keeps what was written when the network goes and the tab is closed', async () => {
  const first = await newWindow({ viewport: NARROW })
  const context = first.context()
  await signInAs(first, '/portal', '市科技局经办人')
  await first.getByRole('link', { name: /任务 20 · 2018年三季度/ }).click()
  await first.getByLabel('进展情况（必填）').waitFor()
  await context.setOffline(true)
  await first.getByLabel('进展情况（必填）').fill('断网时写下的进展。')
  await first.getByText('草稿暂存在本机').waitFor()
  await picture(first, 'portal-offline-narrow')
  const address = first.url()
  await first.close()
  await context.setOffline(false)
  const second = await context.newPage()
  await second.goto(address)
  await second.getByText('草稿已于').waitFor()
  expect(await second.getByLabel('进展情况（必填）').inputValue()).toBe('断网时写下的进展。')
  await context.close()
})

it('lets nobody overwrite what another window wrote: the person chooses', async () => {
  const first = await newWindow()
  const context = first.context()
  const second = await context.newPage()
  await signInAs(first, '/portal', '市科技局经办人')
  const address = '/portal/tasks/20/reports/2018-Q3'
  for (const tab of [first, second]) {
    await tab.goto(address)
    await tab.getByLabel('进展情况（必填）').waitFor()
  }
  await first.getByLabel('进展情况（必填）').fill('第一个窗口写的。')
  await first.getByText('草稿已于').waitFor()
  await second.getByLabel('进展情况（必填）').fill('第二个窗口写的。')
  await second.getByText('同时作了修改').waitFor()
  await picture(second, 'portal-clash')
  expect(await second.getByText('第一个窗口写的。').count()).toBe(1)
  await second.getByRole('button', { name: '用本机的' }).click()
  await second.getByText('草稿已于').waitFor()
  await first.reload()
  await first.getByLabel('进展情况（必填）').waitFor()
  expect(await first.getByLabel('进展情况（必填）').inputValue()).toBe('第二个窗口写的。')
  await context.close()
})

it('signs in to this site only, whatever the address says', async () => {
  const stranger = await newWindow()
  for (const back of [
    'https://example.invalid/',
    '//example.invalid/x',
    '/\\\\example.invalid',
    'javascript:alert(1)',
  ]) {
    await stranger.context().clearCookies()
    await stranger.goto(`/portal/sign-in?back=${encodeURIComponent(back)}`)
    await stranger.getByRole('button', { name: '市科技局经办人' }).click()
    await stranger.getByRole('tab', { name: /待办/ }).waitFor()
    expect(stranger.url()).toBe(`${server().origin}/portal/`)
  }
})

it('finds the journal and the rows in agreement afterwards', async () => {
  expect(await jiashan('verify')).toMatchObject({ code: 0 })
})
