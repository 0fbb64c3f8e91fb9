import type { RoundCommand } from '@jiashan/domain/assessment'
import { plainDate } from '@jiashan/domain/calendar'
import type { AccountId, Actor, DepartmentId, OrderId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Rounds } from '../../src/assessment/rounds.ts'
import { Groups } from '../../src/safeguards/groups.ts'
import { Orders } from '../../src/supervision/orders.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, office, PROGRAMME } from '../county.ts'
import { groupOf } from '../grouped.ts'
import { command, draftOf } from '../ordered.ts'
import { administrator, ruled } from '../ruled.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'

const YEAR = { programme: PROGRAMME, year: 2018 }
const anna = actor('assessor', null, 51)
const ben = actor('assessor', null, 52)
const carl = actor('assessor', null, 53)
const leader = actor('leader', null, 54)
const member = ({ account }: Actor) => ({ account: account as AccountId, name: '考核员', department: null })
/** Two verify the bureau of science, a third one alone that of the environment. */
const setting = {
  teams: [
    { title: '第一组', outside: true, units: [KJJ], members: [member(anna), member(ben)] },
    { title: '第二组', outside: true, units: [HBJ], members: [member(carl)] },
  ],
  ...{ selfUntil: plainDate('2099-12-31'), objectionDays: 5, reviewDays: 10 },
}
const mark = (value: string) =>
  ({ _tag: 'Mark', panel: 'assessors', department: KJJ, value, reason: '' }) as const

let served: Served
let orders: { readonly ours: OrderId; readonly theirs: OrderId }

/** An order that was drafted for a unit. */
const ordered = Effect.fn('Test.ordered')(function* (department: DepartmentId) {
  const draft = draftOf({ department, dueOn: plainDate('2099-12-31') })
  return (yield* (yield* Orders).act(office, command(null, draft))).id as OrderId
})

const begun = Effect.gen(function* () {
  yield* foundCounty()
  const groups = yield* Groups
  yield* groups.act(administrator, PROGRAMME, { _tag: 'FoundGroup', group: groupOf([KJJ, HBJ]) })
  const items = [{ task: 1, difficulty: 'normal' as const }]
  yield* groups.actOnKeyTasks(office, YEAR, { _tag: 'ProposeKeyTasks', items, others: [], reason: '' })
  yield* groups.actOnKeyTasks(office, YEAR, {
    _tag: 'DecideKeyTasks',
    decidedOn: plainDate('2018-01-02'),
    basis: { _tag: 'document', number: '示例设定' },
  })
  yield* ruled(2018)
  const rounds = yield* Rounds
  yield* rounds.act(office, { ...YEAR, command: { _tag: 'OpenRound', setting } })
  yield* rounds.act(office, { ...YEAR, command: { _tag: 'BeginVerification' } })
  yield* rounds.act(anna, { ...YEAR, command: mark('91') })
  yield* rounds.act(ben, { ...YEAR, command: mark('62') })
  return { ours: yield* ordered(KJJ), theirs: yield* ordered(HBJ) }
})

beforeAll(async () => {
  served = await serveInMemory()
  orders = await served.runtime.runPromise(begun)
})
afterAll(() => served.end())

const as = (by: Actor) => askedBy(served, by)
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: { cause?: { _tag?: string } }) => error.cause?._tag ?? String(error),
  )
const inputs = (by: Actor, department: string) => as(by).scores.inputs({ ...YEAR, department })
const marksFor = async (by: Actor) => (await inputs(by, KJJ)).facts.marks.map(({ value }) => value)

it('hands an assessor the facts of the own team’s units only, while the group has not decided', async () => {
  expect((await inputs(anna, KJJ)).facts.units.map((one) => one.department)).toEqual([KJJ])
  expect(await refusal(inputs(anna, HBJ))).toBe('NoCard')
  expect(await refusal(inputs(carl, KJJ))).toBe('NoCard')
  expect(await refusal(inputs(clerk, HBJ))).toBe('NoCard')
})

it('shows those who mark no marks of others before the feedback, not even without names', async () => {
  for (const by of [anna, ben, leader, clerk]) expect(await marksFor(by)).toEqual([])
  expect(await marksFor(office)).toEqual(['62', '91'])
  await served.runtime.runPromise(
    Effect.flatMap(Rounds, (rounds) => rounds.act(office, { ...YEAR, command: { _tag: 'GiveFeedback' } })),
  )
  for (const by of [anna, clerk]) expect(await marksFor(by)).toEqual(['62', '91'])
})

it('corrects on review the order of the unit that objects, never that of another', async () => {
  const act = (by: Actor, what: RoundCommand) =>
    served.runtime.runPromise(
      Effect.flatMap(Rounds, (rounds) => Effect.result(rounds.act(by, { ...YEAR, command: what }))),
    )
  await act(clerk, {
    ...{ _tag: 'Object', node: 'orders/1', title: '督办单', ruling: null, words: '已按期反馈', evidence: [] },
  })
  const reviewer = { account: carl.account as AccountId, name: '考核员', department: null }
  await act(office, { _tag: 'AssignReviewer', number: 1, reviewer })
  const settle = (id: OrderId): RoundCommand => ({
    ...{ _tag: 'SettleObjection', number: 1, upheld: true, reason: '有收文登记' },
    changes: [
      {
        ...{ _tag: 'CorrectFact', about: { _tag: 'order', id }, milestone: null, field: 'answeredOn' },
        value: plainDate('2018-10-31'),
      },
    ],
  })
  expect(await act(carl, settle(orders.theirs))).toMatchObject({
    failure: { _tag: 'ReviewUnfit', problem: 'another-unit' },
  })
  expect(await act(carl, settle(orders.ours))).toMatchObject({ _tag: 'Success' })
})
