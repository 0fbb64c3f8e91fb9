import { Result } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import type { MatterId, MeetingId } from '../../src/record/index.ts'
import {
  type BidChange,
  type CoordinationGroup,
  decideMeeting,
  evolveMeeting,
  type KeyTasks,
  type Meeting,
  type MeetingCommand,
} from '../../src/safeguards/index.ts'
import {
  type CoordinationMatter,
  noticesOfBid,
  noticesOfGroup,
  noticesOfKeyTasks,
  noticesOfMeeting,
} from '../../src/supervision/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../example.ts'

const MEETING = '01890000-0000-7000-8000-000000000e01' as MeetingId
const MATTER = '01890000-0000-7000-8000-000000000e02' as MatterId
const matter = { id: MATTER, asker: null, text: { title: '用地', task: 1 } } as CoordinationMatter
const text = {
  title: '专题会议',
  kind: 'topical',
  on: plainDate('2018-10-20'),
  place: '',
  invited: [KJJ],
} as const
const tabled = { title: '用地', cites: { _tag: 'matter', matter: MATTER }, reporter: null } as const

const told = (before: Meeting | null, command: MeetingCommand) => {
  const decision = decideMeeting(before, command, occasion(actor('office', null)), {
    ...{ id: MEETING, programme: PROGRAMME, units: [KJJ, HBJ], missing: [] },
  })
  if (Result.isFailure(decision)) throw decision.failure
  const after = decision.success.reduce<Meeting | null>(evolveMeeting, before)
  if (after === null) throw new Error('no meeting')
  const notices = decision.success.flatMap((one) => noticesOfMeeting(one, { before, after }, [matter]))
  return { after, kinds: notices.map(({ kind, department, roles }) => [kind, department ?? roles[0]]) }
}

it('[S49] invited units are told of a meeting, and whoever asked that the matter is on its agenda', () => {
  const planned = told(null, { _tag: 'PlanMeeting', text, agenda: [] })
  expect(planned.kinds).toEqual([['meeting-planned', KJJ]])
  const added = told(planned.after, { _tag: 'AddAgendaItem', item: tabled })
  expect(added.kinds).toEqual([['matter-tabled', 'county']])
  const wider = { ...text, invited: [KJJ, HBJ] }
  expect(told(added.after, { _tag: 'ReviseMeeting', text: wider, agenda: [tabled] }).kinds).toEqual([
    ['meeting-planned', HBJ],
  ])
  const other = { ...text, invited: [HBJ] }
  expect(told(added.after, { _tag: 'ReviseMeeting', text: other, agenda: [tabled] }).kinds).toEqual([
    ['meeting-planned', HBJ],
    ['meeting-cancelled', KJJ],
  ])
  const moved = { ...text, on: plainDate('2018-10-22') }
  expect(told(added.after, { _tag: 'ReviseMeeting', text: moved, agenda: [tabled] }).kinds).toEqual([
    ['meeting-planned', KJJ],
  ])
  expect(told(added.after, { _tag: 'CancelMeeting', reason: '改期' }).kinds).toEqual([
    ['meeting-cancelled', KJJ],
  ])
})

it('[S49] members learn of an adjustment, listed units of the list, the office of bids', () => {
  const composition = { from: plainDate('2018-03-20'), document: '示例〔2018〕2号' }
  const members = [{ department: KJJ, liaison: null }]
  const group = { compositions: [{ ...composition, members }] } as unknown as CoordinationGroup
  expect(noticesOfGroup({ _tag: 'GroupAdjusted', composition } as never, group)).toMatchObject([
    { kind: 'group-adjusted', department: KJJ, text: '示例〔2018〕2号' },
  ])
  const list = { year: 2018 } as KeyTasks
  const decided = { _tag: 'KeyTasksDecided', decidedOn: plainDate('2018-02-26') } as never
  expect(noticesOfKeyTasks(decided, list, [HBJ])).toMatchObject([
    { kind: 'key-tasks-decided', department: HBJ, subject: 'keyTasks/2018' },
  ])
  expect(noticesOfKeyTasks({ _tag: 'KeyTasksProposed' } as never, list, [HBJ])).toMatchObject([
    { kind: 'key-tasks-proposed', department: null },
  ])
  const bid = { text: { title: '试点', task: null }, status: 'approved' } as never
  const kinds = (_tag: BidChange['_tag']) => noticesOfBid({ _tag } as never, bid).map((one) => one.kind)
  expect([kinds('BidFiled'), kinds('BidSettled'), kinds('BidRevised')]).toEqual([
    ['bid-filed'],
    ['bid-approved'],
    [],
  ])
})
