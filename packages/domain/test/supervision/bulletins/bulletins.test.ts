import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../../src/access/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import { next, ROLES } from '../../../src/record/index.ts'
import {
  BULLETIN_ACTIONS,
  BULLETIN_PERMISSION,
  BULLETIN_TRANSITIONS,
  type Bulletin,
  type BulletinAction,
  type BulletinCommand,
  type BulletinStatus,
  type BulletinText,
  bulletinActions,
  bulletinFor,
  bulletinNumber,
  bulletinTodos,
  noticesOfBulletin,
} from '../../../src/supervision/index.ts'
import { actor, HBJ, KJJ } from '../../example.ts'
import {
  after,
  countersigned,
  decided,
  drafted,
  dropped,
  head,
  leader,
  OLD,
  paper,
  refused,
  signed,
  submitted,
  TODAY,
  text,
  writer,
} from './issued.ts'

const STATES: { readonly [S in BulletinStatus]: Bulletin | null } = {
  ...{ none: null, drafted, submitted: countersigned, signed, dropped },
}
const COMMANDS: readonly BulletinCommand[] = [
  { _tag: 'ComposeBulletin', text: text() },
  { _tag: 'ReviseBulletin', text: text() },
  { _tag: 'SubmitBulletin' },
  { _tag: 'ReworkBulletin', reason: '请核对数字' },
  { _tag: 'DropBulletin', reason: '并入下期' },
  { _tag: 'CountersignBulletin', department: KJJ },
  { _tag: 'ObjectToBulletin', department: KJJ, reason: '第二部分数字与台账不符' },
  { _tag: 'RegisterCountersign', department: KJJ, signature: paper('2018-10-20') },
  { _tag: 'SignBulletin' },
  { _tag: 'RegisterSigning', signature: paper('2018-10-20') },
  {
    _tag: 'InstructOnBulletin',
    leader: '周副市长',
    text: '请抓紧。',
    on: plainDate('2018-10-20'),
    scan: null,
  },
]
const ACTION_OF: { readonly [C in BulletinCommand['_tag']]: BulletinAction } = {
  ...{ ComposeBulletin: 'compose', ReviseBulletin: 'revise', SubmitBulletin: 'submit' },
  ...{ ReworkBulletin: 'rework', DropBulletin: 'drop', CountersignBulletin: 'countersign' },
  ...{ RegisterCountersign: 'countersign', SignBulletin: 'sign', RegisterSigning: 'sign' },
  ...{ ObjectToBulletin: 'object', InstructOnBulletin: 'instruct' },
}
const ACTORS = ROLES.flatMap((role) =>
  ['clerk', 'section-head', 'head'].includes(role)
    ? [actor(role, KJJ), actor(role, HBJ)]
    : [actor(role, null)],
)
const unitOf = (command: BulletinCommand) =>
  command._tag === 'CountersignBulletin' || command._tag === 'ObjectToBulletin' ? command.department : null

it('[S50] every status allows exactly the actions of its row in the table', () => {
  for (const [status, state] of Object.entries(STATES) as [BulletinStatus, Bulletin | null][])
    for (const command of COMMANDS) {
      const by = ACTORS.find((one) => may(one, BULLETIN_PERMISSION[command._tag], unitOf(command)))
      // A unit countersigns once: the state in which it may is the one before it did.
      const ofUnit = ['countersign', 'object'].includes(ACTION_OF[command._tag])
      const asked = status === 'submitted' && ofUnit ? submitted : state
      const decision = decided(asked, command, by === undefined ? {} : { by })
      const to = next<BulletinStatus, BulletinAction>(BULLETIN_TRANSITIONS, status, ACTION_OF[command._tag])
      const told = `${status} ${command._tag}`
      if (to === null) expect(Result.isFailure(decision) && decision.failure._tag, told).toBe('BulletinNotIn')
      else expect(after(asked, command, by === undefined ? {} : { by }).status, told).toBe(to)
    }
})

it('[S51] each action is for the role that the table of permissions names; a unit countersigns for itself', () => {
  for (const state of Object.values(STATES))
    for (const command of COMMANDS)
      for (const by of ACTORS) {
        const decision = decided(state, command, { by })
        const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
        const allowed = may(by, BULLETIN_PERMISSION[command._tag], unitOf(command))
        expect(forbidden, `${state?.status} ${command._tag} ${by.role} ${by.department}`).toBe(!allowed)
      }
})

