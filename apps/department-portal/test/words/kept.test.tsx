// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { useKept } from '../../src/words/kept.ts'

afterEach(() => vi.unstubAllGlobals())

it('lets a figure be written where the browser keeps nothing', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  for (const store of [undefined, { getItem: () => null, setItem: full, removeItem: full }]) {
    vi.stubGlobal('localStorage', store)
    let kept: ReturnType<typeof useKept<{ value: string }>> | undefined
    const Entry = () => {
      kept = useKept('1.1 2018', { value: '' })
      return null
    }
    const root = createRoot(document.createElement('div'))
    act(() => root.render(<Entry />))
    act(() => kept?.set({ value: '96.5' }))
    expect(kept?.state.value).toBe('96.5')
    act(() => kept?.forget())
    expect(kept?.state.value).toBe('')
    act(() => root.unmount())
  }
})
