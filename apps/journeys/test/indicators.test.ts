import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { picture } from '../src/browser.ts'
import { journey } from '../src/journey.ts'

const { windowOf, at, jiashan } = journey()

const open = async (account: string, target: string): Promise<Page> => {
  const page = await at(account, `/indicators/${target}`)
  await page.getByRole('heading', { name: '填报、认定与更正记录' }).waitFor()
  return page
}

it('shows the office every target with figure, path and forecast; filters stay in the address', async () => {
  const page = await windowOf('office')
  await page.getByRole('link', { name: '指标', exact: true }).click()
  await page.getByRole('heading', { name: '全部量化指标' }).waitFor()
  expect(await page.locator('tbody tr.ant-table-row').count()).toBe(16)
  const missing = page.locator('tr', { hasText: '信息化发展指数' })
  expect(await missing.getByText('无数据').count()).toBe(1)
  await page.getByText(/^滞后 \d/).click()
  await page.waitForURL(/light=behind/)
  const behind = await page.locator('tbody tr.ant-table-row').count()
  await page.reload()
  await page.getByRole('heading', { name: '全部量化指标' }).waitFor()
  expect(await page.locator('tbody tr.ant-table-row').count()).toBe(behind)
})

it('lets the source unit report, keeps what was typed, and asks about a slip of the point', async () => {
  const page = await open('jrb.clerk', '12.2')
  await page.getByLabel('数值（家）').fill('40')
  await page.getByText('相差一倍以上').waitFor()
  expect(await page.getByRole('button', { name: '录入', exact: true }).isDisabled()).toBe(true)
  await page.reload()
  await page.getByRole('heading', { name: '录入监测值' }).waitFor()
  expect(await page.getByLabel('数值（家）').inputValue()).toBe('40')
  await page.getByLabel('数值（家）').fill('2')
  const about = await page.locator('.record-form .ant-select').textContent()
  await page.getByRole('button', { name: '录入', exact: true }).click()
  await page.getByText('已录入').first().waitFor()
  const line = page.locator('.figure-table tr', { hasText: about?.trim() ?? '' })
  await line.getByText('自报，待认定').waitFor()
  expect(await line.getByText('由您填报，待他人认定').count()).toBe(1)
})

it('lets the office confirm what a unit reported, and nobody their own figure', async () => {
  const page = await open('office', '12.2')
  const line = page.locator('.figure-table tr', { hasText: '自报，待认定' })
  await line.getByRole('button', { name: '认定' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '认定' }).click()
  await page.getByText('已认定').first().waitFor()
  await page.locator('.figure-table').getByText('自报，待认定').waitFor({ state: 'detached' })
})

it('records, then corrects what an outside body published: old, new, who, when and what it changed', async () => {
  const page = await open('office', 'G4')
  const years = page.locator('.figure-table tbody tr')
  const before = await years.count()
  await page.getByRole('button', { name: '更正2017年' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('更正为（元）').fill('36000')
  await dialog.getByLabel('更正理由').fill('统计机构更正了抽样权数')
  await dialog.getByRole('button', { name: '提交更正' }).click()
  await page.getByText('更正已记录').first().waitFor()
  const latest = page.locator('.figure-history > li').first()
  await latest.getByText('统计机构更正了抽样权数').waitFor()
  const told = await latest.textContent()
  expect(told).toMatch(/更正2017年：\d+ 元 → 36000 元/)
  expect(told).toContain('徐文静')
  expect(told).toContain('2018年11月5日')
  expect(told).toMatch(/灯\s*正常 → 滞后/)
  expect(await years.count()).toBe(before)
  await picture(page, 'portal-indicator-corrected')
})

it('lets the office cut a target into yearly slices and measure against them', async () => {
  const page = await open('office', '59.1')
  await page.getByRole('button', { name: '设定口径与路径' }).click()
  const dialog = page.getByRole('dialog')
  const choose = (id: string) => dialog.locator('.ant-select', { has: page.locator(`#${id}`) }).click()
  await choose('define-kind')
  await page.locator('.ant-select-item-option', { hasText: '分年目标' }).click()
  await choose('define-method')
  await page.locator('.ant-select-item-option', { hasText: '逐年指定' }).click()
  await dialog.getByLabel('2018年').fill('47')
  await picture(page, 'portal-indicator-define', false)
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText('口径与路径已设定').first().waitFor()
  await page.getByText('分年目标，2016年 42 张').waitFor()
})

it('shows a past day as it was known then', async () => {
  const page = await open('office', '36.1')
  await page.getByLabel('按某日所知').fill('2018-10-25')
  await page.getByText('以下按 2018年10月25日 当日所知显示').waitFor()
  const then = await page.locator('.indicator-verdict').textContent()
  await page.getByRole('button', { name: '回到今天' }).click()
  await page.getByText('当日所知显示').waitFor({ state: 'detached' })
  const now = await page.locator('.indicator-verdict').textContent()
  expect(then).not.toBe(now)
})

it('shows a supporting unit the figures of its task, and nothing to do; another unit finds nothing', async () => {
  const support = await open('slj.clerk', '36.1')
  expect(await support.getByRole('button', { name: /更正|认定|录入/ }).count()).toBe(0)
  const other = await at('czj.clerk', '/indicators/36.1')
  await other.getByText('没有可显示的内容').waitFor()
})

it('finds the journal and the rows in agreement afterwards', async () => {
  expect(await jiashan('verify')).toMatchObject({ code: 0 })
})
