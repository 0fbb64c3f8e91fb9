import { plainDate } from '@jiashan/domain/calendar'
import type { Programme } from '@jiashan/domain/policy'
import { Effect } from 'effect'
import { RuleSets } from '../assessment/rule-sets.ts'
import { Scores } from '../assessment/scores.ts'
import { seededRuleSet } from '../assessment/seeded-rule-set.ts'
import { at, type Cast, type Event } from './timeline.ts'

/** The rules of 2017 and 2018, and the trial result of 2017. */
export const assessPast = Effect.fn('Demo.assessPast')(function* ({ id }: Programme, cast: Cast) {
  const scores = yield* Scores
  const ruleSets = yield* RuleSets
  const publish = (year: number, day: string) =>
    Effect.gen(function* () {
      const ruleSet = yield* Effect.promise(() => seededRuleSet(year))
      const proposal = { ruleSet, cases: [], effectiveOn: plainDate(day) }
      const { state } = yield* ruleSets.act(cast.administrator, {
        programme: id,
        edition: null,
        command: { _tag: 'ProposeRuleSet', ...proposal },
      })
      yield* ruleSets.act(cast.publisher, {
        programme: id,
        edition: state.id,
        command: { _tag: 'PublishRuleSet' },
      })
    })
  const events: readonly Event[] = [
    { epochMs: at('2017-12-20T10:00:00'), run: publish(2017, '2017-12-20') },
    { epochMs: at('2018-03-15T10:00:00'), run: publish(2018, '2018-03-15') },
    {
      epochMs: at('2018-02-05T10:00:00'),
      run: scores.freeze(cast.office, id, 2017, '协调小组会议审议（示例）'),
    },
  ]
  return events
})
