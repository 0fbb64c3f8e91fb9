// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SavingNote } from '../../src/drafts/saving-note.tsx'

/** Who is signed in, as the server says. */
const server = vi.hoisted(() => {
  const now = { actor: null as { account: string; name: string } | null }
  globalThis.fetch = async () => Response.json([{ result: { data: now } }])
  return now
})
vi.mock('../../src/session/use-session.ts', () => ({
  useSession: () => ({ actor: { account: 'clerk1', name: '王经办' } }),
}))

let root: Root
let place: HTMLElement
let again: number

const show = (signedOut: boolean): Promise<void> =>
  act(async () =>
    root.render(
      <SavingNote
        draft={{
          stripped: false,
          saving: { _tag: 'kept-here', sentence: '登录已失效', signedOut },
          again: () => {
            again += 1
          },
        }}
      />,
    ),
  )
const back = (): Promise<void> =>
  act(async () => {
    dispatchEvent(new Event('focus'))
    await new Promise((resolve) => setTimeout(resolve, 30))
  })

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  again = 0
  server.actor = null
  place = document.createElement('div')
  root = createRoot(place)
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})

it('offers to sign in beside the form, and goes on once the same person is signed in', async () => {
  await show(true)
  expect(place.querySelector('a')?.target).toBe('_blank')
  expect(place.querySelector('a')?.getAttribute('href')).toContain('/portal/sign-in?back=')
  await back()
  expect(again).toBe(0)
  server.actor = { account: 'office1', name: '李主任' }
  await back()
  expect(again).toBe(0)
  expect(place.textContent).toContain('现在登录的是李主任')
  server.actor = { account: 'clerk1', name: '王经办' }
  await back()
  await back()
  expect(again).toBe(1)
})

it('offers it for an ended session only', async () => {
  await show(false)
  expect(place.querySelector('a')).toBe(null)
})
