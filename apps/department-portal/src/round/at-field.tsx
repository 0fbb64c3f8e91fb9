import type { Amiss } from '../moves/amiss.tsx'
import { Problem } from '../moves/field.tsx'

/** What is wrong, said at its field and nowhere else. */
export const AtField = ({ told, field }: { told: Amiss | null; field: string }) => (
  <Problem text={told?.field === field ? told.text : null} />
)
