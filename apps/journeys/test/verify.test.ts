import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { NARROW, picture } from '../src/browser.ts'
import { journey } from '../src/journey.ts'
import { type StaticServer, serveFolder } from '../src/static-server.ts'

const { newWindow, place, jiashan } = journey()

let folder: string
let site: StaticServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiashan-verify-'))
  await cp(await realpath(join(place().data, 'publications', 'default', 'current')), folder, {
    recursive: true,
  })
  site = await serveFolder(folder)
})
afterEach(async () => {
  await site.end()
  await rm(folder, { recursive: true, force: true })
})

/** The page of the check after it ended: what it says, and of each step how it came out and its lines. */
const checked = async (page: Page, language = '') => {
  await page.goto(`${site.address}${language}verify/`)
  await page.locator('[data-verify] button').click()
  return shown(page)
}

const shown = async (page: Page) => {
  const said = page.locator('[data-verify] [role=status]')
  await expect.poll(() => said.textContent(), { timeout: 60_000 }).not.toBe('')
  const steps = await page.locator('[data-step]').evaluateAll((all) =>
    all.map((one): [string, { came: string | null; lines: string[] }] => [
      one.getAttribute('data-step') ?? '',
      {
        came: one.getAttribute('data-came'),
        lines: [...one.querySelectorAll('[data-lines] li')].map((line) => line.textContent ?? ''),
      },
    ]),
  )
  return { said: await said.textContent(), steps: Object.fromEntries(steps) }
}

const spoil = async (path: string): Promise<void> => {
  const bytes = await readFile(join(folder, path))
  const at = Math.floor(Math.random() * bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8))
  await writeFile(join(folder, path), bytes)
}

it('checks a copy on any web server under any path: every file, the chain, the signature and the scores', async () => {
  const page = await newWindow()
  const { said, steps } = await checked(page)
  expect(said).toBe('核验完毕：全部一致。')
  for (const step of ['papers', 'signature', 'chain', 'files', 'scores'])
    expect(steps[step]?.came, step).toBe('agrees')
  expect(steps.scores?.lines[0]).toMatch(/^2017 年：\d+ 个单位的得分由您的浏览器.*共 \d{3,} 行。$/)
  expect(steps.scores?.lines[1]).toMatch(
    /^2017 年公开的考核办法就是评定时所用的那一份，SHA-256 [0-9a-f]{64}。$/,
  )
  expect(steps.files?.lines.at(-1)).toBe('目录里有没有清单以外的文件，浏览器看不到，请用命令核验。')
  await picture(page, 'verify')
  // The evaluator and the checking are loaded when they are asked for, and not before.
  const first = site.asked.filter((path) => path.endsWith('.js'))
  expect(first).toEqual(expect.arrayContaining(['assets/verify.js', 'assets/recompute.js']))
  site.asked.length = 0
  await page.goto(`${site.address}verify/`)
  expect(site.asked.filter((path) => /verify\.js|recompute\.js/.test(path))).toEqual([])
})

const PAPERS = /data\/(?:manifest|signature|chain|keys)\.json$/

/** Serves other papers of the seal from the second reading of the manifest on. */
const servesLater = async (
  page: Page,
  paperAt: (path: string) => Promise<string | Buffer>,
): Promise<void> => {
  let manifests = 0
  await page.route(PAPERS, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*(?=data\/)/, '')
    if (path === 'data/manifest.json') manifests += 1
    if (manifests < 2) await route.continue()
    else await route.fulfill({ body: await paperAt(path) })
  })
}

it('says that a new publication came while it checked, and blames nobody', async () => {
  await spoil('tasks/1/index.html')
  expect((await jiashan('publish')).code).toBe(0)
  const newer = await realpath(join(place().data, 'publications', 'default', 'current'))
  const page = await newWindow()
  await servesLater(page, (path) => readFile(join(newer, path)))
  const { said, steps } = await checked(page)
  expect(said).toBe('核验期间发布了新的一次，请再次核验。')
  expect(Object.values(steps).map(({ came, lines }) => [came, lines])).toEqual(
    Object.keys(steps).map(() => ['skipped', []]),
  )
  await expect.poll(() => page.locator('[data-verify] button').textContent()).toBe('再次核验')
})

it('keeps what it found where what is served later is no publication that follows', async () => {
  await spoil('tasks/1/index.html')
  const page = await newWindow()
  await servesLater(page, async () => '{"number":2}')
  expect((await checked(page)).said).toMatch(/^核验完毕：有 1 处不一致/)
})

it('starts each check afresh, and when the connection breaks leaves no step open', async () => {
  const page = await newWindow()
  expect((await checked(page)).said).toBe('核验完毕：全部一致。')
  const manifest = Promise.withResolvers<void>()
  await page.route('**/data/manifest.json', async (route) => {
    await manifest.promise
    await route.continue()
  })
  await page.route('**/tasks/5/**', (route) => route.abort())
  await page.locator('[data-verify] button').click()
  await expect.poll(() => page.locator('[data-came=working]').count()).toBe(3)
  expect(await page.locator('[data-verify] [role=status]').textContent()).toBe('')
  expect(await page.locator('[data-came=agrees], [data-lines] li').count()).toBe(0)
  manifest.resolve()
  const { said, steps } = await shown(page)
  expect(said).toMatch(/^核验中断：读不到 (?:en\/)?tasks\/5\/\S*。请检查网络后重试。$/)
  expect(steps.chain?.came).toBe('agrees')
  await picture(page, 'verify-broken')
  for (const step of ['files', 'scores'])
    expect([steps[step]?.came, steps[step]?.lines], step).toEqual([
      'skipped',
      [expect.stringMatching(/^读不到 (?:en\/)?tasks\/5\//)],
    ])
  await page.waitForTimeout(500)
  expect((await shown(page)).steps).toEqual(steps)
})

it('says of a script that cannot be read that it may have been altered, and points to the command', async () => {
  const page = await newWindow()
  const advice = /^核验所用的脚本读不出来：.*也可能已被改动.*改用下面的命令核验。$/
  await writeFile(join(folder, 'assets/recompute.js'), '<')
  const { said, steps } = await checked(page)
  expect(said).toMatch(advice)
  expect(steps.files?.lines).toContain('assets/recompute.js 与清单不符')
  expect(steps.scores).toEqual({ came: 'skipped', lines: ['核验所用的脚本读不出来'] })
  await writeFile(join(folder, 'assets/verify.js'), '<')
  expect((await checked(page)).said).toMatch(advice)
})

it('names every page in which one bit was flipped, and a paper of the seal', async () => {
  const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'))
  const spoilt = pages.filter((name, index) => index % 37 === 5 && !/verify/.test(name)).toSorted()
  expect(spoilt.length).toBeGreaterThan(5)
  for (const path of spoilt) await spoil(path)
  const { said, steps } = await checked(await newWindow({ viewport: NARROW }), 'en/')
  expect(said).toMatch(new RegExp(`^Checked: ${spoilt.length} disagreements`))
  expect(steps.files?.came).toBe('differs')
  for (const path of spoilt) expect(steps.files?.lines).toContain(`${path} is not what the manifest says`)
  const { code, output } = await jiashan('verify-bundle', folder)
  expect(code).toBe(1)
  expect(output).toContain(`${spoilt[0]} was altered`)
  await spoil('data/chain.json')
  const again = await checked(await newWindow())
  const came = Object.values(again.steps).map((one) => one.came)
  expect(came).toContain('differs')
  expect(came).not.toContain('working')
})
