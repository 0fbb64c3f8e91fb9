import { type Forbidden, type Scope, scopeFor } from '@jiashan/domain/access'
import {
  type AssessmentResult,
  decideResult,
  decideRuleSet,
  evaluate,
  type FactSheet,
  factSheet,
  NOTHING_FOUND,
  type PublishedRuleSet,
  type ResultRefusal,
  type RuleSet,
  type RuleSetChange,
  type RuleSetRefusal,
  type Scorecard,
} from '@jiashan/domain/assessment'
import type { PlainDate } from '@jiashan/domain/calendar'
import {
  type Actor,
  canonical,
  type Decision,
  type ProgrammeId,
  type RuleSetId,
} from '@jiashan/domain/record'
import { Context, Effect, Layer, Schema } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Programmes } from '../policy/programmes.ts'
import { type Kept, readAggregate, readAggregates } from '../store/aggregate.ts'
import { type Client, Database } from '../store/database.ts'
import { sha256 } from '../store/journal.ts'
import {
  keptBid,
  keptGroup,
  keptKeyTasks,
  keptMatter,
  keptOrder,
  keptResult,
  keptRuleSet,
  keptSafeguard,
} from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'
import { type NoSuchProgramme, Overview } from '../supervision/overview.ts'

/** The year has no rule set, no group or no list of key tasks. */
export class NothingToScore extends Schema.TaggedError<NothingToScore>()('NothingToScore', {
  year: Schema.Int,
}) {}

/** The unit is not assessed in this year, or its card is not for the asker. */
export class NoCard extends Schema.TaggedError<NoCard>()('NoCard', {
  year: Schema.Int,
  department: Schema.String,
}) {}

/** A year's scores: frozen, or as the record stands today. */
export interface YearOfScores {
  readonly year: number
  readonly rules: PublishedRuleSet
  readonly frozen: { readonly on: PlainDate; readonly by: string; readonly factSheetHash: string } | null
  readonly factSheet: FactSheet
  readonly cards: readonly Scorecard[]
}

type Refused = StaleVersion | KeyReused
type Unready = NothingToScore | NoSuchProgramme | Forbidden

export interface ScoresShape {
  readonly publish: (
    actor: Actor,
    programme: ProgrammeId,
    ruleSet: RuleSet,
  ) => Effect.Effect<PublishedRuleSet, RuleSetRefusal | Refused>
  readonly freeze: (
    actor: Actor,
    programme: ProgrammeId,
    year: number,
  ) => Effect.Effect<AssessmentResult, ResultRefusal | Unready | Refused>
  /** Every edition, newest first. */
  readonly ruleSets: (programme: ProgrammeId) => Effect.Effect<readonly PublishedRuleSet[]>
  /** The cards that a scope may see. */
  readonly ofYear: (scope: Scope, year: number) => Effect.Effect<YearOfScores, Unready>
}

/** 考核: rule sets, scorecards, results. */
export class Scores extends Context.Service<Scores, ScoresShape>()('@jiashan/server/Scores') {
  static readonly layer = Layer.effect(
    Scores,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const record = yield* yearRecord

      const ruleSets = (programme: ProgrammeId) =>
        Effect.promise(async () =>
          (await readAggregates(client, keptRuleSet, { programme }))
            .map((one) => one.state)
            .toSorted((a, b) => b.ruleSet.year - a.ruleSet.year || b.ruleSet.version - a.ruleSet.version),
        )

      /** The edition by which a year was frozen, else its newest. */
      const rulesOf = Effect.fn('Scores.rulesOf')(function* (
        programme: ProgrammeId,
        year: number,
        hash?: string,
      ) {
        const rules = (yield* ruleSets(programme)).find(
          (one) => one.ruleSet.year === year && (hash === undefined || one.hash === hash),
        )
        return rules ?? (yield* new NothingToScore({ year }))
      })

      const publish = Effect.fn('Scores.publish')(function* (
        actor: Actor,
        programme: ProgrammeId,
        ruleSet: RuleSet,
      ) {
        const id = ids.next((yield* clock.now).epochMs) as RuleSetId
        const written = yield* writer.write({
          kept: keptRuleSet,
          locate: async () => id,
          programme,
          actor,
          request: { _tag: 'PublishRuleSet', ruleSet },
          decide: async (state, occasion, tx): Promise<Decision<RuleSetChange, RuleSetRefusal>> => {
            const { _max } = await tx.ruleSet.aggregate({
              where: { programme, year: ruleSet.year },
              _max: { edition: true },
            })
            const hash = sha256(canonical(ruleSet))
            const around = { id, programme, hash, newestVersion: _max.edition ?? 0 }
            return decideRuleSet(state, { _tag: 'PublishRuleSet', ruleSet }, occasion, around)
          },
        })
        return written.state
      })

      const freeze = Effect.fn('Scores.freeze')(function* (
        actor: Actor,
        programme: ProgrammeId,
        year: number,
      ) {
        const { hash: ruleSetHash, ruleSet } = yield* rulesOf(programme, year)
        const sheet = yield* record(programme, year)
        const command = {
          _tag: 'FreezeResult' as const,
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
          request: { _tag: 'FreezeResult', programme, year },
          decide: async (state, occasion) => decideResult(state, command, occasion),
        })
        return written.state
      })