it('[S52] is signed when all who were asked have countersigned, and numbered then', () => {
  expect(refused(submitted, { _tag: 'SignBulletin' }, { by: leader })).toMatchObject({
    _tag: 'NotCountersigned',
    departments: [KJJ],
  })
  expect(bulletinNumber(countersigned)).toBeNull()
  expect(bulletinNumber(signed)).toBe('2018年第3期')
  const register = (day: string): BulletinCommand => ({ _tag: 'RegisterSigning', signature: paper(day) })
  const later = { on: '2018-10-23' }
  const onPaper = after(countersigned, register('2018-10-22'), later)
  expect(onPaper).toMatchObject({ issue: { signer: '周副市长', on: '2018-10-22' }, frozen: { on: TODAY } })
  expect(refused(countersigned, register('2018-10-24'), later)).toMatchObject({ _tag: 'SignedInFuture' })
  const twice: BulletinCommand = { _tag: 'CountersignBulletin', department: KJJ }
  expect(refused(countersigned, twice, { by: head })).toMatchObject({ _tag: 'NotACountersigner' })
})

it('[S52] a unit that does not agree sends it back with a reason, once it is asked and until it agreed', () => {
  const object: BulletinCommand = { _tag: 'ObjectToBulletin', department: KJJ, reason: '数字与台账不符' }
  const back = after(submitted, object, { by: head })
  expect(back).toMatchObject({ status: 'drafted', frozen: null, countersignatures: [] })
  expect(bulletinTodos(writer, [back])).toMatchObject([{ asked: 'mend', because: '数字与台账不符' }])
  expect(refused(countersigned, object, { by: head })).toMatchObject({ _tag: 'NotACountersigner' })
})

it('[S52] what was signed on paper is the print of what was put forward, never an older day', () => {
  const early = paper('2018-10-19')
  for (const [state, command] of [
    [countersigned, { _tag: 'RegisterSigning', signature: early }],
    [submitted, { _tag: 'RegisterCountersign', department: KJJ, signature: early }],
  ] as const)
    expect(refused(state, command)).toMatchObject({ _tag: 'SignedTooEarly', submittedOn: TODAY })
  // Sent back and put forward again: the old print does not count.
  const back = after(countersigned, { _tag: 'ReworkBulletin', reason: '请核对' }, { by: leader })
  const again = after(back, { _tag: 'SubmitBulletin' }, { on: '2018-10-22' })
  const old: BulletinCommand = { _tag: 'RegisterCountersign', department: KJJ, signature: paper(TODAY) }
  expect(refused(again, old, { on: '2018-10-22' })).toMatchObject({ submittedOn: '2018-10-22' })
})

it('[S52] another text is countersigned anew', () => {
  const back = after(countersigned, { _tag: 'ReworkBulletin', reason: '请核对' }, { by: leader })
  expect(back.countersignatures).toEqual([])
  expect(bulletinTodos(writer, [back])).toMatchObject([{ asked: 'mend', because: '请核对' }])
})

it('[S52] what is put forward has all its words, and tells of no later year', () => {
  const submit = (over: Partial<BulletinText>) =>
    refused(after(drafted, { _tag: 'ReviseBulletin', text: text(over) }), { _tag: 'SubmitBulletin' })
  const empty = { _tag: 'words', heading: '一、总体情况', text: ' ' } as const
  expect(submit({ blocks: [empty] })).toMatchObject({ _tag: 'PartsEmpty', headings: ['一、总体情况'] })
  const span = { from: plainDate('2018-07-01'), to: plainDate('2030-09-30') }
  expect(submit({ span })).toMatchObject({ _tag: 'DayUnfit', notAfter: '2018-12-31' })
})

it('[S56] a correction is a new issue that names one which was signed', () => {
  const correcting: BulletinCommand = { _tag: 'ComposeBulletin', text: text({ corrects: OLD }) }
  expect(after(null, correcting).text.corrects).toBe(OLD)
  expect(refused(null, correcting, { around: { corrects: false } })).toMatchObject({
    _tag: 'CorrectsUnknown',
  })
})

