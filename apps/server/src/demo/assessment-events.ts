import type { Programme } from '@jiashan/domain/policy'
import { Effect } from 'effect'
import { seededRuleSet } from '../assessment/rule-sets.ts'
import { Scores } from '../assessment/scores.ts'
import { at, type Cast, type Event } from './timeline.ts'

/** The rules of 2017 and 2018, and the trial result of 2017. */
export const assessPast = Effect.fn('Demo.assessPast')(function* ({ id }: Programme, cast: Cast) {
  const of2017 = yield* Effect.promise(() => seededRuleSet(2017))
  const of2018 = yield* Effect.promise(() => seededRuleSet(2018))
  const scores = yield* Scores
  const events: readonly Event[] = [
    { epochMs: at('2017-12-20T10:00:00'), run: scores.publish(cast.administrator, id, of2017) },
    { epochMs: at('2018-03-15T10:00:00'), run: scores.publish(cast.administrator, id, of2018) },
    {
      epochMs: at('2018-02-05T10:00:00'),
      run: scores.freeze(cast.office, id, 2017, '协调小组会议审议（示例）'),
    },
  ]
  return events
})