      const ofYear = Effect.fn('Scores.ofYear')(function* ({ programme, units }: Scope, year: number) {
        const kept = yield* Effect.promise(() => readAggregate(client, keptResult, `${programme}/${year}`))
        const rules = yield* rulesOf(programme, year, kept?.state.ruleSetHash)
        const sheet = kept?.state.factSheet ?? (yield* record(programme, year))
        const cards = kept?.state.cards ?? evaluate(rules.ruleSet, sheet)
        return {
          year,
          rules,
          frozen: kept === null ? null : frozenBy(kept.state),
          factSheet: sheet,
          cards: cards.filter((card) => units === 'all' || card.department === units),
        }
      })
      return { publish, freeze, ruleSets, ofYear }
    }),
  )
}

const frozenBy = ({ frozenOn, frozenBy: by, factSheetHash }: AssessmentResult) => ({
  on: frozenOn,
  by,
  factSheetHash,
})

/** Orders, matters, bids and entries of 要素保障, each as it stands. */
const papersOf = async (client: Client, programme: ProgrammeId) => {
  const states = async <S, C>(kept: Kept<S, C>): Promise<readonly S[]> =>
    (await readAggregates(client, kept, { programme })).map(({ state }) => state)
  return {
    orders: await states(keptOrder),
    matters: await states(keptMatter),
    bids: await states(keptBid),
    safeguards: await states(keptSafeguard),
  }
}

/** Gathers a year's facts from the whole record, whoever asks: scores of one unit depend on the others' ranks. */
const yearRecord = Effect.gen(function* () {
  const { client } = yield* Database
  const overview = yield* Overview
  const programmes = yield* Programmes
  return Effect.fn('Scores.yearRecord')(function* (programme: ProgrammeId, year: number) {
    const group = yield* Effect.promise(() => readAggregate(client, keptGroup, programme))
    const keyTasks = yield* Effect.promise(() => readAggregate(client, keptKeyTasks, `${programme}/${year}`))
    const papers = yield* Effect.promise(() => papersOf(client, programme))
    // A list that is only proposed is none.
    if (group === null || (keyTasks?.state.decidedOn ?? null) === null || keyTasks === null)
      return yield* new NothingToScore({ year })
    const scope = yield* Effect.fromResult(scopeFor(INSTALLATION, 'scorecard.read', programme))
    const picture = yield* overview.record(scope)
    return factSheet({
      programme,
      today: picture.today,
      pillars: picture.programme.document.pillars,
      departments: yield* programmes.departments,
      group: group.state,
      keyTasks: keyTasks.state,
      schedule: picture.schedule,
      calendar: picture.judgement.calendar,
      plans: picture.plans,
      reports: picture.reports,
      ...papers,
      indicators: {
        indicators: picture.judgement.indicators ?? [],
        figures: picture.observations,
        waivers: [],
      },
      found: NOTHING_FOUND,
    })
  })
})
