import type { Scorecard } from '@jiashan/domain/assessment'
import type { Snapshot } from '@jiashan/domain/publication'

export const resultAddress = (year: number, department: string): string => `results/${year}/${department}/`

/** The latest disclosed result of a unit; null when there is none. */
export const latestResult = (
  { results }: Snapshot,
  department: string,
): { readonly year: number; readonly card: Scorecard; readonly address: string } | null => {
  const [latest] = results
    .flatMap(({ year, cards }) =>
      cards.filter((one) => one.department === department).map(({ card }) => ({ year, card })),
    )
    .toSorted((a, b) => b.year - a.year)
  return latest === undefined ? null : { ...latest, address: resultAddress(latest.year, department) }
}
