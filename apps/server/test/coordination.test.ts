import { scopeFor } from '@jiashan/domain/access'
import { plainDate } from '@jiashan/domain/calendar'
import type { Actor, MatterId, MeetingId, ResolutionId } from '@jiashan/domain/record'
import { meetingTodos, membersOn } from '@jiashan/domain/safeguards'
import { matterTodos, resolutionTodos } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BusinessClock } from '../src/clock/business-clock.ts'
import { Calendars } from '../src/planning/calendars.ts'
import { Reports } from '../src/reporting/reports.ts'
import { Bids } from '../src/safeguards/bids.ts'
import { Groups } from '../src/safeguards/groups.ts'
import { Meetings } from '../src/safeguards/meetings.ts'
import { verify } from '../src/store/verify.ts'
import { Matters } from '../src/supervision/matters.ts'
import { Notices } from '../src/supervision/notices.ts'
import { Papers } from '../src/supervision/open-papers.ts'
import { Orders } from '../src/supervision/orders.ts'
import { Resolutions } from '../src/supervision/resolutions.ts'
import {
  actOnMatter,
  actOnMeeting,
  actOnResolution,
  coordinateKjj,
  countyClerk,
  holdMeeting,
  planMeeting,
  raise,
  resolutionText,
} from './coordinated.ts'
import { actor, clerk, foundCounty, HBJ, head, KJJ, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
import { compositionOf, groupOf } from './grouped.ts'
import { type Installation, install } from './installation.ts'
import { draftOf } from './ordered.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const run: Installation['run'] = (effect) => installation.run(effect)
const supporting = actor('clerk', HBJ, 8)
const told = async (by: Actor) =>
  (await run(Effect.flatMap(Notices, (one) => one.newest(by, PROGRAMME)))).map((one) => one.kind)
const mattersOf = (by: Actor) =>
  run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(by, 'matter.read', PROGRAMME))
      return (yield* (yield* Matters).list(scope)).map((one) => one.matter.text.title).toSorted()
    }),
  )

/** What the desk finds that asks for somebody: of meetings, resolutions, matters and lists. */
const asks = (by: Actor) =>
  run(
    Effect.gen(function* () {
      const { today } = yield* (yield* BusinessClock).now
      const moment = { today, calendar: yield* Calendars }
      const papers = yield* (yield* Papers).open(by, PROGRAMME)
      return [
        ...meetingTodos(by, papers.meetings, today).map((one) => one.asked),
        ...resolutionTodos(by, papers.resolutions, moment).map((one) => one.asked),
        ...matterTodos(by, papers.matters, moment).map((one) => one.asked),
        ...papers.lists.map((one) => one.year),
      ]
    }),
  )

it('keeps every composition of the group, and the list that the group decided', async () => {
  const administrator = actor('administrator', null, 4)
  const adjust = { _tag: 'AdjustGroup', composition: compositionOf('2018-03-20', [KJJ, HBJ]) } as const
  const list = { programme: PROGRAMME, year: 2018 }
  await run(
    Effect.gen(function* () {
      const groups = yield* Groups
      yield* groups.act(administrator, PROGRAMME, { _tag: 'FoundGroup', group: groupOf([KJJ]) })
      yield* groups.act(office, PROGRAMME, adjust)
      yield* groups.actOnKeyTasks(office, list, {
        _tag: 'ProposeKeyTasks',
        items: [{ task: 1, difficulty: 'hard' }],
        others: [],
        reason: '',
      })
    }),
  )
  const scope = scopeFor(office, 'group.read', PROGRAMME)
  const found = await run(
    Effect.flatMap(Groups, (groups) => Effect.flatMap(Effect.fromResult(scope), (one) => groups.find(one))),
  )
  if (found === null) throw new Error('no group')
  expect(membersOn(found.state, plainDate('2018-03-19'))).toEqual([KJJ])
  expect(membersOn(found.state, plainDate('2018-10-12'))).toEqual([KJJ, HBJ])
  expect((await told(supporting))[0]).toBe('group-adjusted')
  expect([await asks(office), await asks(supporting)]).toEqual([[2018], []])
  const decide = (number: number) =>
    Effect.flatMap(Groups, (groups) =>
      groups.actOnKeyTasks(office, list, {
        _tag: 'DecideKeyTasks',
        decidedOn: plainDate('2018-10-12'),
        basis: { _tag: 'resolution', meeting: MILESTONE as never, number },
      }),
    )
  expect(await run(Effect.flip(decide(1)))).toMatchObject({ _tag: 'CitedMissing' })
  expect(await run(verify())).toMatchObject({ fault: null })
})

