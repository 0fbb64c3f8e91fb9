import { Result } from 'effect'
import { authorise, may, type Permission } from '../../access/index.ts'
import { type Occasion, stepNow } from '../../policy/index.ts'
import {
  type Actor,
  type Decision,
  next,
  type ProgrammeId,
  type RuleSetId,
  type Sha256,
} from '../../record/index.ts'
import { runCases } from './case.ts'
import {
  EDITION_ACTIONS,
  EDITION_TRANSITIONS,
  type EditionAction,
  type EditionStatus,
  type EditionStep,
  type Proposal,
  type RuleSetChange,
  type RuleSetCommand,
  type RuleSetEdition,
} from './edition.ts'
import {
  CasesFail,
  EditionNotIn,
  EffectiveInPast,
  ForOthers,
  ProposalWaits,
  type RuleSetRefusal,
  RuleSetUnsound,
  SamePublisher,
  ScoresTold,
  VersionOutOfOrder,
  YearDecided,
} from './edition-refusals.ts'
import { lint } from './lint/index.ts'

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
  /** Whether the units were told their scores of the year, and whether its result is frozen. */
  readonly scores: 'open' | 'told' | 'decided'
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
  if (state === null) return Result.fail(new EditionNotIn({ action, status }))
  if (!isFor(actor, action, state))
    return Result.fail(
      command._tag === 'PublishRuleSet'
        ? new SamePublisher({ name: actor.name })
        : new ForOthers({ action: command._tag === 'ReturnRuleSet' ? 'return' : 'withdraw' }),
    )
  const refused = command._tag === 'PublishRuleSet' ? unready(state, around) : null
  return refused === null ? Result.succeed([{ _tag: 'RuleSetMoved', step }]) : Result.fail(refused)
}

const proposerOf = ({ steps }: Pick<RuleSetEdition, 'steps'>) =>
  steps.find(({ action }) => action === 'propose')?.account

/** Who proposed an edition withdraws it; another publishes it or sends it back. */
const isFor = ({ account }: Actor, action: EditionAction, edition: Pick<RuleSetEdition, 'steps'>): boolean =>
  action === 'propose' || (action === 'withdraw') === (proposerOf(edition) === account)

const proposed = (
  { ruleSet, cases, effectiveOn }: Proposal,
  occasion: Occasion,
  around: RuleSetSurroundings,
  step: EditionStep,
): Decided => {
  const { id, programme, hash, waiting } = around
  if (waiting) return Result.fail(new ProposalWaits({ year: ruleSet.year }))
  if (effectiveOn < occasion.today) return Result.fail(new EffectiveInPast({ effectiveOn }))
  const refused = unready({ ruleSet, cases }, around)
  if (refused !== null) return Result.fail(refused)
  return Result.succeed([{ _tag: 'RuleSetProposed', id, programme, hash, ruleSet, cases, effectiveOn, step }])
}

/** Why a rule set cannot be in force; looked at when it is proposed and again when it is published. */
const unready = (
  { ruleSet, cases }: Pick<Proposal, 'ruleSet' | 'cases'>,
  { newestVersion, scores }: RuleSetSurroundings,
): RuleSetRefusal | null => {
  const { year, version } = ruleSet
  const expected = newestVersion + 1
  if (scores === 'decided') return new YearDecided({ year })
  if (scores === 'told') return new ScoresTold({ year })
  if (version !== expected) return new VersionOutOfOrder({ year, version, expected })
  const findings = lint(ruleSet, null).filter((one) => one.severity === 'error')
  if (findings.length > 0) return new RuleSetUnsound({ findings })
  const failures = runCases(ruleSet, cases)
  return failures.length > 0 ? new CasesFail({ failures }) : null
}

/** The actions on an edition that this actor may take now. */
export const editionActions = (
  actor: Actor,
  edition: Pick<RuleSetEdition, 'status' | 'steps'>,
): readonly EditionAction[] =>
  EDITION_ACTIONS.filter(
    (action) =>
      may(actor, EDITION_PERMISSION[action], null) &&
      next<EditionStatus, EditionAction>(EDITION_TRANSITIONS, edition.status, action) !== null &&
      isFor(actor, action, edition),
  )

/** An edition as this actor may read it: the cases hold facts of every unit, which an assessor is not shown. */
export const shownEdition = (edition: RuleSetEdition, actor: Actor): RuleSetEdition =>
  actor.role === 'assessor' ? { ...edition, cases: [] } : edition
