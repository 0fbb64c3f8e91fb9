import type { CitableClause } from './materials.tsx'

interface Cited {
  readonly basis: { readonly clause: string; readonly sentence: string }
}

interface WithBases {
  readonly criteria: readonly Cited[]
  readonly bonuses: readonly Cited[]
}

/**
 * What rules can rest on: the clauses of part 三 as the programme has them, each with the sentences that rules cite. The
 * server tells clauses by number and title only, so the sentences come from the editions that cite them.
 */
export const citableClauses = (
  clauses: readonly { readonly number: string; readonly title: string }[],
  rules: readonly WithBases[],
): readonly CitableClause[] => {
  const bases = rules.flatMap(({ criteria, bonuses }) => [...criteria, ...bonuses].map((one) => one.basis))
  return clauses
    .map(({ number, title }) => ({
      number,
      title,
      sentences: [
        ...new Set(
          bases.flatMap(({ clause, sentence }) => (clause === number && sentence !== '' ? [sentence] : [])),
        ),
      ],
    }))
    .filter(({ sentences }) => sentences.length > 0)
}
