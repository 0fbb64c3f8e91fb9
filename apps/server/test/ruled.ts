import type { PlainDate } from '@jiashan/domain/calendar'
import { plainDate } from '@jiashan/domain/calendar'
import { Effect } from 'effect'
import { RuleSets } from '../src/assessment/rule-sets.ts'
import { seededRuleSet } from '../src/assessment/seeded-rule-set.ts'
import { BusinessClock } from '../src/clock/business-clock.ts'
import { actor, PROGRAMME } from './county.ts'

export const administrator = actor('administrator', null, 4)
/** The second person. */
export const publisher = actor('administrator', null, 44)

/** Proposes the seeded rules of a year and has them published. */
export const ruled = Effect.fn('Test.ruled')(function* (year: number) {
  const ruleSet = yield* Effect.promise(() => seededRuleSet(year))
  const { today } = yield* (yield* BusinessClock).now
  const ruleSets = yield* RuleSets
  const proposal = { ruleSet, cases: [], effectiveOn: plainDate(today) as PlainDate }
  const { state } = yield* ruleSets.act(administrator, {
    ...{ programme: PROGRAMME, edition: null },
    command: { _tag: 'ProposeRuleSet', ...proposal },
  })
  const command = { _tag: 'PublishRuleSet' as const }
  return yield* ruleSets.act(publisher, { programme: PROGRAMME, edition: state.id, command })
})
