import { type Forbidden, publicScope, type Scope } from '@jiashan/domain/access'
import {
  type AssessmentResult,
  decideResult,
  evaluate,
  type FactSheet,
  isAnnounced,
  type PublishedRuleSet,
  type ResultChange,
  type ResultRefusal,
  type ResultSurroundings,
  type Scorecard,
} from '@jiashan/domain/assessment'
import type { PlainDate } from '@jiashan/domain/calendar'
import type { FrozenYear } from '@jiashan/domain/publication'
import { type Actor, canonical, type Decision, type ProgrammeId, type Sha256 } from '@jiashan/domain/record'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { readAggregate } from '../store/aggregate.ts'
import { type Client, Database } from '../store/database.ts'
import { placeOf, sha256, streamOf } from '../store/journal.ts'
import { keptResult } from '../store/kept.ts'
import { type KeyReused, StaleVersion, Writer } from '../store/write.ts'
import type { NoSuchProgramme } from '../supervision/overview.ts'
import { readRound } from './read-round.ts'
import { RuleSets } from './rule-sets.ts'
import {
  AS_IT_STANDS,
  BEFORE_ANNOUNCEMENT,
  BEFORE_FEEDBACK,
  NothingToScore,
  type Reading,
  yearFacts,
} from './year-facts.ts'

/** The unit is not assessed in this year, or its card is not for the asker. */
export class NoCard extends Schema.TaggedError<NoCard>()('NoCard', {
  year: Schema.Int,
  department: Schema.String,
}) {}

/** Who registered the group's decision on which basis, and what it can be held against. */
export interface Frozen {
  readonly on: PlainDate
  readonly by: string
  readonly basis: string
  readonly factSheetHash: string
  readonly resultHash: string
}

/** A year's scores: frozen, or as the record stands today. */
export interface YearOfScores {
  readonly year: number
  readonly rules: PublishedRuleSet
  readonly frozen: Frozen | null
  readonly factSheet: FactSheet
  readonly cards: readonly Scorecard[]
}

type Refused = StaleVersion | KeyReused
type Decided = Decision<ResultChange, ResultRefusal | StaleVersion>
type Unready = NothingToScore | NoSuchProgramme | Forbidden

export interface ScoresShape {
  readonly freeze: (
    actor: Actor,
    programme: ProgrammeId,
    year: number,
    basis: string,
  ) => Effect.Effect<AssessmentResult, ResultRefusal | Unready | Refused>
  /** The cards that a scope may see, read as it may know by now unless a reading is asked for. */
  readonly ofYear: (scope: Scope, year: number, reading?: Reading) => Effect.Effect<YearOfScores, Unready>
  /** The facts of a year as they stand today, frozen or not: what drafts are tried on. */
  readonly facts: (programme: ProgrammeId, year: number) => Effect.Effect<FactSheet, Unready>
  /** A frozen year that was announced, with all it was computed from; null where there is none. */
  readonly announced: (programme: ProgrammeId, year: number) => Effect.Effect<FrozenYear | null>
  /** What a frozen year would come to by what is known today, judged on its own day; null while it is open. */
  readonly afterwards: (
    programme: ProgrammeId,
    year: number,
  ) => Effect.Effect<readonly Afterwards[] | null, Unready>
}

/** A unit whose frozen points or grade later corrections would have changed. */
export interface Afterwards {
  readonly department: Scorecard['department']
  readonly name: string
  readonly frozen: Pick<Scorecard, 'points' | 'grade' | 'rank'>
  readonly now: Pick<Scorecard, 'points' | 'grade' | 'rank'>
}

