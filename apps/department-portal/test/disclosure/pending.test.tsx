// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Board, Line } from '../../src/disclosure/page.ts'
import { Pending } from '../../src/disclosure/pending.tsx'

const { sent } = vi.hoisted(() => ({ sent: [] as unknown[] }))
vi.mock('../../src/session/use-session.ts', () => ({
  useSession: () => ({ actor: { account: 'a1', role: 'office', department: null }, programme: { id: 'p1' } }),
  useUnitName: () => () => '市科技局',
}))
vi.mock('../../src/api.ts', () => ({
  signInPath: '/sign-in',
  client: { disclosure: { submitReview: { mutate: async (asked: unknown) => sent.push(asked) } } },
}))

const line = (key: string, hash = `${key}-1`): Line =>
  ({
    ...{ key, hash, title: `${key}项`, kind: 'progress', department: 'kjj', formedOn: '2018-10-15' },
    ...{ standing: 'to-review', regime: 'party', dueOn: null, overdue: false, word: null, heldBecause: null },
    ...{ words: `${hash}的文字`, before: null, change: 'new', isPublic: false, mayWithdraw: false },
  }) as never

const back = {
  ...{ id: 'r1', number: 2, version: 4, steps: [{ action: 'return', reason: '请补充' }] },
  holds: [{ key: '甲', hash: '甲-1', reason: '待核实' }],
} as unknown as Board['back']

let root: Root
const show = (lines: readonly Line[]): Promise<void> =>
  act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <Pending back={back} lines={lines} mayReview />
        </App>
      </QueryClientProvider>,
    ),
  )
const click = (selector: string): Promise<void> =>
  act(async () => document.querySelector<HTMLElement>(selector)?.click())
const opinions = () => (sent[0] as { command: { opinions: unknown } }).command.opinions

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  sent.length = 0
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.querySelector('#root') as HTMLElement)
})
afterEach(() => act(async () => root.unmount()))

it('what was held on a sheet that came back is held again when all is ticked', async () => {
  await show([line('甲'), line('乙')])
  expect(document.body.textContent).toContain('上次：暂缓，理由：待核实')
  await click('.item-tools input[type=checkbox]')
  await click('.item-tools button')
  expect(opinions()).toEqual([
    { key: '甲', hash: '甲-1', verdict: 'hold', reason: '待核实' },
    { key: '乙', hash: '乙-1', verdict: 'open', reason: null },
  ])
})

it('another body of it starts anew', async () => {
  await show([line('甲', '甲-2')])
  expect(document.body.textContent).not.toContain('上次：')
  await click('.item-tools input[type=checkbox]')
  await click('.item-tools button')
  expect(opinions()).toEqual([{ key: '甲', hash: '甲-2', verdict: 'open', reason: null }])
})
