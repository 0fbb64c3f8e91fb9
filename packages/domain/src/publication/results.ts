import type { Explanation, Scorecard, Source } from '../assessment/index.ts'
import { type DisclosureDecisions, withholding } from './disclosure.ts'

/**
 * Whether a scorecard may be read in public: not when any of its points speaks of a withheld task. A
 * number without its reason would still tell how that task went, so the whole card stays internal.
 */
export const isDisclosable = ({ explanation }: Scorecard, decisions: DisclosureDecisions): boolean =>
  isOpen(explanation, decisions)

const isOpen = ({ source, children }: Explanation, decisions: DisclosureDecisions): boolean =>
  (source === null || isPublic(source, decisions)) && children.every((child) => isOpen(child, decisions))

/** Orders, matters, bids and rulings are internal papers. */
const isPublic = (source: Source, decisions: DisclosureDecisions): boolean => {
  switch (source._tag) {
    case 'report':
    case 'plan':
      return withholding(decisions, source.task) === null
    case 'indicator':
    case 'safeguard':
      return true
    case 'order':
    case 'matter':
    case 'bid':
    case 'ruling':
      return false
  }
}