it('[S57] 批示 are numbered, of a day that has come, and told to the office', () => {
  const command = (on: string): BulletinCommand => ({
    ...{ _tag: 'InstructOnBulletin', leader: '周副市长', text: '请抓紧。', scan: null },
    on: plainDate(on),
  })
  expect(refused(signed, command('2018-10-21'))).toMatchObject({ _tag: 'DayUnfit', notAfter: '2018-10-20' })
  expect(refused(signed, command('2018-10-19'))).toMatchObject({ _tag: 'DayUnfit', notBefore: '2018-10-20' })
  const once = after(signed, command('2018-10-19'), { by: leader })
  // A leader instructs in his own name, on the day itself; the office registers another's words and day.
  expect(once.instructions[0]).toMatchObject({ leader: leader.name, on: '2018-10-20' })
  const twice = after(once, command('2018-10-20'))
  expect(twice.instructions.map((one) => [one.number, one.registeredBy])).toEqual([
    [1, leader.name],
    [2, writer.name],
  ])
  const step = twice.steps.at(-1)
  const instruction = twice.instructions[1]
  if (step === undefined || instruction === undefined) throw new Error('no step')
  expect(noticesOfBulletin({ _tag: 'BulletinInstructed', instruction, step }, twice)).toMatchObject([
    { kind: 'bulletin-instructed', roles: ['office'] },
  ])
})

it('[S58] each who acts next is told and asked; units get it when it is signed', () => {
  const moved = submitted.steps.at(-1)
  const put = submitted.frozen
  const last = signed.steps.at(-1)
  if (moved === undefined || last === undefined || put === null || signed.issue === null)
    throw new Error('no step')
  const told = noticesOfBulletin({ _tag: 'BulletinSubmitted', frozen: put, step: moved }, submitted)
  expect(told.map((one) => [one.kind, one.department])).toEqual([
    ['bulletin-to-sign', null],
    ['bulletin-to-countersign', KJJ],
  ])
  const { issue } = signed
  const out = noticesOfBulletin({ _tag: 'BulletinSigned', year: 2018, number: 3, issue, step: last }, signed)
  expect(out.map((one) => one.department)).toEqual([KJJ, HBJ])
  const asks = (by: typeof leader, state: Bulletin) => bulletinTodos(by, [state]).map((one) => one.asked)
  expect(asks(head, submitted)).toEqual(['countersign'])
  expect(asks(leader, submitted)).toEqual([])
  expect(asks(leader, countersigned)).toEqual(['sign'])
  expect(asks(head, countersigned)).toEqual([])
  expect(bulletinActions(writer, signed)).toEqual(['instruct'])
})

const Pick = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: COMMANDS.length - 1 })))

effectIt.prop(
  '[S55] no sequence of actions loses a signed figure, a signature or a 批示',
  [Pick],
  ([picks]) => {
    let state: Bulletin | null = null
    for (const pick of picks) {
      const command = COMMANDS[pick]
      if (command === undefined) continue
      const by = [writer, leader, head].find((one) =>
        may(one, BULLETIN_PERMISSION[command._tag], unitOf(command)),
      )
      const decision = decided(state, command, by === undefined ? {} : { by })
      if (Result.isFailure(decision)) continue
      const before: Bulletin | null = state
      const now: Bulletin = after(state, command, by === undefined ? {} : { by })
      if (before !== null && before.status === 'signed') {
        expect(now.frozen).toBe(before.frozen)
        expect(now.issue).toBe(before.issue)
        expect(now.instructions.slice(0, before.instructions.length)).toEqual(before.instructions)
      }
      expect(now.steps.slice(0, before?.steps.length ?? 0)).toEqual(before?.steps ?? [])
      state = now
    }
  },
)

it('names every action that a table has', () => {
  const used = Object.values(BULLETIN_TRANSITIONS).flatMap((row) => Object.keys(row))
  expect(new Set(used)).toEqual(new Set(BULLETIN_ACTIONS))
})

it('[S83] units read a bulletin with who signed it, neither how it was written nor 批示 on it', () => {
  const reworked = after(submitted, { _tag: 'ReworkBulletin', reason: '请核对数字' }, { by: leader })
  const again = after(reworked, { _tag: 'SubmitBulletin' })
  const out = after(
    after(again, { _tag: 'CountersignBulletin', department: KJJ }, { by: head }),
    { _tag: 'SignBulletin' },
    { by: leader },
  )
  const instructed = after(
    out,
    {
      _tag: 'InstructOnBulletin',
      leader: '周副市长',
      text: '请抓紧。',
      on: plainDate('2018-10-20'),
      scan: null,
    },
    { by: leader },
  )
  const seen = bulletinFor(instructed)
  expect(seen.steps.map((one) => one.action)).toEqual(['countersign', 'sign'])
  expect(seen.instructions).toEqual([])
  expect(JSON.stringify(seen)).not.toMatch(/请核对数字|请抓紧/)
  expect({ ...seen, steps: out.steps }).toEqual(out)
})
