import { evaluate } from '@jiashan/domain/assessment'
import { canonical } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { readAggregates } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { sha256 } from '../store/journal.ts'
import { keptResult, keptRuleSet } from '../store/kept.ts'

/**
 * The first frozen result that its own rule set and facts do not bear out, in words: a hash that does not fit, a rule set
 * that is not there, or cards that come out otherwise. Null when all of them recompute byte for byte.
 */
export const resultFault = Effect.fn('Assessment.resultFault')(function* () {
  const { client } = yield* Database
  const results = yield* Effect.promise(() => readAggregates(client, keptResult, {}))
  const rules = yield* Effect.promise(() => readAggregates(client, keptRuleSet, {}))
  for (const { state } of results) {
    const name = `the result of ${state.year}`
    const rule = rules.find((one) => one.state.hash === state.ruleSetHash)?.state
    if (rule === undefined) return `${name}: no rule set has the hash ${state.ruleSetHash}`
    if (sha256(canonical(rule.ruleSet)) !== state.ruleSetHash)
      return `${name}: the rule set is not the one whose hash it bears`
    if (sha256(canonical(state.factSheet)) !== state.factSheetHash)
      return `${name}: the facts are not those whose hash it bears`
    if (sha256(canonical(state.cards)) !== state.resultHash)
      return `${name}: the cards are not those whose hash it bears`
    const again = evaluate(rule.ruleSet, state.factSheet)
    const wrong = again.find((card, index) => canonical(card) !== canonical(state.cards[index]))
    if (wrong !== undefined || again.length !== state.cards.length)
      return `${name}: recomputed, ${wrong?.name ?? 'the number of cards'} comes out otherwise`
  }
  return null
})
