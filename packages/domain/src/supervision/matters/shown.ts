import type { PartyId } from '../../record/index.ts'
import type { CoordinationMatter } from './matter.ts'

/** A matter as a party sees it: what the studying unit was asked and said stays between it and the office. */
export const matterFor = (matter: CoordinationMatter, party: PartyId): CoordinationMatter => {
  const { assigned } = matter
  if (assigned?.department === party) return matter
  return { ...matter, assigned: assigned === null ? null : { ...assigned, note: '' }, advice: null }
}
