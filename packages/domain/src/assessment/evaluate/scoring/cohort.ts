import type { Cohort } from '../../rules/scoring.ts'
import type { Entry } from '../nodes.ts'

/** Those among whom a unit is compared, itself included. */
export const cohortOf = <A extends { readonly entry: Entry }>(
  within: Cohort,
  { group }: Entry,
  all: readonly A[],
): readonly A[] => (within === 'all' ? all : all.filter((one) => one.entry.group === group))
