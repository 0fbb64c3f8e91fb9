import type { Snapshot } from '@jiashan/domain/publication'

/** Where the latest disclosed result of a unit stands; null when there is none. */
export const resultAddress = (
  { results }: Snapshot,
  department: string,
): { readonly year: number; readonly address: string } | null => {
  const latest = results
    .filter(({ cards }) => cards.some((card) => card.department === department))
    .toSorted((a, b) => b.year - a.year)[0]
  return latest === undefined ? null : { year: latest.year, address: `results/${latest.year}/${department}/` }
}
