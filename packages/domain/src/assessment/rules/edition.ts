import { Schema } from 'effect'
import { type PlainDate, PlainDateSchema } from '../../calendar/index.ts'
import { lastOn, stepOfActions } from '../../policy/index.ts'
import { next, ProgrammeId, RuleSetId, Sha256, type TransitionTable, Words } from '../../record/index.ts'
import { RuleCase } from './case.ts'
import { RuleSet } from './rule-set.ts'

export const EDITION_STATUSES = ['none', 'proposed', 'published', 'returned', 'withdrawn'] as const
export type EditionStatus = (typeof EDITION_STATUSES)[number]
export const EDITION_ACTIONS = ['propose', 'publish', 'return', 'withdraw'] as const
export type EditionAction = (typeof EDITION_ACTIONS)[number]

/** 提交发布 → 发布 by a second person, or sent back; what is published is never changed. */
export const EDITION_TRANSITIONS = {
  none: { propose: 'proposed' },
  proposed: { publish: 'published', return: 'returned', withdraw: 'withdrawn' },
  published: {},
  returned: {},
  withdrawn: {},
} as const satisfies TransitionTable<EditionStatus, EditionAction>

export const EDITION_STATUS_LABEL = {
  none: '草稿',
  proposed: '待他人发布',
  published: '已发布',
  returned: '已退回',
  withdrawn: '已撤回',
} as const satisfies Record<EditionStatus, string>
export const EDITION_ACTION_LABEL = {
  propose: '提交发布',
  publish: '发布',
  return: '退回',
  withdraw: '撤回',
} as const satisfies Record<EditionAction, string>

export const EDITION_LIMITS = { reason: 500, cases: 50 } as const

/** What is proposed: the rule set, the cases that must hold under it, and the day from which it is in force, or the day of its publication if that is later. */
export const Proposal = Schema.Struct({
  ruleSet: RuleSet,
  cases: Schema.Array(RuleCase).check(Schema.isMaxLength(EDITION_LIMITS.cases)),
  effectiveOn: PlainDateSchema,
})
export type Proposal = typeof Proposal.Type

export const EditionStep = stepOfActions(EDITION_ACTIONS)
export type EditionStep = typeof EditionStep.Type

/** 考核办法 of a year in one version; `hash` is the SHA-256 of the canonical JSON of `ruleSet`. */
export const RuleSetEdition = Schema.Struct({
  id: RuleSetId,
  programme: ProgrammeId,
  status: Schema.Literals(EDITION_STATUSES.filter((one) => one !== 'none')),
  hash: Sha256,
  ...Proposal.fields,
  steps: Schema.Array(EditionStep),
})
export type RuleSetEdition = typeof RuleSetEdition.Type

/** What a list says of an edition: everything but the facts of its cases, which hold a year of every unit. */
export const EditionLine = Schema.Struct({
  ...RuleSetEdition.fields,
  cases: Schema.Array(RuleCase.mapFields(({ id, title }) => ({ id, title }))),
})
export type EditionLine = typeof EditionLine.Type

/** An edition without its cases. */
export const EditionHead = RuleSetEdition.mapFields(({ cases: _, ...head }) => head)
export type EditionHead = typeof EditionHead.Type

/** A rule set that was published: immutable, and in force from `effectiveOn`. */
export interface PublishedRuleSet {
  readonly id: RuleSetId
  readonly programme: ProgrammeId
  readonly hash: Sha256
  readonly publishedOn: PlainDate
  readonly publishedBy: string
  readonly effectiveOn: PlainDate
  readonly ruleSet: RuleSet
}

/** An edition as what was published; null before. */
export const publishedOf = (edition: EditionHead): PublishedRuleSet | null => {
  const { id, programme, hash, ruleSet, effectiveOn, steps } = edition
  const publishedOn = lastOn(steps, 'publish')
  if (publishedOn === null) return null
  return {
    ...{ id, programme, hash, ruleSet, effectiveOn, publishedOn },
    publishedBy: steps.at(-1)?.actor ?? '',
  }
}

/** Whether a year is judged by it by this day; until then the version before stays in force. */
export const isInForce = (
  { effectiveOn }: Pick<PublishedRuleSet, 'effectiveOn'>,
  today: PlainDate,
): boolean => effectiveOn <= today

const Reason = Words(EDITION_LIMITS.reason)

export const RuleSetCommand = Schema.TaggedUnion({
  ProposeRuleSet: Proposal.fields,
  PublishRuleSet: {},
  ReturnRuleSet: { reason: Reason },
  WithdrawRuleSet: {},
})
export type RuleSetCommand = typeof RuleSetCommand.Type

export const RuleSetChange = Schema.TaggedUnion({
  RuleSetProposed: {
    id: RuleSetId,
    programme: ProgrammeId,
    hash: Sha256,
    ...Proposal.fields,
    step: EditionStep,
  },
  /** Published, sent back or withdrawn. */
  RuleSetMoved: { step: EditionStep },
})
export type RuleSetChange = typeof RuleSetChange.Type

export const evolveRuleSet = (state: RuleSetEdition | null, change: RuleSetChange): RuleSetEdition => {
  if (change._tag === 'RuleSetProposed') {
    const { _tag, step, ...written } = change
    return { ...written, status: 'proposed', steps: [step] }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a rule set`)
  const { step } = change
  const status = next<EditionStatus, EditionAction>(EDITION_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a rule set that is ${state.status}`)
  const steps = [...state.steps, step]
  // Nothing is in force before it is published.
  const isLate = status === 'published' && state.effectiveOn < step.on
  return { ...state, status, steps, ...(isLate ? { effectiveOn: step.on } : {}) }
}
