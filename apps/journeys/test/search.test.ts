import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { NARROW } from '../src/browser.ts'
import { journey } from '../src/journey.ts'

const { newWindow, server } = journey()

const field = (page: Page) => page.getByRole('searchbox', { name: /搜索本站|Search this site/ })
const results = (page: Page) => page.locator('.search-link')
const first = async (page: Page): Promise<string> => {
  await results(page).first().waitFor()
  return ((await results(page).first().textContent()) ?? '').replace(/\s+/g, ' ')
}
const said = async (page: Page): Promise<string> =>
  (await page.getByRole('status').first().textContent()) ?? ''
/** Types as an input method does: whole words at once. */
const type = async (page: Page, words: string): Promise<void> => {
  await field(page).fill(words)
}

/** A publication lies at the root and, as one of several programmes, in a folder of it. */
const PLACES: Readonly<Record<string, (programme: string) => string>> = {
  root: () => '/',
  folder: (programme) => `/p/${programme}/`,
}

for (const [name, place] of Object.entries(PLACES))
  it(`answers under the field while one types, and loads nothing before (${name})`, async () => {
    const page = await newWindow()
    const manifest = await fetch(`${server().origin}/data/manifest.json`)
    const root = place(((await manifest.json()) as { programme: string }).programme)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${root}tasks/36/`)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((path) => path.includes('search'))).toEqual([])

    await page.keyboard.press('/')
    await type(page, '环保')
    expect(await first(page)).toBe('单位 市环保局')
    expect(asked.filter((path) => path.includes('search'))).toEqual([
      `${root}assets/search.js`,
      `${root}assets/search-index.json`,
    ])
    expect(await page.locator('.search-panel mark').first().textContent()).toBe('环保')
    expect(await said(page)).toMatch(/^找到 \d+ 条$/)

    await type(page, 'hbj')
    await expect.poll(() => first(page)).toBe('单位 市环保局')
    await type(page, '環保局')
    await expect.poll(() => first(page)).toBe('单位 市环保局')
    await type(page, '３６')
    await expect.poll(() => first(page)).toMatch(/^任务 36 /)
    await type(page, '量子纠缠')
    await expect.poll(() => said(page)).toContain('没有找到“量子纠缠”')

    await type(page, '环保')
    await expect.poll(() => first(page)).toBe('单位 市环保局')
    await page.keyboard.press('Escape')
    expect(await page.locator('.search-panel').isVisible()).toBe(false)
    await page.context().close()
  })

it('the keyboard leads from the field through the results to a page', async () => {
  const page = await newWindow()
  await page.goto('/')
  await page.keyboard.press('/')
  await page.keyboard.insertText('市环保局')
  await results(page).first().waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-link')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-field')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-field')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/departments/hbj/')
  await page.context().close()
})

it('a query has an address, which going back finds again', async () => {
  const page = await newWindow({ viewport: NARROW })
  await page.goto('/tasks/')
  await type(page, '环保局')
  await field(page).press('Enter')
  await page.waitForURL('**/search/?q=*')
  expect(await field(page).inputValue()).toBe('环保局')
  expect(await first(page)).toBe('单位 市环保局')
  expect(await page.title()).toContain('环保局')

  await type(page, '污水处理率')
  await field(page).press('Enter')
  await expect.poll(() => first(page)).toBe('目标 36.1 农村生活污水处理率')
  await results(page).first().click()
  await page.waitForURL('**/targets/36.1/')
  await page.goBack()
  await expect.poll(() => first(page)).toBe('目标 36.1 农村生活污水处理率')
  expect(await field(page).inputValue()).toBe('污水处理率')
  await page.goBack()
  await expect.poll(() => first(page)).toBe('单位 市环保局')
  await page.goBack()
  await page.waitForURL('**/tasks/')
  await page.context().close()
})

it('going back shows as many results as before, at the same place; a long query is not said again whole', async () => {
  const page = await newWindow({ viewport: NARROW })
  await page.goto('/search/?q=嘉善')
  await results(page).first().waitFor()
  expect(await results(page).count()).toBe(20)
  await page.getByRole('button', { name: /再显示/ }).click()
  expect(await results(page).count()).toBe(40)
  const last = results(page).nth(35)
  const name = await last.textContent()
  await last.scrollIntoViewIfNeeded()
  const top = await page.evaluate(() => scrollY)
  await last.click()
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'))
  await page.goBack()
  await expect.poll(() => results(page).count()).toBe(40)
  expect(await last.textContent()).toBe(name)
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(5)
  await page.reload()
  await expect.poll(() => results(page).count()).toBe(40)

  await page.goto(`/search/?q=${'x'.repeat(800)}`)
  await expect.poll(() => said(page)).toMatch(/^没有找到“x{40}……”。/)
  await page.context().close()
})

it('English pages find the same and lead to English pages', async () => {
  const page = await newWindow()
  await page.goto('/en/search/?q=hbj')
  expect(await first(page)).toBe('Unit 市环保局')
  await results(page).first().click()
  await page.waitForURL('**/en/departments/hbj/')
  await page.context().close()
})

it('where the index does not come, says so and tries again when asked', async () => {
  const page = await newWindow()
  await page.route('**/search-index.json', (route) => route.abort())
  await page.goto('/search/?q=hbj')
  await page.getByText('搜索用的文件没有载入').waitFor()
  await page.unroute('**/search-index.json')
  await page.getByRole('button', { name: '重试' }).click()
  expect(await first(page)).toBe('单位 市环保局')
  await page.context().close()
})

it('without scripts the form leads to a page that says so and lists where everything is', async () => {
  const page = await newWindow({ javaScriptEnabled: false })
  await page.goto('/')
  await field(page).fill('环保局')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.waitForURL('**/search/?q=*')
  await page.getByText('搜索需要脚本').waitFor()
  await page.locator('main').getByRole('link', { name: '责任单位' }).click()
  await page.waitForURL('**/departments/')
  await page.context().close()
})

it('an open panel and a page of results have nothing that axe finds wrong', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await newWindow({ viewport: NARROW, colorScheme })
    const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
    await page.goto('/tasks/36/')
    await type(page, '环保')
    await first(page)
    expect.soft(await faults(), colorScheme).toEqual([])
    await page.goto('/search/?q=hbj')
    await first(page)
    expect.soft(await faults(), colorScheme).toEqual([])
    await page.context().close()
  }
})

it('the data page leads to files of their kinds', async () => {
  for (const [path, type] of [
    ['data/reports.csv', 'text/csv; charset=utf-8'],
    ['data/schema/tasks.json', 'application/json; charset=utf-8'],
    ['data/catalog.jsonld', 'application/ld+json; charset=utf-8'],
    ['feeds/tasks/36.xml', 'application/atom+xml; charset=utf-8'],
  ])
    expect((await fetch(`${server().origin}/${path}`)).headers.get('content-type'), path).toBe(type)
})
