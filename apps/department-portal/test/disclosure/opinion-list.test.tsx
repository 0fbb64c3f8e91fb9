// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Asks, Given } from '../../src/disclosure/asks.ts'
import { OpinionList } from '../../src/disclosure/opinion-list.tsx'
import type { Line } from '../../src/disclosure/page.ts'

const { settled } = vi.hoisted(() => ({ settled: [] as unknown[] }))
vi.mock('../../src/api.ts', () => ({
  ...{ client: {}, signInPath: '/sign-in' },
  trpc: {
    disclosure: {
      items: {
        queryOptions: (asked: unknown) => ({
          queryKey: ['items', asked],
          queryFn: async () => ({ lists: [{ rows: settled }] }),
        }),
      },
    },
  },
}))
vi.mock('../../src/session/use-session.ts', () => ({
  useSession: () => ({ actor: { role: 'office', department: null }, programme: { id: 'p1' } }),
  useUnitName: () => () => '市科技局',
}))

type Answer = 'yes' | 'no'
const ASKS: Omit<Asks<Answer>, 'place'> = {
  listed: ['to-sign'],
  choices: [
    { value: 'yes', label: '同意' },
    { value: 'no', label: '不同意' },
  ],
  first: () => ({ choice: 'yes', reason: '' }),
  plain: 'yes',
  reasonLimit: 300,
  label: (title) => `${title}的意见`,
  reasonLabel: (title) => `${title}的理由`,
  reasonHint: '理由',
  send: (count) => `送出 ${count} 项`,
  lacking: (count) => `有 ${count} 项缺理由`,
  empty: '没有内容。',
}

const line = (key: string, hash = `${key}-1`): Line =>
  ({
    ...{ key, hash, title: `${key}项`, kind: 'progress', department: 'kjj', formedOn: '2018-10-15' },
    ...{ standing: 'to-sign', regime: 'party', dueOn: null, overdue: false, word: null, heldBecause: null },
    ...{ words: `${hash}的文字`, before: null, change: 'new', isPublic: false, mayWithdraw: false },
  }) as never

let root: Root
let place = 0
let answers = true
const sent: (readonly Given<Answer>[])[] = []

const show = (lines: readonly Line[], error: unknown = null): Promise<void> =>
  act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <OpinionList
          asks={{ ...ASKS, place: `list ${place}` }}
          lines={lines}
          mayAnswer
          move={{ isPending: false, error, reset: () => {} }}
          onSend={(given, done) => {
            sent.push(given)
            if (answers) done()
          }}
        />
      </QueryClientProvider>,
    ),
  )
const reload = async (): Promise<void> => {
  await act(async () => root.unmount())
  root = createRoot(document.querySelector('#root') as HTMLElement)
}
const write = (value: string): Promise<void> =>
  act(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=text]')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })

const tick = (at: number): Promise<void> =>
  act(async () => document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[at]?.click())
const button = (): HTMLButtonElement | null => document.querySelector('.item-tools button')
const send = (): Promise<void> => act(async () => button()?.click())
const text = (): string => document.body.textContent ?? ''

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  sent.length = 0
  settled.length = 0
  place += 1
  answers = true
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.querySelector('#root') as HTMLElement)
})
afterEach(() => act(async () => root.unmount()))

it('sends the bodies that were ticked, and forgets them once they are sent', async () => {
  await show([line('甲'), line('乙')])
  await tick(2)
  expect(button()?.textContent).toBe('送出 1 项')
  await send()
  expect(sent).toEqual([[{ key: '乙', hash: '乙-1', choice: 'yes', reason: null }]])
  expect(button()?.textContent).toBe('送出 0 项')
})

it('a tick falls away and says so when another body takes the place of the one that was read', async () => {
  await show([line('甲'), line('乙')])
  await tick(0)
  await show([line('甲', '甲-2'), line('乙')])
  expect(text()).toContain('1 项在勾选后内容有变化，已取消勾选，请按现在的文字重新核对：甲项。')
  await send()
  expect(sent).toEqual([[{ key: '乙', hash: '乙-1', choice: 'yes', reason: null }]])
})

it('the new body is sent only once it is ticked itself', async () => {
  await show([line('甲')])
  await tick(1)
  await show([line('甲', '甲-2')])
  expect(button()?.disabled).toBe(true)
  await tick(1)
  expect(text()).not.toContain('内容有变化')
  await send()
  expect(sent).toEqual([[{ key: '甲', hash: '甲-2', choice: 'yes', reason: null }]])
})

it('another choice than the plain one is not sent without a reason', async () => {
  await show([line('甲')])
  await act(async () => document.querySelector<HTMLInputElement>('input[value=no]')?.click())
  expect(button()?.disabled).toBe(true)
  expect(text()).toContain('有 1 项缺理由')
})

it('what was written is there again after a reload, of the same body only, and gone once it is sent', async () => {
  await show([line('甲')])
  await act(async () => document.querySelector<HTMLInputElement>('input[value=no]')?.click())
  await write('工作秘密')
  await reload()
  await show([line('甲')])
  expect(document.querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('工作秘密')
  expect(text()).toContain('尚未提交的内容已留在本机')
  await reload()
  await show([line('甲', '甲-2')])
  expect(text()).toContain('1 项在勾选后内容有变化')
  await tick(1)
  await send()
  expect(sent).toEqual([[{ key: '甲', hash: '甲-2', choice: 'no', reason: '工作秘密' }]])
  await reload()
  await show([line('甲')])
  expect(text()).not.toContain('尚未提交')
})

it('a refusal and what was written stay to be read when the list becomes empty', async () => {
  answers = false
  await show([line('甲')])
  await act(async () => document.querySelector<HTMLInputElement>('input[value=no]')?.click())
  await write('工作秘密')
  await send()
  const word = { opinion: 'open', by: '他人', on: '2018-10-20', reason: null }
  settled.push({ ...line('甲'), standing: 'to-review', wasPublic: false, word })
  await show([], new TypeError('refused'))
  expect(document.querySelector('[role=alert]')).not.toBeNull()
  expect(text()).toContain('没有内容。')
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(text()).toContain('此项已经办理，以现在的状态为准；本机留有您写的意见：不同意，工作秘密。')
  })
  expect(text()).toContain('主动公开：他人')
})

it('a reason that is too long is not cut but counted', async () => {
  await show([line('甲')])
  await act(async () => document.querySelector<HTMLInputElement>('input[value=no]')?.click())
  await write('长'.repeat(301))
  expect(text()).toContain('301 / 300')
  expect(text()).toContain('有 1 项理由超过 300 字，请精简')
  expect(button()?.disabled).toBe(true)
})
