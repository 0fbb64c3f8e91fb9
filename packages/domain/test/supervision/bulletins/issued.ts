import { Result } from 'effect'
import { type Period, plainDate } from '../../../src/calendar/index.ts'
import type { PaperSignature } from '../../../src/planning/index.ts'
import type { PolicyDocument, Task } from '../../../src/policy/index.ts'
import type { AccountId, Actor, BulletinId, OrderId, Role } from '../../../src/record/index.ts'
import {
  type Bulletin,
  type BulletinCommand,
  type BulletinRefusal,
  type BulletinSurroundings,
  type BulletinText,
  decideBulletin,
  evolveBulletin,
  type Ground,
  judge,
  type SupervisionOrder,
} from '../../../src/supervision/index.ts'
import {
  actor,
  calendar,
  content,
  HBJ,
  KJJ,
  milestone,
  occasion,
  PROGRAMME,
  plan,
  report,
  schedule,
} from '../../example.ts'

export const BULLETIN = '01890000-0000-7000-8000-000000000b01' as BulletinId
export const OLD = '01890000-0000-7000-8000-000000000b00' as BulletinId
export const TODAY = '2018-10-20'

const person = (role: Role, department: Actor['department'], n: number): Actor => ({
  ...actor(role, department),
  account: `01890000-0000-7000-8000-0000000000${n}` as AccountId,
  name: `${role} ${n}`,
})
export const writer = person('office', null, 31)
export const leader = person('leader', null, 32)
export const head = person('head', KJJ, 33)

export const text = (over: Partial<BulletinText> = {}): BulletinText => ({
  kind: 'bulletin',
  title: '三季度推进情况',
  publisher: '市协调小组办公室',
  span: { from: plainDate('2018-07-01'), to: plainDate('2018-10-31') },
  blocks: [
    { _tag: 'words', heading: '总体情况', text: '总体平稳。' },
    { _tag: 'progress', heading: '各领域进展' },
    { _tag: 'lights', heading: '滞后任务', light: 'behind' },
    { _tag: 'slipped', heading: '延期节点' },
    { _tag: 'lapses', heading: '信息报送' },
    { _tag: 'practices', heading: '经验做法', tasks: [2] },
    { _tag: 'problems', heading: '困难和问题' },
    { _tag: 'orders', heading: '督办情况' },
  ],
  countersigners: [KJJ],
  imprint: { reportTo: ['市委、市政府'], sendTo: ['嘉善县'], units: [KJJ, HBJ], copies: 60 },
  corrects: null,
  ...over,
})

const task = (ordinal: number): Task =>
  ({
    ...{ ordinal, number: '', text: '支持。', dutyModes: [], lead: KJJ, supports: [HBJ], targets: [] },
  }) as unknown as Task

const document = {
  targets: [],
  pillars: [
    { ordinal: 1, name: '创新发展', sections: [{ ordinal: 1, title: '一', tasks: [task(1), task(2)] }] },
    { ordinal: 2, name: '绿色发展', sections: [{ ordinal: 1, title: '二', tasks: [task(3)] }] },
  ],
} as unknown as PolicyDocument

const judgement = { today: plainDate(TODAY), calendar, schedule, demo: false }
const q2 = { period: '2018-Q2' as Period, reportedOn: plainDate('2018-07-10') }
const accepted = { status: 'accepted' as const, acceptedOn: plainDate('2018-10-16') }

const RECORD = [
  {
    ...{ task: task(1), contributions: [], observations: [], reports: [] },
    plans: [plan([{ ...milestone('2018-09-30'), originalDueOn: plainDate('2018-06-30'), extensions: 1 }])],
  },
  {
    ...{ task: task(2), contributions: [], observations: [], plans: [] },
    reports: [
      report({ task: 2, ...q2, ...accepted }),
      report({
        ...{ task: 2, ...accepted, reportedOn: plainDate('2018-10-12') },
        content: content({ progress: '建成对接平台', difficulty: '经费不足' }),
      }),
    ],
  },
  {
    ...{ task: task(3), contributions: [], observations: [], plans: [] },
    reports: [report({ task: 3, ...q2 }), report({ task: 3, reportedOn: plainDate('2018-10-18') })],
  },
]

const order: SupervisionOrder = {
  ...{ id: '01890000-0000-7000-8000-000000000d01' as OrderId, programme: PROGRAMME, status: 'issued' },
  source: { _tag: 'overdue', milestone: null, period: '2018-Q2' as Period },
  text: {
    ...{ title: '“完成中期评估”逾期', demand: '请抓紧办理。', task: 1, department: KJJ, supports: [] },
    dueOn: plainDate('2018-10-19'),
  },
  ...{ year: 2018, number: 4, originalDueOn: plainDate('2018-10-19'), round: 1, receivedOn: null },
  issue: { signer: '周副市长', on: plainDate('2018-10-10'), paper: null },
  ...{ answeredOn: null, answers: [], extensions: [], closedOn: null, reportedOn: null, steps: [] },
}

export const ground: Ground = {
  ...{ document, judgement, orders: [order], figures: [] },
  duties: RECORD.map((one) => judge(one, judgement)),
  reports: RECORD.flatMap((one) => one.reports),
}

export const around = (over: Partial<BulletinSurroundings> = {}): BulletinSurroundings => ({
  ...{ id: BULLETIN, programme: PROGRAMME, nextNumber: 3, units: [KJJ, HBJ], corrects: true, ground },
  ...over,
})

export const paper = (signedOn: string): PaperSignature => ({
  signer: '周副市长',
  signedOn: plainDate(signedOn),
  scan: {
    ...{ id: '01890000-0000-7000-8000-0000000000f1' as never, name: '签发稿.pdf', bytes: 1 },
    ...{ hash: 'a'.repeat(64) as never, mediaType: 'application/pdf' },
  },
})

interface Setting {
  readonly by?: Actor
  readonly on?: string
  readonly around?: Partial<BulletinSurroundings>
}

export const decided = (state: Bulletin | null, command: BulletinCommand, setting: Setting = {}) =>
  decideBulletin(state, command, occasion(setting.by ?? writer, setting.on ?? TODAY), around(setting.around))

export const refused = (
  state: Bulletin | null,
  command: BulletinCommand,
  setting: Setting = {},
): BulletinRefusal => {
  const decision = decided(state, command, setting)
  if (Result.isSuccess(decision)) throw new Error(`${command._tag} was not refused`)
  return decision.failure
}

export const after = (state: Bulletin | null, command: BulletinCommand, setting: Setting = {}): Bulletin => {
  const decision = decided(state, command, setting)
  if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${decision.failure._tag}`)
  const result = decision.success.reduce<Bulletin | null>(evolveBulletin, state)
  if (result === null) throw new Error('nothing changed')
  return result
}

export const drafted = after(null, { _tag: 'ComposeBulletin', text: text() })
export const submitted = after(drafted, { _tag: 'SubmitBulletin' })
export const countersigned = after(submitted, { _tag: 'CountersignBulletin', department: KJJ }, { by: head })
export const signed = after(countersigned, { _tag: 'SignBulletin' }, { by: leader })
export const dropped = after(drafted, { _tag: 'DropBulletin', reason: '并入下期' })
