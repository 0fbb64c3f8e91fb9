import { Result, Schema } from 'effect'
import { authorise, type Forbidden, may, type Permission } from '../../access/index.ts'
import { type PlainDate, PlainDateSchema } from '../../calendar/index.ts'
import { lastOn, type Occasion, stepNow, stepOfActions } from '../../policy/index.ts'
import {
  type Actor,
  type Decision,
  next,
  ProgrammeId,
  RuleSetId,
  Sha256,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { CaseFailure, RuleCase, runCases } from './case.ts'
import { lint, RuleFinding } from './lint/index.ts'
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

/** What is proposed: the rule set, the cases that must hold under it, and the day from which it is in force. */
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

/** A rule set in force: immutable. */
export interface PublishedRuleSet {
  readonly id: RuleSetId
  readonly programme: ProgrammeId
  readonly hash: Sha256
  readonly publishedOn: PlainDate
  readonly publishedBy: string
  readonly effectiveOn: PlainDate
  readonly ruleSet: RuleSet
}

/** An edition as what is in force; null before it is published. */
export const publishedOf = (edition: RuleSetEdition): PublishedRuleSet | null => {
  const { id, programme, hash, ruleSet, effectiveOn, steps } = edition
  const publishedOn = lastOn(steps, 'publish')
  if (publishedOn === null) return null
  return {
    ...{ id, programme, hash, ruleSet, effectiveOn, publishedOn },
    publishedBy: steps.at(-1)?.actor ?? '',
  }
}

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

/** The edition's status does not allow the action; what is published stands. */
export class EditionNotIn extends Schema.TaggedError<EditionNotIn>()('EditionNotIn', {
  action: Schema.String,
  status: Schema.Literals(EDITION_STATUSES),
}) {}

/** The rule set is not sound; the findings say what to mend. */
export class RuleSetUnsound extends Schema.TaggedError<RuleSetUnsound>()('RuleSetUnsound', {
  findings: Schema.Array(RuleFinding),
}) {}

/** Cases beside the rule set do not hold under it. */
export class CasesFail extends Schema.TaggedError<CasesFail>()('CasesFail', {
  failures: Schema.Array(CaseFailure),
}) {}

/** The version does not follow the newest one of its year. */
export class VersionOutOfOrder extends Schema.TaggedError<VersionOutOfOrder>()('VersionOutOfOrder', {
  year: Schema.Int,
  version: Schema.Int,
  expected: Schema.Int,
}) {}

/** Another proposal of the year waits to be published. */
export class ProposalWaits extends Schema.TaggedError<ProposalWaits>()('ProposalWaits', {
  year: Schema.Int,
}) {}

/** Who proposed a rule set does not publish it. */
export class SamePublisher extends Schema.TaggedError<SamePublisher>()('SamePublisher', {
  name: Schema.String,
}) {}

/** It would be in force from a day that is over. */
export class EffectiveInPast extends Schema.TaggedError<EffectiveInPast>()('EffectiveInPast', {
  effectiveOn: PlainDateSchema,
}) {}

/** The year is decided: what it was judged by is not changed. */
export class YearDecided extends Schema.TaggedError<YearDecided>()('YearDecided', {
  year: Schema.Int,
}) {}

export type RuleSetRefusal =
  | Forbidden
  | EditionNotIn
  | RuleSetUnsound
  | CasesFail
  | VersionOutOfOrder
  | ProposalWaits
  | SamePublisher
  | EffectiveInPast
  | YearDecided

/** What surrounds a rule set. */
export interface RuleSetSurroundings {
  /** The id it has, or will have. */
  readonly id: RuleSetId
  readonly programme: ProgrammeId
  readonly hash: Sha256
  /** The newest version published for its year; 0: none. */
  readonly newestVersion: number
  /** Whether another proposal of its year waits. */
  readonly waiting: boolean
  /** Whether the year's result is frozen. */
  readonly decided: boolean
}

const ACTION = {
  ProposeRuleSet: 'propose',
  PublishRuleSet: 'publish',
  ReturnRuleSet: 'return',
  WithdrawRuleSet: 'withdraw',
} as const satisfies Record<RuleSetCommand['_tag'], EditionAction>

export const EDITION_PERMISSION = {
  propose: 'ruleSet.propose',
  publish: 'ruleSet.publish',
  return: 'ruleSet.publish',
  withdraw: 'ruleSet.propose',
} as const satisfies Record<EditionAction, Permission>

type Decided = Decision<RuleSetChange, RuleSetRefusal>

export const decideRuleSet = (
  state: RuleSetEdition | null,
  command: RuleSetCommand,
  occasion: Occasion,
  around: RuleSetSurroundings,
): Decided => {
  const action = ACTION[command._tag]
  const { actor } = occasion
  const allowed = authorise(actor, EDITION_PERMISSION[action], null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: EditionStatus = state?.status ?? 'none'
  if (next<EditionStatus, EditionAction>(EDITION_TRANSITIONS, status, action) === null)
    return Result.fail(new EditionNotIn({ action, status }))
  const step = stepNow(action, occasion, 'reason' in command ? command.reason : null)
  if (command._tag === 'ProposeRuleSet') return proposed(command, occasion, around, step)
  if (command._tag === 'PublishRuleSet' && state !== null) {
    if (proposerOf(state) === actor.account) return Result.fail(new SamePublisher({ name: actor.name }))
    const refused = unready(state, occasion, around)
    if (refused !== null) return Result.fail(refused)
  }
  return Result.succeed([{ _tag: 'RuleSetMoved', step }])
}

const proposerOf = ({ steps }: RuleSetEdition) => steps.find(({ action }) => action === 'propose')?.account

const proposed = (
  { ruleSet, cases, effectiveOn }: Proposal,
  occasion: Occasion,
  around: RuleSetSurroundings,
  step: EditionStep,
): Decided => {
  const { id, programme, hash, waiting } = around
  if (waiting) return Result.fail(new ProposalWaits({ year: ruleSet.year }))
  const refused = unready({ ruleSet, cases, effectiveOn }, occasion, around)
  if (refused !== null) return Result.fail(refused)
  return Result.succeed([{ _tag: 'RuleSetProposed', id, programme, hash, ruleSet, cases, effectiveOn, step }])
}

/** Why a rule set cannot be in force; looked at when it is proposed and again when it is published. */
const unready = (
  { ruleSet, cases, effectiveOn }: Proposal,
  { today }: Occasion,
  { newestVersion, decided }: RuleSetSurroundings,
): RuleSetRefusal | null => {
  const { year, version } = ruleSet
  const expected = newestVersion + 1
  if (decided) return new YearDecided({ year })
  if (version !== expected) return new VersionOutOfOrder({ year, version, expected })
  if (effectiveOn < today) return new EffectiveInPast({ effectiveOn })
  const findings = lint(ruleSet, null).filter((one) => one.severity === 'error')
  if (findings.length > 0) return new RuleSetUnsound({ findings })
  const failures = runCases(ruleSet, cases)
  return failures.length > 0 ? new CasesFail({ failures }) : null
}

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
  return { ...state, status, steps: [...state.steps, step] }
}

/** The actions on an edition that this actor may take now. */
export const editionActions = (actor: Actor, edition: RuleSetEdition): readonly EditionAction[] =>
  EDITION_ACTIONS.filter(
    (action) =>
      may(actor, EDITION_PERMISSION[action], null) &&
      next<EditionStatus, EditionAction>(EDITION_TRANSITIONS, edition.status, action) !== null &&
      (action === 'publish' ? proposerOf(edition) !== actor.account : true),
  )
