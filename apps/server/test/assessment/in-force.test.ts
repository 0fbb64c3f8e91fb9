import type { RuleSetCommand } from '@jiashan/domain/assessment'
import { plainDate } from '@jiashan/domain/calendar'
import type { RuleSetId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { RuleSets } from '../../src/assessment/rule-sets.ts'
import { seededRuleSet } from '../../src/assessment/seeded-rule-set.ts'
import { foundCounty, PROGRAMME } from '../county.ts'
import { type Installation, install } from '../installation.ts'
import { administrator, publisher, ruled } from '../ruled.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const inForce = async () =>
  (await installation.run(Effect.flatMap(RuleSets, (all) => all.inForce(PROGRAMME)))).map(
    ({ ruleSet }) => ruleSet.version,
  )

it('judges by the newest version whose day has come', async () => {
  await installation.run(ruled(2018))
  expect(await inForce()).toEqual([1])
  const ruleSet = { ...(await seededRuleSet(2018)), version: 2 }
  const proposal = { ruleSet, cases: [], effectiveOn: plainDate('2018-11-01') }
  await installation.run(
    Effect.gen(function* () {
      const all = yield* RuleSets
      const act = (by: typeof publisher, edition: RuleSetId | null, command: RuleSetCommand) =>
        all.act(by, { programme: PROGRAMME, edition, command })
      const { state } = yield* act(administrator, null, { _tag: 'ProposeRuleSet', ...proposal })
      yield* act(publisher, state.id, { _tag: 'PublishRuleSet' })
    }),
  )
  expect(await inForce()).toEqual([1])
  installation.position.epochMs = Date.parse('2018-11-01T00:00:00+08:00')
  expect(await inForce()).toEqual([2, 1])
})
