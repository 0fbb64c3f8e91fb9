import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../../access/index.ts'
import { PlainDateSchema } from '../../calendar/index.ts'
import type { Occasion } from '../../policy/index.ts'
import { type Decision, DepartmentId, ProgrammeId, Sha256, Words } from '../../record/index.ts'
import { evaluate } from '../evaluate/index.ts'
import { FactSheet } from '../facts/fact-sheet.ts'
import { ROUND_STATUSES, type RoundStatus } from '../round/round.ts'
import { ResultStanding, RuleSet } from '../rules/rule-set.ts'
import { Scorecard } from './scorecard.ts'

/** A year's result, frozen: whoever holds the rule set and the facts can recompute the cards. */
export const AssessmentResult = Schema.Struct({
  programme: ProgrammeId,
  year: Schema.Int,
  standing: ResultStanding,
  frozenOn: PlainDateSchema,
  frozenBy: Schema.String,
  /** What the group decided it by 审定依据: a resolution, or the number of a document. */
  basis: Schema.String,
  ruleSetHash: Sha256,
  factSheetHash: Sha256,
  /** SHA-256 of the canonical text of the cards. */
  resultHash: Sha256,
  factSheet: FactSheet,
  cards: Schema.Array(Scorecard),
})
export type AssessmentResult = typeof AssessmentResult.Type

export const FREEZE_LIMITS = { basis: 80 } as const

/** The cards are not handed in: they are what the rule set makes of the facts. */
export const ResultCommand = Schema.TaggedUnion({
  FreezeResult: {
    basis: Words(FREEZE_LIMITS.basis),
    ruleSet: RuleSet,
    ruleSetHash: Sha256,
    factSheet: FactSheet,
    factSheetHash: Sha256,
  },
})
export type ResultCommand = typeof ResultCommand.Type

export const ResultChange = Schema.TaggedStruct('ResultFrozen', { result: AssessmentResult })
export type ResultChange = typeof ResultChange.Type

/** The year's result stands already. */
export class AlreadyFrozen extends Schema.TaggedError<AlreadyFrozen>()('AlreadyFrozen', {
  year: Schema.Int,
  frozenOn: PlainDateSchema,
}) {}

/** The time of some facts has not come, or the year is not over: these units have provisional scores. */
export class StillProvisional extends Schema.TaggedError<StillProvisional>()('StillProvisional', {
  year: Schema.Int,
  departments: Schema.Array(DepartmentId),
}) {}

/** Rules of one year cannot judge facts of another. */
export class YearsDiffer extends Schema.TaggedError<YearsDiffer>()('YearsDiffer', {
  ruleSet: Schema.Int,
  factSheet: Schema.Int,
}) {}

/** The round has not come to the group's decision; only a trial 试评 does without a round. */
export class NotDeliberated extends Schema.TaggedError<NotDeliberated>()('NotDeliberated', {
  year: Schema.Int,
  status: Schema.Literals(ROUND_STATUSES),
}) {}

export type ResultRefusal = Forbidden | AlreadyFrozen | StillProvisional | YearsDiffer | NotDeliberated

/** What surrounds a result: where its round stands, and how cards are hashed. */
export interface ResultSurroundings {
  readonly round: RoundStatus
  readonly hash: (cards: readonly Scorecard[]) => Sha256
}

export const decideResult = (
  state: AssessmentResult | null,
  { basis, ruleSet, ruleSetHash, factSheet, factSheetHash }: ResultCommand,
  { actor, today }: Occasion,
  { round, hash }: ResultSurroundings,
): Decision<ResultChange, ResultRefusal> => {
  const allowed = authorise(actor, 'result.freeze', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const { programme, year } = factSheet
  if (state !== null) return Result.fail(new AlreadyFrozen({ year, frozenOn: state.frozenOn }))
  if (ruleSet.year !== year) return Result.fail(new YearsDiffer({ ruleSet: ruleSet.year, factSheet: year }))
  const trial = ruleSet.standing === '试评' && round === 'none'
  if (round !== 'deliberating' && !trial) return Result.fail(new NotDeliberated({ year, status: round }))
  const cards = evaluate(ruleSet, factSheet)
  const departments = cards.filter((card) => card.provisional).map((card) => card.department)
  if (departments.length > 0) return Result.fail(new StillProvisional({ year, departments }))
  const result: AssessmentResult = {
    programme,
    year,
    standing: ruleSet.standing,
    frozenOn: today,
    frozenBy: actor.name,
    basis,
    ruleSetHash,
    factSheetHash,
    resultHash: hash(cards),
    factSheet,
    cards,
  }
  return Result.succeed([{ _tag: 'ResultFrozen', result }])
}

export const evolveResult = (_: AssessmentResult | null, change: ResultChange): AssessmentResult =>
  change.result
