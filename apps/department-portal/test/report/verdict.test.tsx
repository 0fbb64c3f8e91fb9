// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { queryClient } from '../../src/api.ts'
import type { Page } from '../../src/report/page.ts'
import { Verdict } from '../../src/report/verdict.tsx'

vi.mock('../../src/session/use-session.ts', () => ({
  useSession: () => ({ actor: { account: 'office1' }, programme: { id: 'p1' } }),
}))

/** The server refuses whatever is asked. */
vi.hoisted(() => {
  const data = { refusal: { _tag: 'StaleVersion', sentence: '报送单位已撤回，请刷新后再看' } }
  globalThis.fetch = async () =>
    Response.json([{ error: { message: '', code: -32_009, data } }], { status: 409 })
})
const page = (version: number, actions: readonly string[]): Page =>
  ({
    ...{ version, actions, registers: false, awaits: null, asked: [], period: '2018-Q3' },
    ...{
      task: { ordinal: 2, targets: [] },
      report: { content: { figures: [] }, stages: [], signatures: [] },
    },
  }) as never

let root: Root

const show = (shown: Page): Promise<void> =>
  act(async () =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <App>
          <Verdict page={shown} />
        </App>
      </QueryClientProvider>,
    ),
  )
const press = (words: string): Promise<void> =>
  act(async () =>
    [...document.querySelectorAll('button')]
      .findLast((one) => one.textContent?.replace(' ', '') === words)
      ?.click(),
  )

const settled = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
  })

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  localStorage.clear()
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1_000
    return now
  })
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.getElementById('root') as HTMLElement)
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('keeps dialog, words and the reason of the refusal when nothing can be done any more', async () => {
  await show(page(3, ['accept', 'return']))
  await press('退回修改')
  const area = document.querySelector('textarea') as HTMLTextAreaElement
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, '请补充佐证')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press('退回')
  await settled()
  await show(page(4, []))
  expect(document.querySelector('textarea')?.value).toBe('请补充佐证')
  expect(document.querySelector('[role=alert]')?.textContent).toBe('报送单位已撤回，请刷新后再看')
})

it('says why an acceptance was refused until it is read', async () => {
  await show(page(3, ['accept', 'return']))
  await press('采纳')
  await settled()
  await show(page(4, []))
  expect(document.body.textContent).toContain('报送单位已撤回')
  await press('知道了')
  await settled()
  expect(document.querySelector('section')).toBe(null)
})
