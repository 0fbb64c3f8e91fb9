import { plainDate } from '@jiashan/domain/calendar'
import type { OrderId } from '@jiashan/domain/record'
import type { OrderCommand, OrderText } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Orders } from '../src/supervision/orders.ts'
import { actor, KJJ, office, PROGRAMME } from './county.ts'

/** The second person of the office, and a leader of the city. */
export const reviewer = actor('office', null, 21)
export const leader = actor('leader', null, 22)

export const orderText = (over: Partial<OrderText> = {}): OrderText => ({
  title: '督办中期评估',
  demand: '请于期限内完成中期评估并报送评估报告。',
  task: 1,
  department: KJJ,
  supports: [],
  dueOn: plainDate('2018-10-31'),
  ...over,
})

export const draftOf = (over: Partial<OrderText> = {}): OrderCommand => ({
  _tag: 'DraftOrder',
  source: {
    _tag: 'instruction',
    leader: '周副市长',
    text: '请抓紧。',
    on: plainDate('2018-10-10'),
    bulletin: null,
  },
  text: orderText(over),
})

export const command = (order: OrderId | null, said: OrderCommand) => ({
  programme: PROGRAMME,
  order,
  command: said,
})

/** An order to 市科技局, drafted, reviewed and issued. */
export const orderToKjj = Effect.fn('Test.orderToKjj')(function* (draft: OrderCommand = draftOf()) {
  const orders = yield* Orders
  const { id } = yield* orders.act(office, command(null, draft))
  const order = id as OrderId
  yield* orders.act(reviewer, command(order, { _tag: 'ReviewOrder' }))
  yield* orders.act(leader, command(order, { _tag: 'IssueOrder' }))
  return order
})
