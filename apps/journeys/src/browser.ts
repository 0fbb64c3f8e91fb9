import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { ROOT } from './installation.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 390, height: 844 }

const hasCjkFonts = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

/** A real browser; where it or its fonts are missing, says which packages to install. */
export const openBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = process.env.CHROME_PATH ?? PLACES.find((place) => existsSync(place))
  const missing = [
    ...(executablePath === undefined ? ['chromium'] : []),
    ...(hasCjkFonts() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ]
  if (executablePath === undefined || missing.length > 0)
    throw new Error(`browser tests need Debian's packages: apt-get install ${missing.join(' ')}`)
  return chromium.launch({ executablePath, args: [...FLAGS, ...more] })
}

export const SCREENSHOTS = join(ROOT, 'apps/journeys/screenshots')

/** The README's pictures, by the name under which a journey takes them; renewed with `UPDATE_PICTURES=1`. */
const IN_README: Readonly<Record<string, string>> = {
  'portal-desk-wide': 'portal',
  'open-home-wide': 'open-site',
  'console-score-wide': 'console',
}

/** Leaves a picture of what a person sees. */
export const picture = async (page: Page, name: string, fullPage = true): Promise<void> => {
  await mkdir(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage })
  const readme = IN_README[name]
  if (readme !== undefined && process.env.UPDATE_PICTURES === '1')
    await page.screenshot({ path: join(ROOT, 'docs/pictures', `${readme}.png`) })
}

/** Signs in with the demonstration's account that the page offers under this name. */
export const signInAs = async (page: Page, app: string, account: string): Promise<void> => {
  await page.context().clearCookies()
  await page.goto(`${app}/sign-in`)
  await page.getByRole('button', { name: account }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** Signs in by name; all accounts of the demonstration share one password. */
export const signInWith = async (page: Page, app: string, username: string): Promise<void> => {
  await page.goto(`${app}/sign-in`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill('jiashan-demo')
  await page.getByRole('button', { name: /登\s*录/ }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}
