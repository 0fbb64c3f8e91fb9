import {
  DisclosurePolicy,
  evolvePolicy,
  evolveReview,
  evolveSignOff,
  hashedText,
  PolicyChange,
  Review,
  ReviewChange,
  SignOffChange,
  SignOffSheet,
} from '@jiashan/domain/publication'
import type { Kept } from '../aggregate.ts'
import { sha256 } from '../journal.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptPolicy: Kept<DisclosurePolicy, PolicyChange> = {
  name: 'disclosurePolicy',
  changes: PolicyChange,
  evolve: evolvePolicy,
  root: 'disclosurePolicy',
  children: { disclosureDecision: ['programme'] },
  place: () => ({ task: null, subject: 'disclosure/' }),
  rows: ({ decisions, programme }) => ({
    disclosurePolicy: [{ programme }],
    disclosureDecision: numbered(decisions, { programme }),
  }),
  state: (rows) =>
    stateFrom(DisclosurePolicy)({
      ...rootOf(rows, 'disclosurePolicy'),
      decisions: childrenOf(rows, 'disclosureDecision'),
    }),
}

/** By which column a sheet is found: the office has one as the units do. */
export const sourceOf = (department: SignOffSheet['department']): string => department ?? 'office'

export const keptSignOff: Kept<SignOffSheet, SignOffChange> = {
  name: 'signOff',
  changes: SignOffChange,
  evolve: evolveSignOff,
  root: 'signOffSheet',
  children: { signOffEntry: ['sheet'] },
  place: () => ({ task: null, subject: 'disclosure/' }),
  rows: ({ entries, ...root }) => ({
    signOffSheet: [{ ...root, source: sourceOf(root.department) }],
    signOffEntry: numbered(entries, { sheet: root.id }),
  }),
  state: (rows) =>
    stateFrom(SignOffSheet)({ ...rootOf(rows, 'signOffSheet'), entries: childrenOf(rows, 'signOffEntry') }),
}

export const keptReview: Kept<Review, ReviewChange> = {
  name: 'review',
  changes: ReviewChange,
  evolve: evolveReview,
  root: 'review',
  children: { reviewItem: ['review'], reviewStep: ['review'] },
  place: () => ({ task: null, subject: 'disclosure/' }),
  rows: ({ items, steps, ...root }) => ({
    review: [root],
    reviewItem: numbered(items, { review: root.id }),
    reviewStep: numbered(steps, { review: root.id }),
  }),
  state: (rows) =>
    stateFrom(Review)({
      ...rootOf(rows, 'review'),
      items: childrenOf(rows, 'reviewItem'),
      steps: childrenOf(rows, 'reviewStep'),
    }),
  claim: (change) => {
    if (change._tag !== 'ReviewSubmitted') return null
    const other = change.items.find(({ body, hash }) => sha256(hashedText(body)) !== hash)
    return other === undefined ? null : `the body of ${other.key} does not have its hash`
  },
}
