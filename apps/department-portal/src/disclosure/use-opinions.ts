import { useRef } from 'react'
import { useKept } from '../words/kept.ts'
import type { First } from './asks.ts'
import type { Line } from './page.ts'

/** What a person is about to say of an item, and of which of its bodies. */
export interface Opinion<C extends string> {
  readonly hash: string
  readonly chosen: boolean
  readonly choice: C
  readonly reason: string
}

export type Change<C extends string> = Partial<Omit<Opinion<C>, 'hash'>>

/** By the key of the item. */
export type Said<C extends string> = Readonly<Record<string, Opinion<C>>>

const NOTHING = { said: {} }

/**
 * Opinions on the bodies that were shown: where another body took its place, the tick is gone. They are kept on this
 * machine until they are sent.
 */
export const useOpinions = <C extends string>(
  place: string,
  lines: readonly Line[],
  first: (line: Line) => First<C>,
) => {
  const kept = useKept<{ readonly said: Said<C> }>(place, NOTHING)
  const { said } = kept.state
  /** Answers come later than what is written meanwhile. */
  const latest = useRef(said)
  latest.current = said
  const write = (next: Said<C>): void => {
    latest.current = next
    kept.set({ said: next })
  }
  const of = (line: Line, all = said): Opinion<C> => {
    const { choice, reason, chosen } = all[line.key] ?? { chosen: false, ...first(line) }
    return { choice, reason, hash: line.hash, chosen: chosen && all[line.key]?.hash === line.hash }
  }
  /** Nothing was said where all is as it stood at first. */
  const isSaid = (line: Line, { chosen, choice, reason }: Opinion<C>): boolean =>
    chosen || choice !== first(line).choice || reason !== first(line).reason
  const set = (some: readonly Line[], change: Change<C>): void => {
    const keys = some.map(({ key }) => key)
    const changed = some.flatMap((line): readonly [string, Opinion<C>][] => {
      const one = { ...of(line, latest.current), ...change }
      return isSaid(line, one) ? [[line.key, one]] : []
    })
    write({ ...without(latest.current, keys), ...Object.fromEntries(changed) })
  }
  return {
    ...{ kept, said, of, set },
    forget: (keys: readonly string[]): void => write(without(latest.current, keys)),
    chosen: lines.filter((line) => of(line).chosen),
    changed: lines.filter(({ key, hash }) => said[key]?.chosen === true && said[key].hash !== hash),
  }
}

const without = <C extends string>(said: Said<C>, keys: readonly string[]): Said<C> =>
  Object.fromEntries(Object.entries(said).filter(([key]) => !keys.includes(key)))
