import type { Instant } from '../../src/calendar/index.ts'
import { plainDate } from '../../src/calendar/index.ts'
import type { BulletinId, SafeguardId } from '../../src/record/index.ts'
import type { Safeguard, SafeguardContent } from '../../src/safeguards/index.ts'
import { type Block, type Bulletin, said, type Table, unitCell } from '../../src/supervision/index.ts'
import { KJJ, PROGRAMME } from '../example.ts'

const AT = '2018-10-08T02:00:00.000Z' as Instant
const ON = plainDate('2018-10-08')

/** Text that stands in every field that is internal. */
export const PLANTED = '内部甲乙丙'

const task = (number: number) => said(`任务 ${number}`, { _tag: 'tasks', tasks: [number] })

const PARTS: readonly (readonly [Block, Table | null])[] = [
  [{ _tag: 'words', heading: '总体情况', text: '总体平稳' }, null],
  [
    { _tag: 'lights', heading: '滞后任务', light: 'behind' },
    {
      columns: ['任务', '牵头单位', '依据'],
      rows: [
        [task(1), unitCell(KJJ), said(`自报 ${PLANTED}`)],
        [said(`任务 2 ${PLANTED}`, { _tag: 'tasks', tasks: [2] }), unitCell(KJJ), said('')],
      ],
    },
  ],
  [
    { _tag: 'problems', heading: '困难' },
    { columns: ['任务', '困难'], rows: [[task(1), said(PLANTED)]] },
  ],
  [
    { _tag: 'orders', heading: '督办' },
    { columns: ['事项'], rows: [[said(PLANTED)]] },
  ],
  [
    { _tag: 'targets', heading: '目标' },
    { columns: ['现状'], rows: [[said(`自报 ${PLANTED}`)]] },
  ],
  [
    { _tag: 'practices', heading: '做法', tasks: [1, 2] },
    {
      columns: ['任务', '做法'],
      rows: [
        [task(1), said('做法一')],
        [task(2), said(PLANTED)],
      ],
    },
  ],
]

/** A signed bulletin with parts that may be read and parts that may not. */
export const bulletin = (over: Partial<Bulletin> = {}): Bulletin => ({
  id: '01890000-0000-7000-8000-0000000000b1' as BulletinId,
  ...{ programme: PROGRAMME, status: 'signed', year: 2018, number: 3, countersignatures: [] },
  text: {
    ...{ kind: 'bulletin', title: '三季度推进情况', publisher: '市协调小组办公室', countersigners: [] },
    span: { from: plainDate('2018-07-01'), to: plainDate('2018-09-30') },
    blocks: PARTS.map(([block]) => block),
    imprint: { reportTo: [PLANTED], sendTo: [PLANTED], units: [], copies: 10 },
    corrects: null,
  },
  issue: { signer: PLANTED, on: ON, paper: null },
  frozen: {
    on: ON,
    calendar: { holidays: [], workedWeekends: [], years: [] },
    tables: PARTS.map(([, table]) => table),
  },
  instructions: [{ number: 1, leader: PLANTED, text: PLANTED, on: ON, scan: null, registeredBy: PLANTED }],
  steps: [
    { action: 'compose', actor: PLANTED, account: 'system', role: 'office', at: AT, on: ON, reason: PLANTED },
  ],
  ...over,
})

const safeguard = (last: string, confirmed: SafeguardContent): Safeguard => ({
  id: `01890000-0000-7000-8000-0000000000${last}` as SafeguardId,
  ...{ programme: PROGRAMME, department: KJJ, status: 'confirmed', content: confirmed, confirmed },
  steps: [
    { action: 'confirm', actor: PLANTED, account: 'system', role: 'office', at: AT, on: ON, reason: PLANTED },
  ],
})

/** One entry of every kind of 要素保障. */
export const safeguards: readonly Safeguard[] = [
  safeguard('c1', {
    ...{ _tag: 'factor', factor: 'land', title: PLANTED, task: 1, year: 2018 },
    ...{ granted: '320', used: '320', document: PLANTED, reason: PLANTED },
  }),
  safeguard('c2', {
    ...{ _tag: 'factor', factor: 'funds', title: PLANTED, task: 1, year: 2018 },
    ...{ granted: '320', used: '320', document: PLANTED, reason: PLANTED },
  }),
  safeguard('c3', {
    ...{ _tag: 'secondment', stream: 'afar', person: PLANTED, from: PLANTED, host: PLANTED, post: PLANTED },
    ...{ begin: ON, end: plainDate('2019-10-07'), batch: PLANTED, reason: PLANTED },
  }),
  safeguard('c4', {
    ...{
      _tag: 'coverage',
      media: '某日报',
      title: '治水新篇',
      on: ON,
      link: null,
      level: 'municipal',
      task: 1,
    },
  }),
  safeguard('c5', {
    ...{
      _tag: 'practice',
      sort: 'honour',
      title: '示范称号',
      issuer: '省级部门',
      level: 'provincial',
      on: ON,
    },
    ...{ task: null, summary: '授予称号', documents: [] },
  }),
  // Withheld with its task.
  safeguard('c6', {
    ...{ _tag: 'coverage', media: PLANTED, title: PLANTED, on: ON, link: null, level: 'municipal', task: 2 },
  }),
]
