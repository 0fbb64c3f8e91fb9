import { canonical, type FieldClash, type Fields, mergeFields } from '@jiashan/domain/record'
import { attempt } from '@jiashan/office/copies'
import { useEffect, useState } from 'react'
import { useSession } from '../session/use-session.ts'

/** What this page holds of words that were not sent, also where the browser keeps nothing. */
const memory = new Map<string, string>()

const nameOf = (place: string): string => `jiashan:words:${place}`

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

interface Standing {
  /** What the text was written on. */
  readonly base: Fields
  readonly mine: Fields
  readonly clashes: readonly FieldClash[]
}

/** What was written there; null where nothing is kept. */
const readKept = (place: string): Standing | null => {
  const name = nameOf(place)
  const text = memory.get(name) ?? attempt((store) => store.getItem(name), null)
  try {
    const { base, mine, clashes } = JSON.parse(text ?? '{}')
    return isFields(base) && isFields(mine) && Array.isArray(clashes) ? { base, mine, clashes } : null
  } catch {
    return null
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
  /** Fields that somebody else changed too since the text was written: mine stands until the person chooses. */
  readonly clashes: readonly FieldClash[]
  readonly choose: (field: string, chosen: unknown) => void
}

const open = (place: string, start: Fields): Standing => {
  const kept = readKept(place)
  return kept === null ? { base: start, mine: start, clashes: [] } : onto(start, kept)
}

/** The same text on what stands now: what others changed is taken over, what both changed is told. */
const onto = (start: Fields, { base, mine, clashes }: Standing): Standing => {
  const merge = mergeFields(base, mine, start)
  const found = merge.clashes.map((one) => one.field)
  return {
    ...{ base: start, mine: merge.fields },
    clashes: [...clashes.filter((one) => !found.includes(one.field)), ...merge.clashes],
  }
}

/**
 * What is being written, kept on this machine until it is sent: a closed dialog or tab loses nothing. `start` is what
 * stands; when it changes meanwhile, what was written is joined with it field by field.
 */
export const useKept = <A extends object>(place: string, start: A): Kept<A> => {
  const [standing, setStanding] = useState<Standing>(() => open(place, start as Fields))
  const stands = canonical(start)
  const moved = canonical(standing.base) !== stands
  const { base, mine, clashes } = moved ? onto(start as Fields, standing) : standing
  if (moved) setStanding({ base, mine, clashes })
  const written = canonical(mine) !== stands
  const text = JSON.stringify({ base, mine, clashes })
  useEffect(() => {
    if (written) keep(place, text)
    else forgetKept(place)
  }, [place, text, written])
  return {
    state: mine as A,
    set: (change) => setStanding((before) => ({ ...before, mine: { ...before.mine, ...change } })),
    forget: () => {
      forgetKept(place)
      setStanding({ base: start as Fields, mine: start as Fields, clashes: [] })
    },
    written,
    clashes,
    choose: (field, chosen) =>
      setStanding((before) => ({
        ...before,
        mine: { ...before.mine, [field]: chosen },
        clashes: before.clashes.filter((one) => one.field !== field),
      })),
  }
}
