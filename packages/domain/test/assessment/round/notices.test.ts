import { Result } from 'effect'
import { expect, it } from 'vitest'
import { type AssessmentRound, evolveRound, noticesOfRound } from '../../../src/assessment/index.ts'
import { HBJ, KJJ } from '../../example.ts'
import {
  CARL,
  carl,
  type Doing,
  decide,
  doing,
  fedBack,
  HOST,
  objected,
  objection,
  office,
  opened,
  reviewer,
  reviewing,
  ruled,
  SETTING,
} from './rounds.ts'

const told = (state: AssessmentRound | null, one: Doing) => {
  const decided = decide(state, one)
  if (Result.isFailure(decided)) throw new Error(JSON.stringify(decided.failure))
  let after = state
  return decided.success.flatMap((change) => {
    after = evolveRound(after, change)
    return noticesOfRound(change, after).map(({ kind, department, roles, text }) => ({
      ...{ kind, to: department ?? roles.join(), text },
    }))
  })
}

it('[A58] units are told when the round opens, of the feedback, of what was decided of their objection, and of the end', () => {
  const everyone = [KJJ, HBJ, HOST]
  const open = told(null, doing(office, '2018-12-03', { _tag: 'OpenRound', setting: SETTING }))
  expect(open).toEqual(everyone.map((to) => ({ kind: 'round-opened', to, text: '2018年12月25日前提交' })))
  const back = told(ruled, doing(office, '2019-01-07', { _tag: 'GiveFeedback' }))
  expect(back.map(({ kind, to }) => [kind, to])).toEqual(everyone.map((to) => ['round-feedback', to]))
  expect(told(fedBack, objection)).toMatchObject([{ kind: 'objection-raised', to: 'office' }])
  expect(told(objected, reviewer(CARL))).toMatchObject([
    { kind: 'objection-to-review', to: 'assessor,office' },
  ])
  const settle = doing(carl, '2019-01-16', {
    ...{ _tag: 'SettleObjection', number: 1, upheld: false, reason: '附件为空', changes: [] },
  })
  expect(told(reviewing, settle)).toEqual([{ kind: 'objection-settled', to: KJJ, text: '异议不成立' }])
  expect(told(opened, doing(office, '2018-12-26', { _tag: 'BeginVerification' }))).toEqual([])
})
