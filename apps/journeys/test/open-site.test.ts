import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { NARROW, picture, WIDE } from '../src/browser.ts'
import { journey } from '../src/journey.ts'
import { OPEN_KINDS } from '../src/open-kinds.ts'

const { newWindow } = journey()

interface Way {
  readonly options: BrowserContextOptions
  readonly prefix: string
  readonly kept: Readonly<Record<string, string>>
}

/** The ways in which every page can be shown. */
const WAYS: Readonly<Record<string, Way>> = {
  wide: { options: { viewport: WIDE }, prefix: '/', kept: {} },
  elder: { options: { viewport: NARROW }, prefix: '/', kept: { 'jiashan-elder': 'on' } },
  dark: { options: { viewport: WIDE, colorScheme: 'dark' }, prefix: '/', kept: {} },
  english: { options: { viewport: NARROW }, prefix: '/en/', kept: {} },
}

/** Two ways suffice to look at. */
const PICTURED: ReadonlySet<string> = new Set(['wide', 'elder'])

/** A window that remembers what its reader has set. */
const windowFor = async ({ options, kept }: Way): Promise<Page> => {
  const page = await newWindow(options)
  await page.context().addInitScript((settings) => {
    for (const [key, value] of Object.entries(settings)) localStorage.setItem(key, value)
  }, kept)
  return page
}

const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** How far a page can be pushed sideways, and by what. */
const pushed = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5 && !one.closest('.scroll'))
      .map((one) => one.outerHTML.slice(0, 80))
      .slice(0, 3)
  })

const kinds = Object.entries(OPEN_KINDS)

/** Pages whose kind a publication has only where the group decided to disclose it: the first one of each list. */
const FIRST_OF: Readonly<Record<string, readonly [name: string, link: string]>> = {
  results: ['score', '.result-table a'],
  bulletins: ['bulletin', '.papers a'],
}

const openAll = async (page: Page, prefix: string, look: (name: string) => Promise<void>) => {
  for (const [name, address] of kinds) {
    await page.goto(`${prefix}${address}`)
    await look(name)
    const [first, links] = FIRST_OF[name] ?? []
    const link = links === undefined ? null : page.locator(links).first()
    if (first === undefined || link === null || (await link.count()) === 0) continue
    await page.goto(await link.evaluate((one) => (one as HTMLAnchorElement).href))
    await look(first)
  }
}

describe.each(Object.entries(WAYS))('every kind of page, %s', (way, setting) => {
  it('has nothing that axe finds wrong', async () => {
    const page = await windowFor(setting)
    await openAll(page, setting.prefix, async (name) => {
      if (PICTURED.has(way)) await picture(page, `open-${name}-${way}`)
      expect.soft(await faults(page), `${name}, ${way}`).toEqual([])
    })
    await page.context().close()
  })
})

it('nothing needs sideways scrolling at 320 pixels, in large print or in English', async () => {
  const viewport = { width: 320, height: 640 }
  for (const [way, setting] of Object.entries(WAYS)) {
    const page = await windowFor({ ...setting, options: { viewport } })
    await openAll(page, setting.prefix, async (name) => {
      expect.soft(await pushed(page), `${name}, ${way}`).toEqual([])
    })
    await page.context().close()
  }
})

/** What the keyboard should reach, in the order of the page. */
const reachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary, [tabindex="0"]')]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
      .map((one) => `${one.tagName} ${one.getAttribute('href') ?? ''} ${one.textContent ?? ''}`),
  )

/** Walks a page by Tab from its start to its end; answers what had the focus, and what showed no sign of it. */
const walk = async (page: Page) => {
  const steps: string[] = []
  const unseen: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const step = await page.evaluate(() => {
      const one = document.activeElement
      if (one === null || one === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      const name = `${one.tagName} ${one.getAttribute('href') ?? ''} ${one.textContent ?? ''}`
      return { name, seen: outlineStyle !== 'none' && outlineWidth !== '0px' }
    })
    if (step === null || steps.length > 400) return { steps, unseen }
    steps.push(step.name)
    if (!step.seen) unseen.push(step.name)
  }
}

