import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { openBrowser, signInWith, WIDE } from './browser.ts'
import { copyOf, jiashan, type Running, serve } from './installation.ts'

/** A test file's own installation, from this day on, and people's windows on it; all of it ends with the file. */
export const journey = (from = '2018-11-05', app: '/portal' | '/console' = '/portal') => {
  let today = from
  let place: Awaited<ReturnType<typeof copyOf>>
  let server: Running
  let browser: Browser
  const windows = new Map<string, Page>()

  beforeAll(async () => {
    place = await copyOf(inject('demonstration'))
    server = await serve(place, { JIASHAN_TODAY: today })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
    await place?.drop()
  })

  /** A window in which nobody is signed in; its addresses may start with `/`. */
  const newWindow = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const shared = { baseURL: server.origin, viewport: WIDE, locale: 'zh-CN' }
    const context = await browser.newContext({ ...shared, ...options })
    return context.newPage()
  }

  /** The account's own window on the app, signed in once and kept open. */
  const windowOf = async (account: string): Promise<Page> => {
    const known = windows.get(account)
    if (known !== undefined) return known
    const page = await newWindow()
    await signInWith(page, app, account)
    windows.set(account, page)
    return page
  }

  /** Leads the account's window, or this one, to a page of the app. */
  const at = async (who: string | Page, path: string): Promise<Page> => {
    const page = typeof who === 'string' ? await windowOf(who) : who
    await page.goto(`${app}${path}`)
    return page
  }

  /** The server goes on at its address, so that windows and who is signed in stay. */
  const restart = async (): Promise<void> => {
    await server.end()
    server = await serve(place, { JIASHAN_TODAY: today }, server.port)
  }

  /** Moves the business clock to the morning of a later day. */
  const goOnTo = (day: string): Promise<void> => {
    today = day
    return restart()
  }

  return {
    newWindow,
    windowOf,
    at,
    restart,
    goOnTo,
    server: (): Running => server,
    place: () => place,
    jiashan: (...args: readonly string[]) => jiashan(place, ...args),
  }
}
