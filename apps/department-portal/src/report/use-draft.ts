import { useEffect, useRef, useState } from 'react'
import { client, failureOf } from '../api.ts'
import type { FormState } from './form-state.ts'
import type { Page } from './page.ts'

export type Saving =
  | { readonly _tag: 'unchanged' }
  | { readonly _tag: 'saving' }
  | { readonly _tag: 'saved'; readonly at: Date }
  | { readonly _tag: 'kept-here'; readonly sentence: string }

const PAUSE_MS = 800

const hereKey = (programme: string, page: Page): string =>
  `draft ${programme} ${page.duty.task.ordinal} ${page.period} v${page.version}`

/** What this browser kept when the server could not be reached. */
export const keptHere = (programme: string, page: Page): FormState | null => {
  const text = localStorage.getItem(hereKey(programme, page))
  return text === null ? null : (JSON.parse(text) as FormState)
}

export const forgetHere = (programme: string, page: Page): void =>
  localStorage.removeItem(hereKey(programme, page))

/**
 * Saves what is written a moment after the last key. It is kept in the browser first and forgotten there
 * once the server has it, so that a closed tab, a lost network or an ended session loses nothing.
 */
export const useDraft = (programme: string, page: Page, state: FormState, changed: boolean): Saving => {
  const [saving, setSaving] = useState<Saving>({ _tag: 'unchanged' })
  const revision = useRef(page.draft?.revision ?? 0)
  const queue = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    if (!changed) return
    localStorage.setItem(hereKey(programme, page), JSON.stringify(state))
    const save = async (): Promise<void> => {
      setSaving({ _tag: 'saving' })
      try {
        const place = { programme: programme as never, task: page.duty.task.ordinal, period: page.period }
        const draft = await client.reports.saveDraft.mutate({
          ...place,
          revision: revision.current,
          content: { ...state },
        })
        revision.current = draft.revision
        forgetHere(programme, page)
        setSaving({ _tag: 'saved', at: new Date() })
      } catch (error) {
        setSaving({ _tag: 'kept-here', sentence: failureOf(error).sentence })
      }
    }
    const timer = setTimeout(() => {
      queue.current = queue.current.then(save)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [programme, page, state, changed])
  return saving
}