it('carries a matter of the county over a meeting and its resolution to the answer', async () => {
  const { id } = await run(actOnMatter(countyClerk, null, raise('新增用地指标')))
  const matter = id as MatterId
  const meeting = (await run(actOnMeeting(office, null, planMeeting))).id as MeetingId
  const item = { title: '用地指标', cites: { _tag: 'matter', matter }, reporter: null } as const
  await run(actOnMeeting(office, meeting, { _tag: 'AddAgendaItem', item }))
  const missing = { ...item, cites: { _tag: 'matter', matter: MILESTONE as never } } as const
  expect(
    await run(Effect.flip(actOnMeeting(office, meeting, { _tag: 'AddAgendaItem', item: missing }))),
  ).toMatchObject({ _tag: 'AgendaUnfit', problem: 'missing' })
  const text = resolutionText({ agenda: 1 })
  const agree = actOnResolution(office, null, { _tag: 'AgreeResolution', meeting, text })
  expect(await run(Effect.flip(agree))).toMatchObject({ _tag: 'MeetingNotHeld' })
  await run(actOnMeeting(office, meeting, holdMeeting))
  const agreed = await run(agree)
  expect(await asks(clerk)).toEqual(['tell'])
  expect(await asks(office)).toEqual(['minutes', 'study', 2018])
  expect(agreed.state).toMatchObject({ number: 1, agreedOn: '2018-10-12' })
  const resolution = agreed.id as ResolutionId
  const tell = { _tag: 'TellResolution', done: true, text: '已安排。', evidence: [] } as const
  expect(await run(Effect.flip(actOnResolution(supporting, resolution, tell)))).toMatchObject({
    _tag: 'Forbidden',
  })
  await run(actOnResolution(clerk, resolution, tell))
  await run(actOnResolution(office, resolution, { _tag: 'ConfirmResolution' }))
  await run(
    actOnMatter(office, matter, {
      _tag: 'DecideMatter',
      decision: { _tag: 'resolution', meeting, number: 1 },
    }),
  )
  await run(actOnMatter(office, matter, { _tag: 'AnswerMatter', text: '已安排指标。' }))
  expect(await told(countyClerk)).toEqual(['matter-answered', 'matter-decided', 'matter-tabled'])
  expect((await told(clerk)).slice(0, 2)).toEqual(['resolution-confirmed', 'resolution-agreed'])
  const known = await run(actOnMatter(countyClerk, matter, { _tag: 'AcknowledgeMatter' }))
  expect(known.state).toMatchObject({ status: 'answered', knownOn: '2018-10-12' })
  expect(await run(verify())).toMatchObject({ fault: null })
})

it('takes up once what an accepted report asks for, and merges it with the askers kept apart', async () => {
  const report = { programme: PROGRAMME, task: 1, period: Q3 }
  const takeUp = { _tag: 'TakeUpMatter', task: 1, period: Q3, title: '试点政策' } as const
  const content = {
    ...{ progress: '推进中', nextStep: '', difficulty: '', matter: '请协调省级政策。' },
    ...{ figures: [], evidence: [] },
    milestones: [{ milestone: MILESTONE, state: 'not', doneOn: null, percent: 0 }],
  } as const
  const reported = (by: Actor, command: object) =>
    Effect.flatMap(Reports, (reports) => reports.act(by, { ...report, ...command } as never))
  await run(reported(clerk, { _tag: 'SubmitReport', content }))
  expect(await run(Effect.flip(actOnMatter(office, null, takeUp)))).toMatchObject({ _tag: 'NothingAsked' })
  await run(reported(head, { _tag: 'SignReport' }))
  await run(reported(office, { _tag: 'AcceptReport' }))
  const scope = await run(Effect.fromResult(scopeFor(office, 'matter.read', PROGRAMME)))
  const waiting = () => run(Effect.flatMap(Matters, (matters) => matters.told(scope)))
  expect(await waiting()).toEqual([{ task: 1, period: Q3, department: KJJ, asks: '请协调省级政策。' }])
  const taken = await run(actOnMatter(office, null, takeUp))
  expect(taken.state).toMatchObject({ asker: KJJ, text: { demand: '请协调省级政策。', task: 1 } })
  expect(await waiting()).toEqual([])
  expect(await run(Effect.flip(actOnMatter(office, null, takeUp)))).toMatchObject({ _tag: 'TakenUpAlready' })
  const into = (await run(actOnMatter(supporting, null, raise('省级政策')))).id as MatterId
  await run(actOnMatter(office, taken.id as MatterId, { _tag: 'MergeMatter', into }))
  const back = actOnMatter(office, into, { _tag: 'MergeMatter', into: taken.id as MatterId })
  expect(await run(Effect.flip(back))).toMatchObject({ _tag: 'MergeUnfit', problem: 'not-open' })
  const withdrawn = actOnMatter(supporting, into, { _tag: 'WithdrawMatter' })
  expect(await run(Effect.flip(withdrawn))).toMatchObject({ _tag: 'OthersMerged' })
  await run(actOnMatter(office, into, { _tag: 'DeclineMatter', reason: '省里已有安排' }))
  expect((await told(clerk))[0]).toBe('matter-answered')
  expect((await told(supporting))[0]).toBe('matter-answered')
  expect(await asks(supporting)).toEqual(['respond'])
  // The answer to a matter that was merged is another's.
  expect(await asks(clerk)).toEqual(['respond'])
  const page = await run(
    Effect.gen(function* () {
      const own = yield* Effect.fromResult(scopeFor(clerk, 'matter.read', PROGRAMME))
      return yield* (yield* Matters).find(own, taken.id as MatterId)
    }),
  )
  expect(page.other).toMatchObject({ status: 'answered', answer: { text: '省里已有安排' } })
  const alone = await run(
    actOnMatter(clerk, taken.id as MatterId, { _tag: 'InsistMatter', reason: '仍未落实' }),
  )
  expect(alone.state).toMatchObject({ status: 'raised', into: null })
  expect(await run(verify())).toMatchObject({ fault: null })
})

