import { useEffect, useState } from 'react'
import { attempt } from '../drafts/copies.ts'
import { useSession } from '../session/use-session.ts'

/** What this page holds of words that were not sent, also where the browser keeps nothing. */
const memory = new Map<string, string>()

const nameOf = (place: string): string => `jiashan:words:${place}`

const readKept = (place: string): object => {
  const name = nameOf(place)
  const text = memory.get(name) ?? attempt((store) => store.getItem(name), null)
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}

const keep = (place: string, text: string): void => {
  memory.set(nameOf(place), text)
  attempt((store) => store.setItem(nameOf(place), text), undefined)
}

/** What was written there was sent, or is not wanted any more. */
export const forgetKept = (place: string): void => {
  memory.delete(nameOf(place))
  attempt((store) => store.removeItem(nameOf(place)), undefined)
}

/** Names what somebody writes, so that nobody else at this machine finds it: `of` says about what. */
export const usePlace = (of: string): string => {
  const { actor, programme } = useSession()
  return `${actor.account} ${programme.id} ${of}`
}

export interface Kept<A> {
  readonly state: A
  readonly set: (change: Partial<A>) => void
  /** Empties what was written. */
  readonly forget: () => void
  /** Something is written that was not there at the start. */
  readonly written: boolean
}

/** What is being written, kept on this machine until it is sent: a closed dialog or tab loses nothing. */
export const useKept = <A extends object>(place: string, empty: A): Kept<A> => {
  const [state, setState] = useState<A>(() => ({ ...empty, ...readKept(place) }))
  const text = JSON.stringify(state)
  const written = text !== JSON.stringify(empty)
  useEffect(() => {
    if (written) keep(place, text)
    else forgetKept(place)
  }, [place, text, written])
  return {
    state,
    set: (change) => setState((before) => ({ ...before, ...change })),
    forget: () => {
      forgetKept(place)
      setState(empty)
    },
    written,
  }
}
