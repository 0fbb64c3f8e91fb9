import { failureOf } from '@jiashan/office'
import { useEffect, useRef, useState } from 'react'
import { client } from '../api.ts'
import { type FormState, startingState } from './form-state.ts'
import type { Page } from './page.ts'

export type Saving =
  | { readonly _tag: 'unchanged' }
  | { readonly _tag: 'saving' }
  | { readonly _tag: 'saved'; readonly at: Date }
  | { readonly _tag: 'kept-here'; readonly sentence: string }

/** Two texts for one report; the person chooses, nothing is overwritten unseen. */
export interface Clash {
  readonly mine: FormState
  readonly theirs: FormState
  /** The draft revision that `theirs` stands on. */
  readonly revision: number
}

/** What this browser keeps of a report until the server has it. */
interface Copy {
  readonly version: number
  readonly revision: number
  readonly at: number
  readonly state: FormState
}

const PAUSE_MS = 800
const RETRY_MS = 8_000

/** Each tab keeps its own copy, so that two of them never write over each other. */
const tab = (): string => {
  const id = sessionStorage.getItem('tab') ?? crypto.randomUUID()
  sessionStorage.setItem('tab', id)
  return id
}

const prefixOf = (programme: string, { duty, period }: Page): string =>
  `draft ${programme} ${duty.task.ordinal} ${period} `

const copiesOf = (prefix: string): readonly Copy[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? '') as Copy)
    .toSorted((a, b) => b.at - a.at)

/** Forgets every copy of a report in this browser: it was handed in, or the person chose another text. */
export const forgetCopies = (programme: string, page: Page): void => {
  const prefix = prefixOf(programme, page)
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

/** Where writing starts: from the server, from what this browser kept, or from a choice between the two. */
export const startFrom = (
  programme: string,
  page: Page,
): { state: FormState; kept: boolean; clash: Clash | null } => {
  const [copy] = copiesOf(prefixOf(programme, page))
  const theirs = startingState(page)
  if (copy === undefined) return { state: theirs, kept: false, clash: null }
  const revision = page.draft?.revision ?? 0
  const same = copy.version === page.version && copy.revision === revision
  return same
    ? { state: copy.state, kept: true, clash: null }
    : { state: theirs, kept: false, clash: { mine: copy.state, theirs, revision } }
}

export interface Drafting {
  readonly saving: Saving
  readonly clash: Clash | null
  /** The revision of the draft that the server has. */
  readonly revision: () => number
  /** The choice was made: writing goes on, on the revision that the server has. */
  readonly settle: () => void
}

/**
 * Saves what is written a moment after the last key: in the browser first, forgotten there once the server
 * has just that text, so that a closed tab, a lost network or an ended session loses nothing.
 */
export const useDraft = (
  programme: string,
  page: Page,
  state: FormState,
  { changed, paused, start }: { changed: boolean; paused: boolean; start: Clash | null },
): Drafting => {
  const [saving, setSaving] = useState<Saving>({ _tag: 'unchanged' })
  const [clash, setClash] = useState(start)
  const [retries, setRetries] = useState(0)
  const revision = useRef(page.draft?.revision ?? 0)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const key = prefixOf(programme, page) + tab()
  const place = { programme: programme as never, task: page.duty.task.ordinal, period: page.period }

  useEffect(() => {
    if (!changed || paused || clash !== null) return
    const copy: Copy = { version: page.version, revision: revision.current, at: Date.now(), state }
    const text = JSON.stringify(copy)
    localStorage.setItem(key, text)
    const save = async (): Promise<void> => {
      setSaving({ _tag: 'saving' })
      try {
        const content = { ...state }
        const draft = await client.reports.saveDraft.mutate({ ...place, revision: revision.current, content })
        revision.current = draft.revision
        if (localStorage.getItem(key) === text) localStorage.removeItem(key)
        setSaving({ _tag: 'saved', at: new Date() })
      } catch (error) {
        const failure = failureOf(error)
        const stale = 'refusal' in failure && failure.refusal._tag === 'StaleVersion'
        setSaving({ _tag: 'kept-here', sentence: failure.sentence })
        if (stale) setClash(await clashWith(place, state))
      }
    }
    const timer = setTimeout(() => {
      queue.current = queue.current.then(save)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key, state, changed, paused, clash, retries])

  useEffect(() => {
    if (saving._tag !== 'kept-here') return
    const again = (): void => setRetries((count) => count + 1)
    const timer = setInterval(again, RETRY_MS)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [saving._tag])

  return {
    saving,
    clash,
    revision: () => revision.current,
    settle: () => {
      revision.current = clash?.revision ?? revision.current
      forgetCopies(programme, page)
      setClash(null)
    },
  }
}

/** What somebody else, or another tab, has saved meanwhile. */
const clashWith = async (
  place: Parameters<typeof client.reports.show.query>[0],
  mine: FormState,
): Promise<Clash | null> => {
  const page = await client.reports.show.query(place)
  return { mine, theirs: startingState(page), revision: page.draft?.revision ?? 0 }
}
