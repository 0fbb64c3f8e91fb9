import type { Explanation, Scorecard } from '../assessment/index.ts'
import { type DisclosureDecisions, withholding } from './disclosure.ts'

/**
 * Whether a scorecard may be read in public: not when any of its points speaks of a withheld task. A
 * number without its reason would still tell how that task went, so the whole card stays internal.
 */
export const isDisclosable = ({ explanation }: Scorecard, decisions: DisclosureDecisions): boolean =>
  isOpen(explanation, decisions)

const isOpen = ({ source, children }: Explanation, decisions: DisclosureDecisions): boolean =>
  (source === null || withholding(decisions, source.task) === null) &&
  children.every((child) => isOpen(child, decisions))
