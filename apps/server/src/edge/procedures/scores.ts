import { reach, scopeFor } from '@jiashan/domain/access'
import { lossesOf, onTask, ownFacts, type Scorecard, tracesOf, unitsOf } from '@jiashan/domain/assessment'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Rounds } from '../../assessment/rounds.ts'
import { RuleSets } from '../../assessment/rule-sets.ts'
import { NoCard, Scores } from '../../assessment/scores.ts'
import { WHILE_MARKING } from '../../assessment/year-facts.ts'
import * as input from '../input.ts'
import { router, run, staffProcedure } from '../trpc.ts'

export const scores = router({
  /** The years that can be scored, newest first. */
  years: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        yield* Effect.fromResult(scopeFor(ctx.by, 'scorecard.read', programme))
        const rules = yield* (yield* RuleSets).inForce(programme)
        return [...new Set(rules.map((one) => one.ruleSet.year))]
      }),
    ),
  ),
  /** The cards of a year that the asker may see: a unit its own, supervisors all. */
  list: staffProcedure.input(input.OfYear).query(({ ctx, input: { programme, year } }) =>
    run(
      ctx,
      Effect.map(scoresFor(ctx.by, programme, year), ({ cards, ...of }) => ({
        ...of,
        cards: cards.map(({ explanation, ...card }) => ({ ...card, losses: lossesOf(explanation) })),
      })),
    ),
  ),
  /** One unit's card with its whole explanation. */
  show: staffProcedure.input(input.OfCard).query(({ ctx, input: { programme, year, department } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const { cards, ...of } = yield* scoresFor(ctx.by, programme, year)
        const card = cards.find((one) => one.department === department)
        if (card === undefined) return yield* new NoCard({ year, department })
        return { ...of, card }
      }),
    ),
  ),
  /**
   * What a card is computed from, for computing it again in the browser 复算: the rules, and the facts of the unit; for those
   * who supervise those of all, so that what compares units is computed too.
   */
  inputs: staffProcedure.input(input.OfCard).query(({ ctx, input: { programme, year, department } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const { rules, factSheet, cards } = yield* yearFor(ctx.by, programme, year)
        if (!cards.some((one) => one.department === department))
          return yield* new NoCard({ year, department })
        const whole = reach(ctx.by, 'scorecard.read') === 'any' && ctx.by.role !== 'assessor'
        return {
          rules: rules.ruleSet,
          facts: whole ? factSheet : ownFacts(factSheet, department),
          whole,
        }
      }),
    ),
  ),
  /** Every line of a score of the year that rests on a task, or on its report of one period. */
  trace: staffProcedure.input(input.OfTrace).query(({ ctx, input: { programme, year, task, period } }) =>
    run(
      ctx,
      Effect.map(scoresFor(ctx.by, programme, year), ({ cards, frozen }) => ({
        frozen: frozen !== null,
        traces: tracesOf(cards, onTask(task, period)),
      })),
    ),
  ),
})

/** A year as far as somebody may see it; whoever marks units sees no marks of others before the feedback. */
const yearFor = Effect.fn('Edge.yearFor')(function* (actor: Actor, programme: ProgrammeId, year: number) {
  const scope = yield* Effect.fromResult(scopeFor(actor, 'scorecard.read', programme))
  const reading = reach(actor, 'round.mark') === 'none' ? undefined : WHILE_MARKING
  const found = yield* (yield* Scores).ofYear(scope, year, reading)
  return actor.role === 'assessor' && found.frozen === null
    ? { ...found, cards: yield* ofOwnTeam(actor, programme, year, found.cards) }
    : found
})

const scoresFor = Effect.fn('Edge.scoresFor')(function* (actor: Actor, programme: ProgrammeId, year: number) {
  const { rules, frozen, cards, factSheet } = yield* yearFor(actor, programme, year)
  const { title, version, standing, note } = rules.ruleSet
  return {
    year,
    rules: { title, version, standing, note, hash: rules.hash },
    frozen,
    asOf: factSheet.asOf,
    cards,
  }
})

/** Until the group has decided, an assessor sees the units of the own team, and those whose objections are to be reviewed. */
const ofOwnTeam = Effect.fn('Edge.ofOwnTeam')(function* (
  { account }: Actor,
  programme: ProgrammeId,
  year: number,
  cards: readonly Scorecard[],
) {
  const round = yield* (yield* Rounds).find(programme, year)
  const { setting, objections = [] } = round?.state ?? {}
  const reviewed = objections.filter(({ reviewer }) => reviewer?.account === account)
  const units: readonly string[] = [
    ...unitsOf(setting?.teams ?? [], account),
    ...reviewed.map(({ department }) => department),
  ]
  return cards.filter(({ department }) => units.includes(department))
})
