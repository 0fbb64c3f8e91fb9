import { Result, Schema } from 'effect'
import { authorise, type Forbidden, may } from '../../access/index.ts'
import type { Occasion } from '../../policy/index.ts'
import {
  type Actor,
  type Decision,
  isBlank,
  next,
  type ProgrammeId,
  type ReviewId,
} from '../../record/index.ts'
import type { Item } from '../items/index.ts'
import { type ItemProblem, type ItemsUnfit, unfitItems } from '../items-unfit.ts'
import {
  firstReviewer,
  REVIEW_ACTIONS,
  REVIEW_STATUSES,
  REVIEW_TRANSITIONS,
  type Review,
  type ReviewAction,
  type ReviewChange,
  type ReviewCommand,
  type ReviewedItem,
  type ReviewStatus,
  type ReviewStep,
} from './review.ts'

/** The review's status does not allow the action. */
export class ReviewNotIn extends Schema.TaggedError<ReviewNotIn>()('ReviewNotIn', {
  action: Schema.Literals(REVIEW_ACTIONS),
  status: Schema.Literals(REVIEW_STATUSES),
}) {}

/** 保密审查 takes two persons. */
export class SamePerson extends Schema.TaggedError<SamePerson>()('SamePerson', { person: Schema.String }) {}

export type ReviewRefusal = Forbidden | ReviewNotIn | SamePerson | ItemsUnfit

/** A candidate that its source unit said to be open, with the entry that says so; null: nothing says so of this body. */
export interface Reviewable {
  readonly item: Item
  readonly entry: number | null
  /** It lies before a second person on another sheet. */
  readonly inReview: boolean
}

/** What surrounds a review. */
export interface ReviewSurroundings {
  readonly id: ReviewId
  readonly programme: ProgrammeId
  readonly nextNumber: number
  /** Every candidate as it stands now. */
  readonly reviewable: readonly Reviewable[]
}

const ACTION = {
  SubmitReview: 'submit',
  ApproveReview: 'approve',
  ReturnReview: 'return',
  DropReview: 'drop',
} as const satisfies Record<ReviewCommand['_tag'], ReviewAction>

export const decideReview = (
  state: Review | null,
  command: ReviewCommand,
  { actor, at, today }: Occasion,
  around: ReviewSurroundings,
): Decision<ReviewChange, ReviewRefusal> => {
  const allowed = authorise(actor, 'disclosure.review', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const action = ACTION[command._tag]
  const status: ReviewStatus = state?.status ?? 'none'
  if (next<ReviewStatus, ReviewAction>(REVIEW_TRANSITIONS, status, action) === null)
    return Result.fail(new ReviewNotIn({ action, status }))
  const step: ReviewStep = {
    ...{ action, actor: actor.name, account: actor.account, role: actor.role, at, on: today },
    reason: 'reason' in command ? command.reason : null,
  }
  if (command._tag === 'SubmitReview') return submitted(state, command, step, around)
  if (state === null) return Result.fail(new ReviewNotIn({ action, status }))
  if (action !== 'drop' && isFirst(actor, state)) return Result.fail(new SamePerson({ person: actor.name }))
  const unfit = command._tag === 'ApproveReview' ? outdated(state, around) : null
  return unfit === null ? Result.succeed([{ _tag: 'ReviewMoved', step }]) : Result.fail(unfit)
}

const isFirst = ({ account }: Pick<Actor, 'account'>, review: Review): boolean =>
  firstReviewer(review)?.account === account

type Submit = Extract<ReviewCommand, { _tag: 'SubmitReview' }>

const submitted = (
  state: Review | null,
  { opinions }: Submit,
  step: ReviewStep,
  { id, programme, nextNumber, reviewable }: ReviewSurroundings,
): Decision<ReviewChange, ReviewRefusal> => {
  const byKey = new Map(reviewable.map((one) => [one.item.key, one]))
  const unfit = unfitItems(
    opinions,
    [
      ['unknown', ({ key }) => !byKey.has(key)],
      ['changed', ({ key, hash }) => byKey.get(key)?.item.hash !== hash],
      ['not-signed', ({ key }) => byKey.get(key)?.entry === null],
      ['in-review', ({ key }) => byKey.get(key)?.inReview === true],
      ['no-reason', ({ verdict, reason }) => verdict === 'hold' && isBlank(reason ?? '')],
    ],
    (key) => byKey.get(key)?.item.title ?? key,
  )
  if (unfit !== null) return Result.fail(unfit)
  const items = opinions.flatMap(({ key, verdict, reason }): readonly ReviewedItem[] => {
    const found = byKey.get(key)
    if (found === undefined || found.entry === null) return []
    return [{ ...found.item, entry: found.entry, verdict, reason: verdict === 'hold' ? reason : null }]
  })
  const number = state?.number ?? nextNumber
  return Result.succeed([{ _tag: 'ReviewSubmitted', id, programme, number, items, step }])
}

type Of = Pick<ReviewedItem, 'key' | 'hash' | 'entry' | 'verdict'>

/** What was reviewed must still be what the unit signed: else the second person would approve what no longer is. */
const outdatedRules = (reviewable: readonly Reviewable[]) => {
  const byKey = new Map(reviewable.map((one) => [one.item.key, one]))
  return [
    ['unknown', ({ key }: Of) => !byKey.has(key)],
    ['changed', ({ key, hash }: Of) => byKey.get(key)?.item.hash !== hash],
    ['not-signed', ({ key, entry }: Of) => byKey.get(key)?.entry !== entry],
  ] as const
}

const outdated = ({ items }: Review, { reviewable }: ReviewSurroundings): ItemsUnfit | null =>
  unfitItems(
    items.filter((one) => one.verdict === 'open'),
    outdatedRules(reviewable),
    (key) => items.find((one) => one.key === key)?.title ?? key,
  )

/** Why an item keeps its sheet from being approved; null where it does not. */
export const outdatedIn = (reviewable: readonly Reviewable[]): ((item: Of) => ItemProblem | null) => {
  const rules = outdatedRules(reviewable)
  return (item) => (item.verdict === 'open' ? (rules.find(([, breaks]) => breaks(item))?.[0] ?? null) : null)
}

export const evolveReview = (state: Review | null, change: ReviewChange): Review => {
  if (change._tag === 'ReviewSubmitted') {
    const { id, programme, number, items, step } = change
    return { id, programme, number, status: 'submitted', items, steps: [...(state?.steps ?? []), step] }
  }
  if (state === null) throw new TypeError('a review moved before there was one')
  const { step } = change
  const status = next<ReviewStatus, ReviewAction>(REVIEW_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a review in ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}

/** What this actor may do with a review now; null: a new one. */
export const reviewActions = (actor: Actor, review: Review | null): readonly ReviewAction[] =>
  may(actor, 'disclosure.review', null)
    ? REVIEW_ACTIONS.filter(
        (action) =>
          next<ReviewStatus, ReviewAction>(REVIEW_TRANSITIONS, review?.status ?? 'none', action) !== null &&
          (review === null || action === 'submit' || action === 'drop' || !isFirst(actor, review)),
      )
    : []
