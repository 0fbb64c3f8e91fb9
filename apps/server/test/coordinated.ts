import { plainDate } from '@jiashan/domain/calendar'
import type { Actor, BidId, MatterId, MeetingId, ResolutionId } from '@jiashan/domain/record'
import type { MeetingCommand } from '@jiashan/domain/safeguards'
import type { MatterCommand, ResolutionCommand, ResolutionText } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Bids } from '../src/safeguards/bids.ts'
import { Meetings } from '../src/safeguards/meetings.ts'
import { Matters } from '../src/supervision/matters.ts'
import { Resolutions } from '../src/supervision/resolutions.ts'
import { actor, clerk, KJJ, office, PROGRAMME } from './county.ts'

/** Somebody who works for the county. */
export const countyClerk = actor('county', null, 31)

export const actOnMeeting = (by: Actor, meeting: MeetingId | null, command: MeetingCommand) =>
  Effect.flatMap(Meetings, (meetings) => meetings.act(by, { programme: PROGRAMME, meeting, command }))
export const actOnResolution = (by: Actor, resolution: ResolutionId | null, command: ResolutionCommand) =>
  Effect.flatMap(Resolutions, (all) => all.act(by, { programme: PROGRAMME, resolution, command }))
export const actOnMatter = (by: Actor, matter: MatterId | null, command: MatterCommand) =>
  Effect.flatMap(Matters, (matters) => matters.act(by, { programme: PROGRAMME, matter, command }))

export const planMeeting: MeetingCommand = {
  _tag: 'PlanMeeting',
  text: {
    ...{ title: '第一次专题会议', kind: 'topical', on: plainDate('2018-10-12'), place: '', invited: [KJJ] },
  },
  agenda: [],
}
export const holdMeeting: MeetingCommand = {
  _tag: 'HoldMeeting',
  ...{ heldOn: plainDate('2018-10-12'), chair: '周副市长', attendance: [] },
}
export const resolutionText = (over: Partial<ResolutionText> = {}): ResolutionText => ({
  wording: '由市科技局牵头提出支持方案。',
  ...{ owner: KJJ, supports: [], dueOn: plainDate('2018-10-31'), task: 1, clause: null, agenda: null },
  ...over,
})
export const raise = (title: string): MatterCommand => ({
  ...{ _tag: 'RaiseMatter', text: { title, demand: '请协调。', task: null } },
})

/** A meeting that 市科技局 was at, with a resolution for it, a matter that it raised and a bid of its own. */
export const coordinateKjj = Effect.fn('Test.coordinateKjj')(function* () {
  const meeting = (yield* actOnMeeting(office, null, planMeeting)).id as MeetingId
  yield* actOnMeeting(office, meeting, holdMeeting)
  const text = resolutionText()
  const agreed = yield* actOnResolution(office, null, { _tag: 'AgreeResolution', meeting, text })
  const raised = yield* actOnMatter(clerk, null, raise('科创园用地'))
  const bid = {
    title: '试点',
    kind: 'reform',
    level: 'province',
    body: '省科技厅',
    task: 1,
    note: '',
  } as const
  const bids = yield* Bids
  const registered = yield* bids.act(clerk, {
    programme: PROGRAMME,
    bid: null,
    command: { _tag: 'RegisterBid', text: bid },
  })
  return {
    meeting,
    resolution: agreed.id as ResolutionId,
    matter: raised.id as MatterId,
    bid: registered.id as BidId,
  }
})
