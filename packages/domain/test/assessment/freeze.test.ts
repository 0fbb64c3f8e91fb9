import { createHash } from 'node:crypto'
import { Result } from 'effect'
import { expect, it } from 'vitest'
import {
  type AssessmentResult,
  decideResult,
  evaluate,
  evolveResult,
  type ResultChange,
  type RoundStatus,
  type RuleSet,
} from '../../src/assessment/index.ts'
import { canonical, type Sha256 } from '../../src/record/index.ts'
import { actor, occasion } from '../example.ts'
import { goldenCase, ruleSet } from './samples.ts'

const hash = 'b'.repeat(64) as Sha256
const freeze = (
  name: string,
  state: AssessmentResult | null = null,
  role: 'assessor' | 'office' = 'office',
  year = 2018,
  round: RoundStatus = 'deliberating',
  rules: Partial<RuleSet> = {},
) =>
  decideResult(
    state,
    {
      _tag: 'FreezeResult',
      basis: '协调小组第三次会议',
      ruleSet: { ...ruleSet(year), ...rules },
      ruleSetHash: hash,
      factSheet: goldenCase(name).facts,
      factSheetHash: hash,
    },
    occasion(actor(role, null), '2019-01-20'),
    { round, hash: (cards) => hashOf(canonical(cards)) },
  )
const hashOf = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256
const refusal = (decision: ReturnType<typeof freeze>) => Result.isFailure(decision) && decision.failure

it('[A25] the office freezes a year once: the cards are what the rule set makes of the facts', () => {
  const frozen = freeze('plan-faults')
  const changes: readonly ResultChange[] = Result.isSuccess(frozen) ? frozen.success : []
  const state = changes.reduce<AssessmentResult | null>(evolveResult, null)
  const { facts } = goldenCase('plan-faults')
  expect(state).toMatchObject({ year: 2018, standing: '正式', frozenOn: '2019-01-20', factSheet: facts })
  expect(state?.cards).toEqual(evaluate(ruleSet(2018), facts))
  expect(refusal(freeze('plan-faults', state))).toMatchObject({ _tag: 'AlreadyFrozen', year: 2018 })
  expect(state?.resultHash).toBe(hashOf(canonical(state?.cards)))
  expect(refusal(freeze('plan-faults', null, 'assessor'))).toMatchObject({ _tag: 'Forbidden' })
  expect(refusal(freeze('plan-faults', null, 'office', 2017))).toMatchObject({ _tag: 'YearsDiffer' })
})

it('[A26] a provisional score is not frozen; the refusal names the units', () => {
  expect(refusal(freeze('mid-year'))).toMatchObject({ _tag: 'StillProvisional', departments: ['kjj'] })
  expect(refusal(freeze('office-delay'))).toMatchObject({ _tag: 'StillProvisional', departments: ['swj'] })
})

it('[A40] a result is frozen when its round deliberates; only a trial does without a round', () => {
  for (const round of ['none', 'verifying', 'feedback'] as const)
    expect(refusal(freeze('plan-faults', null, 'office', 2018, round))).toMatchObject({
      _tag: 'NotDeliberated',
      status: round,
    })
  const trial = (round: RoundStatus) =>
    freeze('plan-faults', null, 'office', 2018, round, { standing: '试评' })
  expect(Result.isSuccess(trial('none'))).toBe(true)
  expect(refusal(trial('feedback'))).toMatchObject({ _tag: 'NotDeliberated' })
})
