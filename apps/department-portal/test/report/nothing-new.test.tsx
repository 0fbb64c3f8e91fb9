// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { NothingNew } from '../../src/report/nothing-new.tsx'

let root: Root
let place: HTMLElement
let sent: number

const show = (drops: string): Promise<void> =>
  act(async () =>
    root.render(
      <NothingNew
        drops={drops}
        pending={false}
        onSend={() => {
          sent += 1
        }}
      />,
    ),
  )
const press = (words: string): Promise<void> =>
  act(async () => [...place.querySelectorAll('button')].find((one) => one.textContent === words)?.click())

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  sent = 0
  place = document.createElement('div')
  root = createRoot(place)
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})

it('is one click where nothing was written', async () => {
  await show('')
  await press('本期无新增')
  expect(sent).toBe(1)
})

it('asks before it drops what was written, and says what', async () => {
  await show('配合情况 12 字、佐证材料 2 个')
  await press('本期无新增')
  expect(sent).toBe(0)
  expect(place.textContent).toContain('配合情况 12 字、佐证材料 2 个')
  await press('保留，继续填写')
  await press('本期无新增')
  expect(sent).toBe(0)
  await press('不要已写的内容，报无新增')
  expect(sent).toBe(1)
})
