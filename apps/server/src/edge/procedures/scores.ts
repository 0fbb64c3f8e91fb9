import { scopeFor } from '@jiashan/domain/access'
import { type Scorecard, unitsOf } from '@jiashan/domain/assessment'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Rounds } from '../../assessment/rounds.ts'
import { RuleSets } from '../../assessment/rule-sets.ts'
import { NoCard, Scores } from '../../assessment/scores.ts'
import * as input from '../input.ts'
import { router, run, staffProcedure } from '../trpc.ts'

export const scores = router({
  /** The years that can be scored, newest first. */
  years: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        yield* Effect.fromResult(scopeFor(ctx.by, 'scorecard.read', programme))
        const rules = yield* (yield* RuleSets).published(programme)
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
        cards: cards.map(({ explanation: _, ...card }) => card),
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
})

const scoresFor = Effect.fn('Edge.scoresFor')(function* (actor: Actor, programme: ProgrammeId, year: number) {
  const scope = yield* Effect.fromResult(scopeFor(actor, 'scorecard.read', programme))
  const { rules, frozen, cards, factSheet } = yield* (yield* Scores).ofYear(scope, year)
  const { title, version, standing, note } = rules.ruleSet
  return {
    year,
    rules: { title, version, standing, note, hash: rules.hash },
    frozen,
    asOf: factSheet.asOf,
    cards:
      actor.role === 'assessor' && frozen === null ? yield* ofOwnTeam(actor, programme, year, cards) : cards,
  }
})

/** Until the group has decided, an assessor sees the units of the own team only. */
const ofOwnTeam = Effect.fn('Edge.ofOwnTeam')(function* (
  { account }: Actor,
  programme: ProgrammeId,
  year: number,
  cards: readonly Scorecard[],
) {
  const round = yield* (yield* Rounds).find(programme, year)
  const units: readonly string[] = unitsOf(round?.state.setting.teams ?? [], account)
  return cards.filter(({ department }) => units.includes(department))
})