it('the keyboard alone leads from the roof to a task to a target, past everything on the way', async () => {
  const page = await newWindow()
  for (const path of ['/', '/tasks/36/', '/targets/36.1/', '/tasks/']) {
    await page.goto(path)
    const expected = await reachable(page)
    const { steps, unseen } = await walk(page)
    expect.soft(steps, path).toEqual(expected)
    expect.soft(unseen, `${path}: focus does not show`).toEqual([])
  }
  await page.goto('/')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  await page.getByRole('link', { name: /^任务 36：/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/tasks/36/')
  await page.locator('main').getByRole('link', { name: '农村生活污水处理率', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/targets/36.1/')
  await page.context().close()
})

it('large print and dark are chosen by keyboard, told to assistive technology and kept', async () => {
  const page = await newWindow()
  await page.goto('/')
  const elder = page.getByRole('button', { name: '长者版' })
  expect(await elder.getAttribute('aria-pressed')).toBe('false')
  const before = await page.locator('.hero p').evaluate((one) => getComputedStyle(one).fontSize)
  await elder.focus()
  await page.keyboard.press('Space')
  expect(await elder.getAttribute('aria-pressed')).toBe('true')
  await page.getByLabel('外观').selectOption('dark')
  await page.goto('/en/tasks/36/')
  expect(await page.getByRole('button', { name: 'Large print' }).getAttribute('aria-pressed')).toBe('true')
  expect(await page.getByLabel('Appearance').inputValue()).toBe('dark')
  const size = await page
    .locator('main p')
    .first()
    .evaluate((one) => getComputedStyle(one).fontSize)
  expect(Number.parseFloat(size)).toBeGreaterThan(Number.parseFloat(before) * 1.2)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 29, 33)')
  expect.soft(await faults(page), 'large print, dark').toEqual([])
  await page.context().close()
})

it('lists are narrowed by words and by state, tiles say what they are, citations are copied', async () => {
  const page = await newWindow({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto('/tasks/')
  const rows = page.locator('[data-row]:visible')
  expect(await rows.count()).toBe(69)
  await page.getByLabel('按文字筛选').fill('旅游')
  const few = await rows.count()
  expect(few).toBeGreaterThan(0)
  expect(few).toBeLessThan(20)
  expect(await page.locator('.filter output').textContent()).toBe(`显示 ${few} 项`)
  await page.getByLabel('按文字筛选').fill('')
  await page.getByRole('button', { name: '未公开' }).click()
  expect(await rows.count()).toBe(5)
  await page.goto('/')
  await page.getByRole('link', { name: /^任务 36：/ }).focus()
  expect(await page.locator('.tip').textContent()).toMatch(/^任务 36：/)
  await page.keyboard.press('Escape')
  expect(await page.locator('.tip').isVisible()).toBe(false)
  await page.goto('/tasks/36/')
  await page.getByRole('button', { name: '复制引用' }).click()
  await page.getByRole('button', { name: '已复制' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^任务 36，.* http:.*\/tasks\/36\/$/,
  )
  await page.context().close()
})

it('where copying is not allowed the citation is selected, to be copied by hand', async () => {
  const page = await newWindow({ viewport: NARROW })
  const thrown: string[] = []
  page.on('pageerror', ({ message }) => thrown.push(message))
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
  })
  await page.goto('/tasks/36/')
  const button = page.getByRole('button', { name: '复制引用' })
  await button.click()
  await page.getByText('浏览器不允许复制，引用已选中，请自行复制：').waitFor()
  await button.click()
  expect(await page.locator('.cite-by-hand').count()).toBe(1)
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^任务 36，.* http:.*\/tasks\/36\/$/)
  await picture(page, 'cite-by-hand', false)
  expect(thrown).toEqual([])
  await page.context().close()
})

it('without scripts everything is there, and nothing that would need them', async () => {
  const page = await newWindow({ javaScriptEnabled: false })
  await page.goto('/')
  expect(await page.locator('.roof-tile').count()).toBe(69)
  expect(await page.locator('.switches').isVisible()).toBe(false)
  await page.getByRole('link', { name: /^任务 36：/ }).click()
  await page.getByRole('link', { name: '农村生活污水处理率', exact: true }).click()
  expect(await page.locator('.chart:visible').count()).toBe(1)
  expect(await page.getByRole('button', { name: '复制引用' }).isVisible()).toBe(false)
  await page.goto('/tasks/')
  expect(await page.locator('.filter').isVisible()).toBe(false)
  await page.context().close()
})

it('no page asks for anything that is missing, or breaks its own rules', async () => {
  const page = await newWindow()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('response', (response) => response.status() >= 400 && complaints.push(response.url()))
  for (const [name, address] of kinds) if (name !== 'missing') await page.goto(`/${address}`)
  expect(complaints).toEqual([])
  await page.context().close()
})
