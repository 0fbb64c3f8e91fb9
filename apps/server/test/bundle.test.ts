import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bundleFault, MANIFEST, manifestText, switchTo, writeBundle } from '../src/publisher/bundle.ts'
import { OpenPages } from '../src/publisher/open-pages.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jiashan-bundle-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const facts = {
  programme: 'p',
  number: 1,
  issuedOn: '2018-11-05',
  demo: true,
  snapshotHash: 'x',
  previous: null,
}
const files = [
  { path: 'index.html', text: '<h1>一</h1>' },
  { path: 'tasks/1/index.html', text: '<h1>二</h1>' },
]

const write = async (name: string, contents = files): Promise<string> => {
  const folder = join(root, name)
  await writeBundle(folder, [...contents, { path: MANIFEST, text: manifestText(facts, contents) }])
  return folder
}

it('agrees with its manifest as written', async () => {
  expect(await bundleFault(await write('000001'))).toBeNull()
})

it('names the file that was altered, taken out or put in', async () => {
  const folder = await write('000001')
  await appendFile(join(folder, 'tasks/1/index.html'), ' ')
  expect(await bundleFault(folder)).toBe('tasks/1/index.html was altered')
  await rm(join(folder, 'tasks/1/index.html'))
  expect(await bundleFault(folder)).toBe('tasks/1/index.html is missing')
  const other = await write('000002')
  await writeFile(join(other, 'x.html'), '')
  expect(await bundleFault(other)).toBe('x.html is not in the manifest')
  expect(await bundleFault(root)).toMatch(/^data\/manifest.json is missing/)
})

it('is switched to in one step, and what was served before stays until then', async () => {
  await write('000001')
  await switchTo(root, '000001')
  const pages = new OpenPages(root)
  await pages.load()
  await write('000002', [{ path: 'index.html', text: '<h1>三</h1>' }])
  const served = (): string => {
    const page = pages.find('/')
    return page === null || typeof page === 'string' ? '' : page.body.toString()
  }
  expect(served()).toBe('<h1>一</h1>')
  await switchTo(root, '000002')
  await pages.load()
  expect(served()).toBe('<h1>三</h1>')
  expect(await readFile(join(root, 'current/index.html'), 'utf8')).toBe('<h1>三</h1>')
})
