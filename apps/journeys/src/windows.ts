import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { NARROW, picture, WIDE } from './browser.ts'
import { tinyPng } from './tiny-png.ts'

/** Waits until the page says that the paper stands so. */
export const stands = (page: Page, status: string): Promise<void> =>
  page.locator('.report-state', { hasText: status }).waitFor()

/** Two characters on a button stand apart. */
export const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) }).click()

/** Opens what is folded away under a heading; a dialog that still moves swallows a click, so it is clicked until it is open. */
export const unfold = async (place: Page | Locator, heading: string): Promise<void> => {
  const summary = place.locator('summary', { hasText: heading }).first()
  const isOpen = () => summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open)
  await expect
    .poll(
      async () => {
        if (!(await isOpen())) await summary.click()
        return isOpen()
      },
      { timeout: 30_000, interval: 500, message: `${heading} opens` },
    )
    .toBe(true)
}

/** Chooses in a list that opens; typing brings far options into view, where the list can be searched. */
export const choose = async (page: Page, label: string | Locator, option: string): Promise<void> => {
  await (typeof label === 'string' ? page.getByLabel(label, { exact: true }) : label).click()
  await page.keyboard.type(option)
  await page.getByTitle(option, { exact: true }).last().click()
}

/** Writes the words that a dialog asks for, sends them, and waits until it is gone. */
export const tell = async (page: Page, words: string, send: string): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').last().fill(words)
  await press(dialog, send)
  await dialog.waitFor({ state: 'hidden' })
}

/** Attaches a picture, says what it proves and that it holds no secret. */
export const attach = async (place: Page | Locator, name: string, proves: string): Promise<void> => {
  await place.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: tinyPng })
  await place.getByLabel(`${name}证明什么`).fill(proves)
  await place.locator('.attached', { hasText: name }).getByLabel('我确认本材料不涉密').check()
}

/** Where somebody is, to show the same to others. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname.replace('/portal', '')

/** What the server answers this person who asks for a file. */
export const statusOf = (page: Page, file: string): Promise<number> =>
  page.evaluate(async (address) => (await fetch(address)).status, file)

/** Presses a step that cannot be undone, and says yes to what it will do. */
export const pressAndConfirm = async (page: Page, name: string): Promise<void> => {
  await press(page, name)
  const button = page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
  await button.waitFor()
  // A second press that comes too soon is taken for a double click.
  await page.waitForTimeout(600)
  await button.click()
}

/** The same screen wide and narrow; it is never wider than a phone. */
export const pictures = async (page: Page, name: string): Promise<void> => {
  await picture(page, name)
  await page.setViewportSize(NARROW)
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(over, { message: `${name} is wider than a phone` }).toBeLessThanOrEqual(0)
  await picture(page, `${name}-narrow`)
  await page.setViewportSize(WIDE)
}
