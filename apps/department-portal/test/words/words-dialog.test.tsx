// @vitest-environment happy-dom
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetKept } from '../../src/words/kept.ts'
import { Reason } from '../../src/words/reason.tsx'

let root: Root
let sent: string[]
let draft: string
let now: number

const Page = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" id="opens" onClick={() => setOpen(true)}>
        退回
      </button>
      {open && (
        <Reason
          title="退回"
          label="理由"
          okText="发出"
          place="a report"
          limit={500}
          draft={draft}
          pending={false}
          problem={null}
          onClose={() => setOpen(false)}
          onSend={(words) => sent.push(words)}
        />
      )}
    </>
  )
}

const press = (selector: string): Promise<void> =>
  act(async () => document.querySelector<HTMLElement>(selector)?.click())
const field = (): HTMLTextAreaElement | null => document.querySelector('textarea')
const type = (text: string): Promise<void> =>
  act(async () => {
    const area = field()
    if (area === null) throw new Error('no dialog')
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  now = 1_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  sent = []
  draft = ''
  forgetKept('a report')
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.getElementById('root') as HTMLElement)
  await act(async () => root.render(<Page />))
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('stays open when one presses beside it', async () => {
  await press('#opens')
  await type('数据有误')
  await press('.ant-modal-wrap')
  expect(field()?.value).toBe('数据有误')
  expect(sent).toEqual([])
})

it('keeps the words when it is closed, until they are cleared', async () => {
  await press('#opens')
  await type('数据有误')
  await press('.ant-modal-footer button')
  expect(field()).toBe(null)
  await press('#opens')
  expect(field()?.value).toBe('数据有误')
  await act(async () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === '清空重写')?.click(),
  )
  expect(field()?.value).toBe('')
  await press('.ant-modal-footer button')
  await press('#opens')
  expect(field()?.value).toBe('')
})

it('sends nothing on the second press of a double click', async () => {
  draft = '请于三日内报送'
  await press('#opens')
  now += 200
  await press('.ant-modal-footer .ant-btn-primary')
  expect(sent).toEqual([])
  now += 1_000
  await press('.ant-modal-footer .ant-btn-primary')
  expect(sent).toEqual(['请于三日内报送'])
})
