// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Line } from '../../src/disclosure/page.ts'
import { SignedItems } from '../../src/disclosure/signed-items.tsx'

const { actor, sent } = vi.hoisted(() => ({
  actor: { account: 'a1', role: 'head', department: 'kjj' as string | null },
  sent: [] as unknown[],
}))
vi.mock('../../src/session/use-session.ts', () => ({
  useSession: () => ({ actor, programme: { id: 'p1' } }),
  useUnitName: () => () => '市科技局',
}))
vi.mock('../../src/api.ts', () => {
  const mutate = async (asked: unknown) => sent.push(asked)
  return { client: { disclosure: { sign: { mutate }, signForOffice: { mutate } } } }
})

const line = (over: Partial<Line>): Line =>
  ({
    ...{ key: 'progress/1', hash: 'h1', title: '进展', kind: 'progress', department: 'kjj', version: 3 },
    ...{ formedOn: '2018-10-15', standing: 'withdrawn', regime: 'party', dueOn: null, overdue: false },
    ...{ word: { opinion: 'withdrawn', by: '甲', on: '2018-10-20', reason: '数字有误' }, words: '文字' },
    ...{ before: null, change: 'new', isPublic: false, wasPublic: true, heldBecause: null },
    ...{ mayWithdraw: false, maySignAgain: true },
    ...over,
  }) as never

let root: Root
const show = (one: Line): Promise<void> =>
  act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <App>
          <SignedItems lines={[one]} empty="" />
        </App>
      </QueryClientProvider>,
    ),
  )
const press = (name: string): Promise<void> =>
  act(async () =>
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.replaceAll(' ', '') === name)
      ?.click(),
  )
const text = (): string => document.body.textContent ?? ''

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  sent.length = 0
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.querySelector('#root') as HTMLElement)
})
afterEach(() => act(async () => root.unmount()))

it('signs again what was withdrawn, on the body that stands now', async () => {
  await show(line({}))
  await press('重新签署')
  await act(async () => document.querySelector<HTMLInputElement>('input[value=on-request]')?.click())
  await act(async () => document.querySelector<HTMLInputElement>('input[value=open]')?.click())
  await press('签署')
  expect(sent).toMatchObject([
    {
      expected: 3,
      command: {
        ...{ _tag: 'SignItems', department: 'kjj' },
        items: [{ key: 'progress/1', hash: 'h1', disclosure: 'open', reason: null }],
      },
    },
  ])
})

it('asks why it is classed otherwise, and does not offer the class that it has', async () => {
  await show(
    line({
      standing: 'kept',
      word: { opinion: 'internal', by: '甲', on: '2018-10-20', reason: '工作秘密' } as never,
    }),
  )
  await press('重新签署')
  expect(document.querySelector('input[value=internal]')).toBeNull()
  await act(async () => document.querySelector<HTMLInputElement>('input[value=on-request]')?.click())
  await press('签署')
  expect(text()).toContain('请填写内容')
  expect(sent).toEqual([])
})

it('is offered to nobody but who answers for the item', async () => {
  await show(line({ department: null }))
  expect(text()).not.toContain('重新签署')
  Object.assign(actor, { role: 'office', department: null })
  await show(line({}))
  expect(text()).not.toContain('重新签署')
  await show(line({ department: null }))
  expect(text()).toContain('重新签署')
})

it('says of what was never public that only its opinion was taken back', async () => {
  await show(line({ wasPublic: false }))
  expect([text().includes('已收回'), text().includes('收回公开意见：甲')]).toEqual([true, true])
  await show(line({}))
  expect([text().includes('已撤回'), text().includes('撤回公开：甲')]).toEqual([true, true])
})
