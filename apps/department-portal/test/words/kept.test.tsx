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

it('joins what was written with what somebody else saved meanwhile, and tells what both changed', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  interface Form {
    readonly title: string
    readonly words: string
    readonly place: string
  }
  let kept: ReturnType<typeof useKept<Form>> | undefined
  const Entry = ({ start }: { start: Form }) => {
    kept = useKept('shared form', start)
    return null
  }
  const first: Form = { title: '原题', words: '原文', place: '' }
  const theirs: Form = { title: '他人改的题', words: '他人改的文', place: '' }
  const show = (start: Form) => {
    const root = createRoot(document.createElement('div'))
    act(() => root.render(<Entry start={start} />))
    return root
  }
  const root = show(first)
  act(() => kept?.set({ words: '我改的文' }))
  act(() => root.render(<Entry start={theirs} />))
  expect(kept?.state).toEqual({ title: '他人改的题', words: '我改的文', place: '' })
  expect(kept?.clashes).toEqual([{ field: 'words', mine: '我改的文', theirs: '他人改的文' }])
  act(() => root.unmount())
  // Left and opened again on what stands now, nothing of either is lost.
  const again = show(theirs)
  expect(kept?.state.words).toBe('我改的文')
  expect(kept?.clashes).toHaveLength(1)
  act(() => kept?.choose('words', '他人改的文'))
  expect([kept?.state, kept?.written, kept?.clashes]).toEqual([theirs, false, []])
  act(() => again.unmount())
})