/** 考核: rule sets, scorecards, results. */
export class Scores extends Context.Service<Scores, ScoresShape>()('@jiashan/server/Scores') {
  static readonly layer = Layer.effect(
    Scores,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ruleSets = yield* RuleSets
      const facts = yield* yearFacts

      /** The edition by which a year was frozen, else its newest in force: when the scores were told, or today. */
      const rulesOf = Effect.fn('Scores.rulesOf')(function* (
        programme: ProgrammeId,
        year: number,
        hash?: string,
      ) {
        const round = yield* Effect.promise(() => readRound(client, programme, year))
        const rules = (yield* ruleSets.inForce(programme, round?.state.feedbackOn)).find(
          (one) => one.ruleSet.year === year && (hash === undefined || one.hash === hash),
        )
        return rules ?? (yield* new NothingToScore({ year }))
      })

      const freeze = Effect.fn('Scores.freeze')(
        function* (actor: Actor, programme: ProgrammeId, year: number, basis: string) {
          const seen = yield* Effect.promise(() => placeOf(client, streamOf(programme)))
          const { hash: ruleSetHash, ruleSet } = yield* rulesOf(programme, year)
          const { sheet, round } = yield* facts(programme, year, AS_IT_STANDS)
          const around: ResultSurroundings = { round: round?.status ?? 'none', hash: hashOf }
          const command = {
            _tag: 'FreezeResult' as const,
            basis,
            ruleSet,
            ruleSetHash,
            factSheet: sheet,
            factSheetHash: sha256(canonical(sheet)),
          }
          const written = yield* writer.write({
            kept: keptResult,
            locate: async () => `${programme}/${year}`,
            programme,
            actor,
            request: { _tag: 'FreezeResult', programme, year, basis },
            // What was entered while the facts were gathered must not be missing from them: they are gathered anew.
            decide: async (state, occasion, tx): Promise<Decided> => {
              const actual = await placeOf(tx, streamOf(programme))
              return actual === seen
                ? decideResult(state, command, occasion, around)
                : Result.fail(new StaleVersion({ expected: seen, actual }))
            },
          })
          return written.state
        },
        Effect.retry({ times: 3, while: (refused) => refused._tag === 'StaleVersion' }),
      )

      const ofYear = Effect.fn('Scores.ofYear')(function* (scope: Scope, year: number, asked?: Reading) {
        const { programme, units } = scope
        const kept = yield* Effect.promise(() => resultFor(client, scope, year))
        const rules = yield* rulesOf(programme, year, kept?.state.ruleSetHash)
        const reading = asked ?? readingFor(scope)
        const sheet = kept?.state.factSheet ?? (yield* facts(programme, year, reading)).sheet
        const cards = kept?.state.cards ?? evaluate(rules.ruleSet, sheet)
        return {
          year,
          rules,
          frozen: kept === null ? null : frozenBy(kept.state),
          factSheet: sheet,
          cards: cards.filter((card) => units === 'all' || card.department === units),
        }
      })
      const factsToday = (programme: ProgrammeId, year: number) =>
        Effect.map(facts(programme, year, AS_IT_STANDS), ({ sheet }) => sheet)

      const afterwards = Effect.fn('Scores.afterwards')(function* (programme: ProgrammeId, year: number) {
        const kept = yield* Effect.promise(() => readAggregate(client, keptResult, `${programme}/${year}`))
        if (kept === null) return null
        const { factSheet, ruleSetHash, cards } = kept.state
        const rules = yield* rulesOf(programme, year, ruleSetHash)
        const { sheet } = yield* facts(programme, year, { ...AS_IT_STANDS, asOf: factSheet.asOf })
        return changedCards(cards, evaluate(rules.ruleSet, sheet))
      })
      const announced = Effect.fn('Scores.announced')(function* (programme: ProgrammeId, year: number) {
        const kept = yield* Effect.promise(() => resultFor(client, publicScope(programme), year))
        if (kept === null) return null
        // What was frozen by an edition keeps it.
        const { ruleSet } = yield* Effect.orDie(rulesOf(programme, year, kept.state.ruleSetHash))
        return { ...kept.state, ruleSet }
      })
      return { freeze, ofYear, announced, facts: factsToday, afterwards }
    }),
  )
}

const readingFor = ({ units, disclosure }: Scope): Reading =>
  disclosure === 'public' ? BEFORE_ANNOUNCEMENT : units === 'all' ? AS_IT_STANDS : BEFORE_FEEDBACK

/** The frozen result; to the public only once its round was announced: a trial without a round is announced by being frozen. */
const resultFor = async (client: Client, { programme, disclosure }: Scope, year: number) => {
  const kept = await readAggregate(client, keptResult, `${programme}/${year}`)
  if (kept === null || disclosure === 'internal') return kept
  const round = await readRound(client, programme, year)
  return round === null || isAnnounced(round.state) ? kept : null
}

/** The cards that no longer agree in points, grade or rank. */
const changedCards = (frozen: readonly Scorecard[], now: readonly Scorecard[]): readonly Afterwards[] =>
  frozen.flatMap((was) => {
    const is = now.find((one) => one.department === was.department)
    const same = is?.points === was.points && is.grade === was.grade && is.rank === was.rank
    if (is === undefined || same) return []
    const of = ({ points, grade, rank }: Scorecard) => ({ points, grade, rank })
    return [{ department: was.department, name: was.name, frozen: of(was), now: of(is) }]
  })

/** The SHA-256 of the canonical text. */
const hashOf = (value: unknown): Sha256 => sha256(canonical(value))

const frozenBy = ({
  frozenOn,
  frozenBy: by,
  basis,
  factSheetHash,
  resultHash,
}: AssessmentResult): Frozen => ({ on: frozenOn, by, basis, factSheetHash, resultHash })
