import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../../access/index.ts'
import { PlainDateSchema } from '../../calendar/index.ts'
import type { Occasion } from '../../policy/index.ts'
import { type Decision, ProgrammeId, RuleSetId, Sha256 } from '../../record/index.ts'
import { lint, RuleFinding } from './lint.ts'
import { RuleSet } from './rule-set.ts'

/** A rule set in force: immutable; `hash` is the SHA-256 of the canonical JSON of `ruleSet`. */
export const PublishedRuleSet = Schema.Struct({
  id: RuleSetId,
  programme: ProgrammeId,
  hash: Sha256,
  publishedOn: PlainDateSchema,
  publishedBy: Schema.String,
  ruleSet: RuleSet,
})
export type PublishedRuleSet = typeof PublishedRuleSet.Type

export const RuleSetCommand = Schema.TaggedUnion({ PublishRuleSet: { ruleSet: RuleSet } })
export type RuleSetCommand = typeof RuleSetCommand.Type

export const RuleSetChange = Schema.TaggedStruct('RuleSetPublished', { published: PublishedRuleSet })
export type RuleSetChange = typeof RuleSetChange.Type

/** A published rule set is never changed; a new version is another one. */
export class RuleSetFixed extends Schema.TaggedError<RuleSetFixed>()('RuleSetFixed', {
  hash: Sha256,
}) {}

/** The rule set is not sound; the findings say what to mend. */
export class RuleSetUnsound extends Schema.TaggedError<RuleSetUnsound>()('RuleSetUnsound', {
  findings: Schema.Array(RuleFinding),
}) {}

/** The version does not follow the newest one of its year. */
export class VersionOutOfOrder extends Schema.TaggedError<VersionOutOfOrder>()('VersionOutOfOrder', {
  year: Schema.Int,
  version: Schema.Int,
  expected: Schema.Int,
}) {}

export type RuleSetRefusal = Forbidden | RuleSetFixed | RuleSetUnsound | VersionOutOfOrder

/** What surrounds a rule set: its place, its hash, and the newest version published for its year (0: none). */
export interface RuleSetSurroundings {
  readonly id: RuleSetId
  readonly programme: ProgrammeId
  readonly hash: Sha256
  readonly newestVersion: number
}

export const decideRuleSet = (
  state: PublishedRuleSet | null,
  { ruleSet }: RuleSetCommand,
  { actor, today }: Occasion,
  { id, programme, hash, newestVersion }: RuleSetSurroundings,
): Decision<RuleSetChange, RuleSetRefusal> => {
  const allowed = authorise(actor, 'ruleSet.publish', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if (state !== null) return Result.fail(new RuleSetFixed({ hash: state.hash }))
  const { year, version } = ruleSet
  const expected = newestVersion + 1
  if (version !== expected) return Result.fail(new VersionOutOfOrder({ year, version, expected }))
  const findings = lint(ruleSet)
  if (findings.length > 0) return Result.fail(new RuleSetUnsound({ findings }))
  const published = { id, programme, hash, publishedOn: today, publishedBy: actor.name, ruleSet }
  return Result.succeed([{ _tag: 'RuleSetPublished', published }])
}

export const evolveRuleSet = (_: PublishedRuleSet | null, change: RuleSetChange): PublishedRuleSet =>
  change.published
