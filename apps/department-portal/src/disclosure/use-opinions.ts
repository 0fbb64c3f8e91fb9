import { useState } from 'react'
import type { Line } from './page.ts'

/** What a person is about to say of an item, and of which of its bodies. */
export interface Opinion<C extends string> {
  readonly hash: string
  readonly chosen: boolean
  readonly choice: C
  readonly reason: string
}

export type Change<C extends string> = Partial<Omit<Opinion<C>, 'hash'>>

/** Opinions on the bodies that were shown: where another body took its place, the tick is gone. */
export const useOpinions = <C extends string>(
  lines: readonly Line[],
  first: (line: Line) => Pick<Opinion<C>, 'choice' | 'reason'>,
) => {
  const [said, setSaid] = useState<Readonly<Record<string, Opinion<C>>>>({})
  const changed = lines.filter(({ key, hash }) => said[key]?.chosen === true && said[key].hash !== hash)
  const of = (line: Line, all = said): Opinion<C> => {
    const { choice, reason, chosen } = all[line.key] ?? { chosen: false, ...first(line) }
    return { choice, reason, hash: line.hash, chosen: chosen && all[line.key]?.hash === line.hash }
  }
  const set = (some: readonly Line[], change: Change<C>): void =>
    setSaid((all) => ({
      ...all,
      ...Object.fromEntries(some.map((line) => [line.key, { ...of(line, all), ...change }])),
    }))
  const forget = (keys: readonly string[]): void =>
    setSaid((all) => Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key))))
  return { of, set, forget, chosen: lines.filter((line) => of(line).chosen), changed }
}
