// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Decisions } from '../../src/disclosure/decisions.tsx'
import type { Board } from '../../src/disclosure/page.ts'

const { sent, session } = vi.hoisted(() => ({
  sent: [] as { command: unknown }[],
  session: { today: '2018-10-12', actor: { account: 'a1' }, programme: { id: 'p1' } },
}))
vi.mock('../../src/session/use-session.ts', () => ({ useSession: () => session }))
vi.mock('../../src/api.ts', () => ({
  client: { disclosure: { decide: { mutate: async (asked: { command: unknown }) => sent.push(asked) } } },
}))

const decision = (number: number, on: string, disclosed: boolean) => ({
  ...{
    number,
    kind: 'lights',
    disclosed,
    tasks: [],
    basis: `第 ${number} 次会议`,
    on,
    example: false,
    by: '甲',
  },
})
const policy = {
  version: 2,
  decisions: [decision(1, '2018-03-01', true), decision(2, '2018-09-01', false)],
} as unknown as Board['policy']

let root: Root
const show = (): Promise<void> =>
  act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <Decisions policy={policy} withheld={[]} mayDecide />
        </App>
      </QueryClientProvider>,
    ),
  )
const press = (name: string): Promise<void> =>
  act(async () =>
    [...document.querySelectorAll('button')]
      .findLast(({ textContent }) => textContent?.replaceAll(' ', '') === name)
      ?.click(),
  )
const write = (id: string, value: string): Promise<void> =>
  act(async () => {
    const field = document.querySelector<HTMLInputElement>(`#${id}`)
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    field?.dispatchEvent(new Event('change', { bubbles: true }))
  })
const basis = () => document.querySelector<HTMLInputElement>('#decision-basis')?.value
const text = (): string => document.body.textContent ?? ''

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  sent.length = 0
  session.actor.account += '1'
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.querySelector('#root') as HTMLElement)
})
afterEach(() => act(async () => root.unmount()))

it('marks what a later decision overruled', async () => {
  await show()
  expect(text().match(/已被2018年9月1日（第 2 次会议）的决定取代/g)).toHaveLength(1)
})

it('keeps what was written when the dialog is closed', async () => {
  await show()
  await press('登记公开决定')
  await write('decision-basis', '第 5 次会议')
  await press('取消')
  await press('登记公开决定')
  expect(basis()).toBe('第 5 次会议')
  expect(text()).toContain('上次写的还没有发出，已保留')
})

it('says of a basis that is too long how much, and cuts nothing', async () => {
  await show()
  await press('登记公开决定')
  await write('decision-basis', '据'.repeat(85))
  await press('登记')
  expect([basis()?.length, text().includes('依据超出 5 字，请精简')]).toEqual([85, true])
  expect(sent).toEqual([])
})

it('does not say that a decision takes effect where a later one stands', async () => {
  await show()
  await press('登记公开决定')
  await write('decision-basis', '第 5 次会议')
  await write('decision-on', '2018-08-01')
  await press('登记')
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(text()).toContain('已登记；此前已登记2018年9月1日的决定')
  })
  expect(sent).toMatchObject([{ command: { kind: 'lights', on: '2018-08-01', basis: '第 5 次会议' } }])
})
