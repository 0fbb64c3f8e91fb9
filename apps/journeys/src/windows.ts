import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { picture, signInWith } from './browser.ts'

/** Windows of people's own, each signed in once and kept open. */
export const windowsOf = (browser: () => Browser, origin: () => string) => {
  const windows = new Map<string, Page>()
  return async (username: string): Promise<Page> => {
    const known = windows.get(username)
    if (known !== undefined) return known
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    await signInWith(page, `${origin()}/portal`, username)
    windows.set(username, page)
    return page
  }
}

/** Waits until the page says that the paper stands so. */
export const stands = (page: Page, status: string): Promise<void> =>
  page.locator('.report-state', { hasText: status }).waitFor()

/** Two characters on a button stand apart. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) }).click()

/** The same screen wide and narrow; it is never wider than a phone. */
export const pictures = async (page: Page, name: string): Promise<void> => {
  await picture(page, name)
  await page.setViewportSize({ width: 390, height: 844 })
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(over, { message: `${name} is wider than a phone` }).toBeLessThanOrEqual(0)
  await picture(page, `${name}-narrow`)
  await page.setViewportSize({ width: 1280, height: 900 })
}
