import { Result } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { evolvePlan, type Plan, type PlanCommand } from '../../src/planning/index.ts'
import { noticesOfPlan } from '../../src/supervision/index.ts'
import { HBJ, KJJ, MILESTONE } from '../example.ts'
import {
  approve,
  approved,
  CZJ,
  circulate,
  circulated,
  confirm,
  decided,
  dispute,
  disputed,
  forward,
  office,
  type Said,
  sendBack,
  submitted,
  support,
} from '../planning/planned.ts'

/** Who is told what by a command: `kind unit text`. */
const told = (state: Plan | null, command: PlanCommand, said: Said = {}): readonly string[] => {
  const decision = decided(state, command, said)
  if (Result.isFailure(decision)) throw decision.failure
  return decision.success.flatMap((change) => {
    const plan = evolvePlan(state, change)
    return noticesOfPlan(change, plan, [HBJ, CZJ]).map(
      ({ kind, department, roles, text }) => `${kind} ${department ?? roles} ${text}`,
    )
  })
}

it('[S16] each step of a plan is told to those who act next or must know', () => {
  expect(told(null, circulate)).toEqual([`plan-to-answer ${HBJ} `, `plan-to-answer ${CZJ} `])
  expect(told(circulated, confirm, { by: support })).toEqual([])
  expect(told(circulated, dispute, { by: support })).toEqual([`plan-disputed ${KJJ} 时间过紧`])
  const reply: PlanCommand = { _tag: 'ReplyToDispute', department: HBJ, reply: '已调整时间' }
  expect(told(disputed, reply)).toEqual([`dispute-replied ${HBJ} 已调整时间`])
  expect(told(circulated, forward, { on: '2018-03-29' })).toEqual(['plan-to-decide office '])
  expect(told(submitted, sendBack, { by: office })).toEqual([
    `plan-sent-back ${KJJ} 缺少成果形式；请写明成果`,
  ])
  expect(told(submitted, approve, { by: office })).toEqual(
    [KJJ, HBJ, CZJ].map((unit) => `plan-approved ${unit} `),
  )
})

it('[S16] an amendment is told to the office, and what became of it to the units it touches', () => {
  const apply: PlanCommand = {
    _tag: 'ApplyAmendment',
    milestone: MILESTONE,
    ask: { _tag: 'postpone', dueOn: plainDate('2018-09-30') },
    reason: '汛期施工受阻',
  }
  const on = '2018-06-01'
  expect(told(approved, apply, { on })).toEqual(['amendment-to-decide office 延期“完成中期评估”'])
  const decision = decided(approved, apply, { on })
  if (Result.isFailure(decision)) throw decision.failure
  const applied = decision.success.reduce<Plan | null>(evolvePlan, approved)
  const settle = (command: PlanCommand, by = office) => told(applied, command, { by, on })
  expect(settle({ _tag: 'RefuseAmendment', number: 1, reason: '理由不足' })).toEqual([
    `amendment-refused ${KJJ} 理由不足`,
  ])
  expect(settle({ _tag: 'ApproveAmendment', number: 1 })).toEqual(
    [KJJ, HBJ, CZJ].map((unit) => `amendment-approved ${unit} 延期“完成中期评估”`),
  )
})