it('shows each what concerns it: a unit its own, the county its own, those who supervise all', async () => {
  const made = await run(coordinateKjj())
  expect(await mattersOf(countyClerk)).toEqual(['新增用地指标'])
  expect(await mattersOf(supporting)).toEqual(['省级政策'])
  expect(await mattersOf(office)).toHaveLength(4)
  const seen = (by: Actor) =>
    run(
      Effect.gen(function* () {
        const scope = (permission: Parameters<typeof scopeFor>[1]) =>
          Effect.fromResult(scopeFor(by, permission, PROGRAMME))
        return [
          (yield* (yield* Meetings).list(yield* scope('meeting.read'))).length,
          (yield* (yield* Resolutions).list(yield* scope('resolution.read'))).length,
          (yield* (yield* Bids).list(yield* scope('bid.read'))).length,
        ]
      }),
    )
  expect(await seen(supporting)).toEqual([0, 0, 0])
  expect(await seen(clerk)).toEqual([2, 2, 1])
  await run(
    actOnResolution(office, null, {
      ...{ _tag: 'AgreeResolution', meeting: made.meeting, text: resolutionText({ owner: HBJ, task: null }) },
    }),
  )
  expect(await seen(supporting)).toEqual([1, 1, 0])
  expect(await seen(actor('leader', null, 22))).toEqual([2, 3, 1])
  expect(await run(Effect.flip(seenBy(countyClerk)))).toMatchObject({ _tag: 'Forbidden' })
  const advise = { _tag: 'AdviseMatter', text: '建议统筹。' } as const
  expect(await run(Effect.flip(actOnMatter(supporting, made.matter, advise)))).toMatchObject({
    _tag: 'Forbidden',
  })
  await run(
    actOnMatter(office, made.matter, {
      ...{ _tag: 'AssignMatter', department: HBJ, dueOn: plainDate('2018-10-19'), note: '请提意见' },
    }),
  )
  expect(await mattersOf(supporting)).toEqual(['省级政策', '科创园用地'].toSorted())
  await run(actOnMatter(supporting, made.matter, advise))
})

const seenBy = (by: Actor) =>
  Effect.flatMap(Effect.fromResult(scopeFor(by, 'meeting.read', PROGRAMME)), (scope) =>
    Effect.flatMap(Meetings, (meetings) => meetings.list(scope)),
  )

it('lets an order cite a resolution that is there, and no other', async () => {
  const made = await run(coordinateKjj())
  const draft = (number: number) => {
    const source = { _tag: 'resolution', meeting: made.meeting, number } as const
    const command = { ...draftOf(), source } as never
    return Effect.flatMap(Orders, (orders) =>
      orders.act(office, { programme: PROGRAMME, order: null, command }),
    )
  }
  expect(await run(Effect.flip(draft(2)))).toMatchObject({ _tag: 'SourceUnknown', source: 'resolution' })
  expect((await run(draft(1))).state.status).toBe('drafted')
  expect(await run(Effect.flip(draft(1)))).toMatchObject({ _tag: 'OrderedAlready' })
  expect(await run(verify())).toMatchObject({ fault: null })
})

it('finds no bid under a name that none has, whoever asks', async () => {
  const command = { _tag: 'DropBid', reason: '政策已调整' } as const
  const unknown = Effect.flatMap(Bids, (bids) =>
    bids.act(clerk, { programme: PROGRAMME, bid: MILESTONE as never, command }),
  )
  expect(await run(Effect.flip(unknown))).toMatchObject({ _tag: 'NoSuchBid' })
})
