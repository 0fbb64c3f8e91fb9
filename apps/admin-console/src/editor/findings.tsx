import { createContext, type ReactNode, useContext } from 'react'
import { isUnder, keyOf, type Path } from './draft/path.ts'

/** What is to be mended, at its place: a mistake in typing, or what the rules make wrong together. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly path: Path
  readonly words: string
}

const Found = createContext<readonly Finding[]>([])

export const Findings = ({ found, children }: { found: readonly Finding[]; children: ReactNode }) => (
  <Found value={found}>{children}</Found>
)

export const useFindings = (): readonly Finding[] => useContext(Found)

/** What was found exactly at a place. */
export const useFoundAt = (path: Path): readonly Finding[] => {
  const key = keyOf(path)
  return useFindings().filter((one) => keyOf(one.path) === key)
}

/** What was found at a place or inside it. */
export const foundUnder = (found: readonly Finding[], path: Path): readonly Finding[] =>
  found.filter((one) => isUnder(one.path, path))

export const SEVERITY_LABEL = { error: '须更正', warning: '请留意' } as const satisfies Record<
  Finding['severity'],
  string
>

/** How many there are of each severity, in words; empty where nothing was found. */
export const sayCounts = (found: readonly Finding[]): string =>
  (['error', 'warning'] as const)
    .flatMap((severity) => {
      const count = found.filter((one) => one.severity === severity).length
      return count === 0 ? [] : [`${SEVERITY_LABEL[severity]} ${count} 处`]
    })
    .join('，')
