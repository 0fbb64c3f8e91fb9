import { Result } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/index.ts'
import type { Actor } from '../../../src/record/index.ts'
import {
  evolveOrder,
  isOverdue,
  noticesOfOrder,
  orderFor,
  orderTodos,
  type SupervisionOrder,
} from '../../../src/supervision/index.ts'
import { actor, calendar, HBJ, KJJ } from '../../example.ts'
import {
  after,
  answered,
  COMMANDS,
  clerk,
  closed,
  decided,
  draft,
  instructed,
  issued,
  leader,
  received,
  refused,
  returned,
  reviewed,
  reviewer,
  writer,
} from './ordered.ts'

const asked = (by: Actor, order: SupervisionOrder, today = '2018-10-12') =>
  orderTodos(by, [order], { calendar, today: plainDate(today) }).map((one) => one.asked)

it('[S25] an order asks each who acts next, and nobody else', () => {
  expect(asked(writer, draft)).toEqual([])
  expect(asked(reviewer, draft)).toEqual(['review'])
  expect(asked(leader, reviewed)).toEqual(['issue'])
  expect(asked(clerk, issued)).toEqual(['receive'])
  expect(asked(actor('clerk', HBJ), issued)).toEqual([])
  expect(asked(clerk, received)).toEqual(['answer'])
  expect(asked(writer, answered)).toEqual(['verify'])
  const back = orderTodos(clerk, [returned], { calendar, today: plainDate('2018-11-05') })
  expect(back).toMatchObject([{ asked: 'answer', due: '2018-10-31', left: -3, because: '缺少评估报告' }])
})

it('[S25] who instructed is told once, where the order came from an instruction', () => {
  expect(asked(writer, closed)).toEqual([])
  expect(asked(writer, instructed)).toEqual(['report'])
  const reported = after(instructed, COMMANDS.report)
  expect(asked(writer, reported)).toEqual([])
  expect(refused(reported, COMMANDS.report)).toMatchObject({
    ...{ _tag: 'NoReportOwed', reportedOn: '2018-10-12' },
  })
  expect(refused(closed, COMMANDS.report)).toMatchObject({ _tag: 'NoReportOwed', reportedOn: null })
})

it('[S83] the units of an order read it from its issue on, and no word of the office before', () => {
  const reworked = after(after(draft, COMMANDS.review, { by: reviewer }), COMMANDS.rework, { by: reviewer })
  const again = after(after(reworked, COMMANDS.revise), COMMANDS.review, { by: reviewer })
  const out = after(again, COMMANDS.issue, { by: leader })
  const shut = after(
    after(after(out, COMMANDS.receive, { by: clerk }), COMMANDS.answer, { by: clerk }),
    COMMANDS.close,
  )
  const steps = orderFor(shut).steps
  expect(steps.map((one) => one.action)).toEqual(['issue', 'receive', 'answer', 'close'])
  expect(JSON.stringify(orderFor(shut))).not.toContain('要求不具体')
  expect(orderFor(returned).steps.at(-1)).toMatchObject({ action: 'return', reason: '缺少评估报告' })
  expect({ ...orderFor(shut), steps: shut.steps }).toEqual(shut)
})

it('[S26] an order is overdue when it was not answered by its day, and what was answered in time is not', () => {
  const on = plainDate('2018-11-05')
  expect(isOverdue(received, on)).toBe(true)
  expect(isOverdue(received, plainDate('2018-10-31'))).toBe(false)
  expect(isOverdue(answered, on)).toBe(false)
  expect(isOverdue(returned, on)).toBe(false)
  const again = after(received, COMMANDS.again, { on: '2018-11-05' })
  expect(isOverdue(again, on)).toBe(false)
  expect(isOverdue(again, plainDate('2018-12-01'))).toBe(true)
})

const told = (state: SupervisionOrder | null, by: Actor, action: keyof typeof COMMANDS) => {
  const decision = decided(state, COMMANDS[action], { by })
  if (Result.isFailure(decision)) throw decision.failure
  return decision.success.flatMap((change) =>
    noticesOfOrder(change, evolveOrder(state, change)).map(
      ({ kind, department, roles }) => `${kind} ${department ?? roles}`,
    ),
  )
}

it('[S27] each step of an order is told to those who act next, and to the units that it names', () => {
  expect(told(null, writer, 'draft')).toEqual(['order-to-review office'])
  expect(told(draft, reviewer, 'review')).toEqual(['order-to-issue leader'])
  expect(told(reviewed, leader, 'issue')).toEqual([`order-issued ${KJJ}`, `order-issued ${HBJ}`])
  expect(told(issued, clerk, 'receive')).toEqual([])
  expect(told(received, clerk, 'answer')).toEqual(['order-to-verify office'])
  expect(told(answered, writer, 'return')).toEqual([`order-returned ${KJJ}`, `order-returned ${HBJ}`])
  expect(told(answered, writer, 'close')).toEqual([`order-closed ${KJJ}`, `order-closed ${HBJ}`])
})
