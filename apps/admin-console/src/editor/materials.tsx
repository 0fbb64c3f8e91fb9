import type { FactSheet, RuleSet } from '@jiashan/domain/assessment'
import { createContext, type ReactNode, useContext } from 'react'

/** A clause of part 三 of the document, with the sentences that rules can rest on. */
export interface CitableClause {
  readonly number: string
  readonly title: string
  readonly sentences: readonly string[]
}

/** What an editor offers to choose from, and computes with. */
export interface Materials {
  readonly clauses: readonly CitableClause[]
  /** The facts that rules are tried on; null where there are none yet. */
  readonly sheet: FactSheet | null
  /** What is in force where the draft will be; null where nothing is. */
  readonly before: { readonly name: string; readonly rules: RuleSet } | null
  /** What stands in the way of the year and version of what is written, in words; null where nothing does. */
  readonly outOfOrder: string | null
  /** The years that have facts, and how to take those of another. */
  readonly years: readonly number[]
  readonly onYear: (year: number) => void
  /** The facts are on their way, or why they did not come. */
  readonly facts: { readonly pending: boolean; readonly problem: string | null; readonly again: () => void }
  /** The unit that rules are tried on; null where none is chosen. */
  readonly tried: string | null
  readonly departments: readonly { readonly id: string; readonly name: string }[]
}

const Known = createContext<Materials>({
  clauses: [],
  sheet: null,
  before: null,
  outOfOrder: null,
  years: [],
  onYear: () => undefined,
  facts: { pending: false, problem: null, again: () => undefined },
  tried: null,
  departments: [],
})

export const KnownMaterials = ({ known, children }: { known: Materials; children: ReactNode }) => (
  <Known value={known}>{children}</Known>
)

export const useMaterials = (): Materials => useContext(Known)
