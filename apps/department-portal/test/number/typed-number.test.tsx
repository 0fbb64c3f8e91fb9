// @vitest-environment happy-dom
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { TypedNumber } from '../../src/number/typed-number.tsx'
import { problemsOf, type ReportForm } from '../../src/report/form.ts'

afterEach(() => vi.unstubAllGlobals())

it('keeps what was typed, also what cannot be sent', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  let told = 50
  const Field = () => {
    const [value, setValue] = useState(told)
    told = value
    return <TypedNumber id="share" value={value} unread={0} wrong={false} onChange={setValue} />
  }
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  await act(async () => root.render(<Field />))
  const input = place.querySelector('input') as HTMLInputElement
  const type = (text: string): Promise<void> =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  for (const [text, number] of [
    ['150', 150],
    ['４０', 40],
    ['六成', 0],
    ['33.5', 33.5],
  ] as const) {
    await type(text)
    await act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    expect(input.value).toBe(text)
    expect(told).toBe(number)
  }
  await act(async () => root.unmount())
})

it('says of a share that does not fit what would', () => {
  const wrong = (percent: number): boolean => {
    const milestones = [{ milestone: 'm1', state: 'partly', doneOn: null, percent } as const]
    const form = { progress: '已开工', nextStep: '', difficulty: '', matter: '', reason: '' }
    const all: ReportForm = { ...form, milestones, figures: [], evidence: [] }
    return 'milestones.m1' in problemsOf(all, '2018-11-05' as never, 0, false)
  }
  expect([150, 0, -5, 33.5, 100].every(wrong)).toBe(true)
  expect(wrong(40)).toBe(false)
})
