// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

type Copies = typeof import('../../src/drafts/copies.ts')

/** What a page that was just opened sees: its own modules, the same browser. */
const openPage = (): Promise<Copies> => {
  vi.resetModules()
  return import('../../src/drafts/copies.ts')
}

const FORM = 'kjj report p 1/2018-Q3'
const copy = (progress: string, at: number) => ({
  version: 1,
  revision: 1,
  at,
  base: { progress: '' },
  mine: { progress },
})
const texts = (page: Copies): readonly unknown[] => page.copiesOf(FORM).map((one) => one.copy.mine.progress)

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

it('keeps a copy for each opened page, a duplicated tab too, and gives them all back', async () => {
  const first = await openPage()
  first.keepCopy(FORM, copy('甲', 2))
  // A duplicated tab begins with all that the session of the first one held.
  const duplicate = await openPage()
  duplicate.keepCopy(FORM, copy('乙', 1))
  first.keepCopy('kjj report p 1/2018-Q4', copy('别的报送', 3))
  expect(texts(await openPage())).toEqual(['乙', '甲'])
})

it('drops just the text that was saved', async () => {
  const page = await openPage()
  const old = page.keepCopy(FORM, copy('旧', 1))
  page.keepCopy(FORM, copy('新', 2))
  if (old !== null) page.dropCopy(old)
  expect(texts(page)).toEqual(['新'])
  const other = await openPage()
  other.keepCopy(FORM, copy('另一窗口', 3))
  page.forgetCopy(FORM)
  expect(texts(page)).toEqual(['另一窗口'])
})

it('passes over a copy that cannot be read', async () => {
  const page = await openPage()
  page.keepCopy(FORM, copy('好的', 1))
  for (const [at, text] of [
    '{"at":1',
    'null',
    '[]',
    '{"at":"1"}',
    '{"at":1,"base":{},"mine":null}',
  ].entries())
    localStorage.setItem(`draft ${FORM} broken-${at}`, text)
  expect(texts(page)).toEqual(['好的'])
})

it('goes on without a browser store that is full, empty or forbidden', async () => {
  const page = await openPage()
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.stubGlobal('localStorage', { length: 0, key: () => null, getItem: () => null, setItem: full })
  expect(page.keepCopy(FORM, copy('甲', 1))).toBeNull()
  for (const broken of [undefined, null, { length: 1, key: full, getItem: full, setItem: full }]) {
    vi.stubGlobal('localStorage', broken)
    expect(page.keepCopy(FORM, copy('甲', 1))).toBeNull()
    expect(page.copiesOf(FORM)).toEqual([])
    page.dropCopy({ key: 'a', text: 'b' })
    page.forgetCopy(FORM)
  }
})
