import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey } from '../src/journey.ts'
import { serveFolder } from '../src/static-server.ts'

const { newWindow, place } = journey()

/** Goes to an address that does not exist; answers whether the page has its style, and where its first link leads. */
const lost = async (page: Page, address: string) => {
  const answer = await page.goto(address)
  const head = page.locator('.head-name a')
  return {
    status: answer?.status(),
    styled: await head.evaluate((one) => getComputedStyle(one).fontWeight !== '400'),
    home: () => head.evaluate((one) => (one as HTMLAnchorElement).href),
  }
}

it('leads back to the site from a lost address of any depth, under the address of a programme too', async () => {
  const page = await newWindow()
  const problems: string[] = []
  page.on('console', (one) => {
    if (/policy/i.test(one.text())) problems.push(one.text())
  })
  await page.goto('/')
  const root = page.url()
  for (const [address, home] of [
    ['nothing', ''],
    ['a/b/c/', ''],
    ['en/a/b', 'en/'],
    ['p/jiashan-2017/nothing', 'p/jiashan-2017/'],
    ['p/jiashan-2017/en/a/b/', 'p/jiashan-2017/en/'],
  ] as const) {
    const found = await lost(page, `${root}${address}`)
    expect([found.status, found.styled, await found.home()], address).toEqual([404, true, `${root}${home}`])
  }
  await page.locator('.head-nav a').first().click()
  expect(page.url()).toBe(`${root}p/jiashan-2017/en/tasks/`)
  await page.goto('/a/b')
  await page.locator('.switch[data-switch=elder]').click()
  expect(problems).toEqual([])
})

it('does so under a path of any other web server', async () => {
  const site = await serveFolder(await realpath(join(place().data, 'publications', 'default', 'current')))
  try {
    const page = await newWindow()
    const found = await lost(page, `${site.address}tasks/999/nothing`)
    expect([found.status, found.styled]).toEqual([404, true])
    await expect.poll(found.home).toBe(site.address)
    await page.locator('main p a').click()
    await page.locator('h1').waitFor()
    expect(page.url()).toBe(site.address)
  } finally {
    await site.end()
  }
})
