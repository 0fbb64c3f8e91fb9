// @vitest-environment happy-dom
import { useMove } from '@jiashan/office'
import { QueryClientProvider } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { queryClient } from '../../src/api.ts'

const answered = (data: object): Error => new TRPCClientError('', { result: { error: { data } } as never })
const refusal = (): Error => answered({ refusal: { _tag: 'StaleVersion', sentence: '已有人修改' } })
const defect = (): Error => answered({ refusal: null, defect: 'd-1' })
const lost = (): Error => new TypeError('Failed to fetch')

let root: Root
let move: ReturnType<typeof useMove<object>>
let keys: string[]
/** What happens to each try, in turn; done when nothing is left. */
let fates: (() => Error)[]
let sending: boolean[]

const Mover = () => {
  move = useMove<object>(
    async (key) => {
      keys.push(key)
      const fate = fates.shift()
      if (fate !== undefined) throw fate()
    },
    { done: '已办', onSending: (on) => sending.push(on) },
  )
  return null
}
const ask = (asked: object): Promise<void> =>
  act(() =>
    move.mutateAsync(asked).then(
      () => {},
      () => {},
    ),
  )

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  keys = []
  fates = []
  sending = []
  root = createRoot(document.createElement('div'))
  await act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <App>
          <Mover />
        </App>
      </QueryClientProvider>,
    ),
  )
})
afterEach(async () => {
  await act(() => root.unmount())
  vi.unstubAllGlobals()
})

it('keeps its key while nobody knows whether it arrived', async () => {
  fates = [lost, defect, lost]
  for (let tries = 0; tries < 4; tries += 1) await ask({ reason: '同意' })
  expect(new Set(keys).size).toBe(1)
  expect(keys).toHaveLength(4)
  expect(sending).toEqual([true, false, true, false, true, false, true])
})

it('takes a new key once it was refused, and once it was done', async () => {
  fates = [refusal]
  for (let tries = 0; tries < 3; tries += 1) await ask({ reason: '同意' })
  expect(new Set(keys).size).toBe(3)
})

it('takes a new key for something else', async () => {
  fates = [lost, lost, lost]
  await ask({ reason: '同意' })
  await ask({ reason: '不同意' })
  await ask({ reason: '不同意' })
  expect(new Set(keys).size).toBe(2)
  expect(keys[1]).toBe(keys[2])
})

it('sends once what is pressed twice, and again when it is asked for later', async () => {
  const twice = async (): Promise<void> => {
    const before = keys.length
    await act(async () => {
      move.mutate({ reason: '同意' })
      move.mutate({ reason: '同意' })
      move.mutate({ reason: '不同意' })
    })
    await vi.waitFor(() => expect(keys).toHaveLength(before + 2))
    await act(() => new Promise((later) => setTimeout(later, 20)))
  }
  await twice()
  fates = [lost, lost]
  await twice()
  await twice()
})
