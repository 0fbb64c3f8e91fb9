import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../src/access/index.ts'
import { addDays, plainDate } from '../../src/calendar/index.ts'
import { type Actor, type BidId, next } from '../../src/record/index.ts'
import {
  BID_ACTIONS,
  BID_PERMISSION,
  BID_QUIET_DAYS,
  BID_TRANSITIONS,
  type BidAction,
  type BidCommand,
  type BidStatus,
  bidActions,
  bidTodos,
  countBids,
  decideBid,
  evolveBid,
  type UpwardBid,
} from '../../src/safeguards/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../example.ts'

const BID = '01890000-0000-7000-8000-000000000f01' as BidId
const text = {
  title: '农村土地制度改革试点',
  kind: 'reform',
  level: 'state',
  body: '自然资源部',
  task: 1,
  note: '',
} as const
const on = plainDate('2018-10-12')
const COMMANDS = {
  register: { _tag: 'RegisterBid', text },
  revise: { _tag: 'ReviseBid', text: { ...text, note: '补充' } },
  file: { _tag: 'FileBid', number: '嘉政〔2018〕5号', on },
  approve: { _tag: 'ApproveBid', number: '国函〔2018〕9号', on },
  refuse: { _tag: 'RefuseBid', on, reason: '名额已满' },
  drop: { _tag: 'DropBid', reason: '政策已调整' },
  correct: { _tag: 'CorrectBid', reason: '文号有误' },
  refile: { _tag: 'RefileBid', number: '嘉政〔2018〕6号', on, reason: '文号有误' },
} as const satisfies Readonly<Record<BidAction, BidCommand>>
const clerk = actor('clerk', KJJ)
const office = actor('office', null)
const byOf = (action: BidAction): Actor => (action === 'correct' ? office : clerk)

const decided = (state: UpwardBid | null, command: BidCommand, by: Actor = clerk) =>
  decideBid(state, command, occasion(by), { id: BID, programme: PROGRAMME, tasks: [1] })
const after = (state: UpwardBid | null, command: BidCommand, by: Actor = clerk): UpwardBid => {
  const decision = decided(state, command, by)
  if (Result.isFailure(decision)) throw decision.failure
  const bid = decision.success.reduce<UpwardBid | null>(evolveBid, state)
  if (bid === null) throw new Error('no bid')
  return bid
}
const refused = (...said: Parameters<typeof decided>) => {
  const decision = decided(...said)
  if (Result.isSuccess(decision)) throw new Error('was not refused')
  return decision.failure._tag
}
const planned = after(null, COMMANDS.register)
const filed = after(planned, COMMANDS.file)
const approved = after(filed, COMMANDS.approve)
const STATES: { readonly [S in BidStatus]: UpwardBid | null } = {
  ...{ none: null, planned, filed, approved },
  refused: after(filed, COMMANDS.refuse),
  dropped: after(planned, COMMANDS.drop),
}
const ACTORS = [
  ...(['clerk', 'section-head', 'head'] as const).flatMap((role) => [actor(role, KJJ), actor(role, HBJ)]),
  ...(['leader', 'office', 'county', 'assessor', 'administrator'] as const).map((role) => actor(role, null)),
]

it('[G10] every status allows exactly the actions of its row, for the unit whose bid it is or for the office', () => {
  for (const status of Object.keys(STATES) as BidStatus[])
    for (const action of BID_ACTIONS)
      for (const by of ACTORS) {
        const state = STATES[status]
        const told = `${status} ${action} ${by.role} ${by.department}`
        const decision = decided(state, COMMANDS[action], by)
        const allowed = may(by, BID_PERMISSION[action], state?.department ?? by.department)
        const to = next<BidStatus, BidAction>(BID_TRANSITIONS, status, action)
        const refusal = Result.isFailure(decision) ? decision.failure._tag : null
        if (!allowed) expect(refusal, told).toBe('Forbidden')
        else if (to === null) expect(refusal, told).toBe('BidNotIn')
        else expect(after(state, COMMANDS[action], by).status, told).toBe(to)
        expect(bidActions(by, state).includes(action), told).toBe(refusal === null)
      }
})

it('[G11] filed and settled by today, settled no earlier than filed, counted by the year', () => {
  expect(refused(planned, { ...COMMANDS.file, on: plainDate('2018-10-13') })).toBe('DayUnfit')
  expect(refused(filed, { ...COMMANDS.approve, on: plainDate('2018-10-11') })).toBe('DayUnfit')
  expect(refused(null, { ...COMMANDS.register, text: { ...text, task: 9 } })).toBe('CitedMissing')
  expect(refused(filed, { ...COMMANDS.refile, on: plainDate('2018-10-13') })).toBe('DayUnfit')
  const refiled = after(filed, { ...COMMANDS.refile, on: plainDate('2017-12-28') })
  expect(refiled).toMatchObject({ status: 'filed', filing: { number: '嘉政〔2018〕6号', on: '2017-12-28' } })
  expect(refiled.steps.at(-1)).toMatchObject({ action: 'refile', reason: '文号有误' })
  expect(countBids([refiled], 2018).filed).toBe(0)
  expect(approved).toMatchObject({ settledOn: '2018-10-12', approvalNumber: '国函〔2018〕9号' })
  expect(after(approved, COMMANDS.correct, office)).toMatchObject({ settledOn: null, approvalNumber: null })
  const bids = [planned, filed, approved]
  expect(countBids(bids, 2018)).toEqual({ filed: 2, approved: 1, underWay: 2 })
  expect(countBids(bids, 2017)).toEqual({ filed: 0, approved: 0, underWay: 2 })
})

it('[G41] a bid on which nothing was said for 90 days is asked about, of its unit only', () => {
  const said = planned.steps[0]?.on ?? on
  const asked = (bid: UpwardBid, by: Actor, days: number) =>
    bidTodos(by, [bid], addDays(said, days)).map((one) => `${one.asked} ${one.quietSince}`)
  expect(asked(planned, clerk, BID_QUIET_DAYS - 1)).toEqual([])
  expect(asked(planned, clerk, BID_QUIET_DAYS)).toEqual([`file ${said}`])
  expect(asked(filed, clerk, BID_QUIET_DAYS)).toEqual([`settle ${said}`])
  expect(asked(approved, clerk, 400)).toEqual([])
  for (const by of [office, actor('clerk', HBJ)]) expect(asked(planned, by, 400)).toEqual([])
})

effectIt.prop(
  '[G12] no sequence of actions loses a step of a bid',
  [Schema.Array(Schema.Literals(BID_ACTIONS))],
  ([walk]) => {
    let state: UpwardBid | null = null
    for (const action of walk) {
      const by = byOf(action)
      if (Result.isFailure(decided(state, COMMANDS[action], by))) continue
      const now: UpwardBid = after(state, COMMANDS[action], by)
      expect(now.steps.slice(0, -1)).toEqual(state?.steps ?? [])
      expect(now.approvalNumber !== null).toBe(now.status === 'approved')
      state = now
    }
  },
)
