import { Result } from 'effect'
import { plainDate } from '../../../src/calendar/index.ts'
import type { PaperSignature } from '../../../src/planning/index.ts'
import type { AccountId, Actor, DepartmentId, OrderId, Role } from '../../../src/record/index.ts'
import {
  decideOrder,
  evolveOrder,
  type OrderCommand,
  type OrderRefusal,
  type OrderSurroundings,
  type OrderText,
  type SupervisionOrder,
} from '../../../src/supervision/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../../example.ts'

/** An order that 市科技局 carries out with 市环保局. */
export const ORDER = '01890000-0000-7000-8000-000000000d01' as OrderId

/** Two people of the office, a leader and a clerk. */
const person = (role: Role, department: DepartmentId | null, n: number): Actor => ({
  ...actor(role, department),
  account: `01890000-0000-7000-8000-0000000000${n}` as AccountId,
  name: `${role} ${n}`,
})
export const writer = person('office', null, 11)
export const reviewer = person('office', null, 12)
export const leader = person('leader', null, 13)
export const clerk = person('clerk', KJJ, 14)

export const text = (over: Partial<OrderText> = {}): OrderText => ({
  title: '督办中期评估',
  demand: '请于期限内完成中期评估并报送评估报告。',
  task: 1,
  department: KJJ,
  supports: [HBJ],
  dueOn: plainDate('2018-10-31'),
  ...over,
})

export const around = (over: Partial<OrderSurroundings> = {}): OrderSurroundings => ({
  id: ORDER,
  programme: PROGRAMME,
  nextNumber: 3,
  units: [KJJ, HBJ],
  cited: true,
  twin: null,
  ...over,
})

export const paper = (signedOn: string): PaperSignature => ({
  signer: '周副市长',
  signedOn: plainDate(signedOn),
  scan: {
    id: '01890000-0000-7000-8000-0000000000f1' as never,
    name: '签发单.pdf',
    hash: 'a'.repeat(64) as never,
    mediaType: 'application/pdf',
    bytes: 1,
  },
})

export const COMMANDS = {
  draft: {
    _tag: 'DraftOrder',
    source: { _tag: 'overdue', milestone: null, period: '2018-Q3' as never },
    text: text(),
  },
  revise: { _tag: 'ReviseOrder', text: text({ title: '督办中期评估（修改）' }) },
  review: { _tag: 'ReviewOrder' },
  rework: { _tag: 'ReworkOrder', reason: '要求不具体' },
  drop: { _tag: 'DropOrder', reason: '单位已报送' },
  issue: { _tag: 'IssueOrder' },
  receive: { _tag: 'ReceiveOrder' },
  answer: { _tag: 'AnswerOrder', text: '已完成评估。', evidence: [] },
  return: { _tag: 'ReturnAnswer', reason: '缺少评估报告' },
  close: { _tag: 'CloseOrder' },
  again: { _tag: 'OrderAgain', dueOn: plainDate('2018-11-30'), reason: '逾期未反馈' },
  report: { _tag: 'ReportToLeader', reason: '已书面呈报' },
} as const satisfies Readonly<Record<string, OrderCommand>>

export interface Said {
  readonly by?: Actor
  readonly on?: string
  readonly around?: Partial<OrderSurroundings>
}

export const decided = (state: SupervisionOrder | null, command: OrderCommand, said: Said = {}) =>
  decideOrder(state, command, occasion(said.by ?? writer, said.on ?? '2018-10-12'), around(said.around))

/** The order after the command; throws where it is refused. */
export const after = (
  state: SupervisionOrder | null,
  command: OrderCommand,
  said: Said = {},
): SupervisionOrder => {
  const decision = decided(state, command, said)
  if (Result.isFailure(decision)) throw decision.failure
  const order = decision.success.reduce<SupervisionOrder | null>(evolveOrder, state)
  if (order === null) throw new Error('nothing was ordered')
  return order
}

export const refused = (
  state: SupervisionOrder | null,
  command: OrderCommand,
  said: Said = {},
): OrderRefusal => {
  const decision = decided(state, command, said)
  if (Result.isSuccess(decision)) throw new Error(`${command._tag} was not refused`)
  return decision.failure
}

export const draft = after(null, COMMANDS.draft)
export const reviewed = after(draft, COMMANDS.review, { by: reviewer })
export const issued = after(reviewed, COMMANDS.issue, { by: leader })
export const received = after(issued, COMMANDS.receive, { by: clerk })
export const answered = after(received, COMMANDS.answer, { by: clerk })
export const returned = after(answered, COMMANDS.return)
export const closed = after(answered, COMMANDS.close)
/** Closed, and a leader waits to be told. */
export const instructed: SupervisionOrder = {
  ...closed,
  source: {
    ...{ _tag: 'instruction', leader: '甲', text: '抓紧', on: plainDate('2018-10-10'), bulletin: null },
  },
}
export const dropped = after(draft, COMMANDS.drop)
