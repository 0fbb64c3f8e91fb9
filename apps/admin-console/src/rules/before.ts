import type { EditionLine } from '../api.ts'

/** What an edition took the place of: the one published before it, of its year or of the year before. */
export const editionBefore = (
  editions: readonly EditionLine[],
  {
    id,
    ruleSet,
  }: { readonly id: string; readonly ruleSet: Pick<EditionLine['ruleSet'], 'year' | 'version'> },
): EditionLine | null => {
  const older = editions
    .filter((one) => one.status === 'published' && one.id !== id)
    .filter(
      ({ ruleSet: { year, version } }) =>
        year < ruleSet.year || (year === ruleSet.year && version < ruleSet.version),
    )
    .toSorted((a, b) => b.ruleSet.year - a.ruleSet.year || b.ruleSet.version - a.ruleSet.version)
  return older[0] ?? null
}

/** The edition that an address means: the one named, else the one in force, else the newest. */
export const editionMeant = (
  editions: readonly EditionLine[],
  { year, version }: { readonly year: string; readonly version: string },
  named: string | undefined,
): EditionLine | null => {
  const fitting = editions.filter(
    ({ ruleSet }) => String(ruleSet.year) === year && String(ruleSet.version) === version,
  )
  return (
    fitting.find((one) => one.id === named) ??
    fitting.find((one) => one.status === 'published') ??
    fitting[0] ??
    null
  )
}
