import { RuleSetCommand } from '@jiashan/domain/assessment'
import { ProgrammeId, RuleSetId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { drafted, input, sending } from './input.ts'

const { ProposeRuleSet, PublishRuleSet, ReturnRuleSet, WithdrawRuleSet } = RuleSetCommand.cases
const edition = { programme: ProgrammeId, edition: RuleSetId }
/** A draft has an id of its own, made where it is begun. */
const draft = { programme: ProgrammeId, draft: RuleSetId }

export const OfEdition = input(Schema.Struct(edition))
export const OfDraft = input(Schema.Struct(draft))
export const Saved = input(Schema.Struct({ ...draft, ...drafted }))
export const Dropped = input(Schema.Struct({ ...draft, revision: Schema.Int }))
/** `draft`: what is proposed is emptied, as it stood at `revision`. */
export const Proposed = input(
  Schema.Struct({
    ...draft,
    key: sending.key,
    revision: Schema.Int,
    command: ProposeRuleSet,
  }),
)
export const Moved = input(
  Schema.Struct({
    ...edition,
    ...sending,
    command: Schema.Union([PublishRuleSet, ReturnRuleSet, WithdrawRuleSet]),
  }),
)
