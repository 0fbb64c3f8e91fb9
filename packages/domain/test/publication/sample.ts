import { createHash } from 'node:crypto'
import { type Instant, type Period, plainDate } from '../../src/calendar/index.ts'
import type { Observation } from '../../src/indicators/index.ts'
import type { Department, Programme, Target, Task } from '../../src/policy/index.ts'
import {
  candidates,
  type DisclosableRecord,
  type DisclosureDecisions,
  type Item,
  type Material,
  NO_OWNER,
  namesIn,
  type PublicRecord,
  type Review,
  type SignOffEntry,
  type SignOffSheet,
} from '../../src/publication/index.ts'
import type {
  AccountId,
  DepartmentId,
  ObservationId,
  ReviewId,
  Sha256,
  SignOffId,
} from '../../src/record/index.ts'
import { type Duty, judge } from '../../src/supervision/index.ts'
import {
  calendar,
  content,
  HBJ,
  KJJ,
  MILESTONE,
  milestone,
  PROGRAMME,
  plan,
  report,
  schedule,
} from '../example.ts'

const span = { start: 0, end: 8 }

export const target = (over: Partial<Target> = {}): Target => ({
  key: '1.1',
  subject: '污水处理率',
  comparator: 'at-least',
  value: '90',
  unit: '%',
  baseYear: null,
  dueYear: 2020,
  words: '污水处理率达到90%以上',
  span,
  ...over,
})

const task = (ordinal: number, text: string, targets: readonly Target[]): Task => ({
  ordinal,
  number: `（${ordinal}）`,
  text,
  dutyModes: ['支持'],
  lead: KJJ,
  supports: [HBJ],
  targets,
  span,
})

/** Text that must never appear in public. */
export const SECRET = '机密进展'

const tasks = [
  task(1, '支持推进治理，污水处理率达到90%以上。', [target()]),
  task(2, '指导完善“网格”机制。', [target({ key: '2.1', comparator: 'at-most', value: '0' })]),
]

const departments: readonly Department[] = [
  { id: KJJ, name: '市科技局', aliases: ['科技局'], category: '政府部门' },
  { id: HBJ, name: '市环保局', aliases: [], category: '政府部门' },
]

const programme: Programme = {
  id: PROGRAMME,
  slug: 'sample',
  name: '示例',
  county: '某县',
  source: '一、支持推进治理',
  document: {
    title: '关于示例的意见',
    number: '某委发〔2017〕1号',
    issuers: ['某市委'],
    date: plainDate('2017-06-19'),
    parent: null,
    preamble: [],
    targets: [],
    pillars: [
      {
        ordinal: 1,
        title: '坚持绿色发展',
        name: '绿色发展',
        positioning: null,
        sections: [{ ordinal: 1, title: '治水', tasks, span }],
        span,
      },
    ],
    clauses: [],
  },
}

export const observation = (over: Partial<Observation> = {}): Observation => ({
  id: '01890000-0000-7000-8000-00000000e001' as ObservationId,
  programme: PROGRAMME,
  target: '1.1',
  about: '2018',
  value: '85',
  unit: '%',
  standing: 'confirmed',
  source: { name: '统计公报', url: null },
  knownOn: plainDate('2018-03-01'),
  demo: true,
  ...over,
})

const reports = [
  report({
    status: 'accepted',
    period: '2018-Q2' as Period,
    content: content({
      progress: '=1+1 二季度',
      difficulty: SECRET,
      milestones: [{ milestone: MILESTONE, state: 'partly', doneOn: null, percent: 40 }],
    }),
    reportedOn: plainDate('2018-07-10'),
    acceptedOn: plainDate('2018-07-12'),
  }),
  report({
    status: 'accepted',
    content: content({ progress: '三季度，"两次"\n会议' }),
    reportedOn: plainDate('2018-10-15'),
    acceptedOn: plainDate('2018-10-18'),
  }),
  report({ period: '2018-10' as Period, status: 'passed', content: content({ progress: SECRET }) }),
]

const judgement = { today: plainDate('2018-11-05'), calendar, schedule, demo: true }

const allReports = [...reports, report({ ...reports[0], task: 2, content: content({ progress: SECRET }) })]

const samplePlans = tasks.map((one) => ({ ...plan([milestone('2018-12-20')]), task: one.ordinal }))

const FIRST = '01890000-0000-7000-8000-0000000000d1' as AccountId
const SHEET = '01890000-0000-7000-8000-0000000000f1' as SignOffId
const REVIEW = '01890000-0000-7000-8000-0000000000f2' as ReviewId

const dutiesOf = ({ plans, reports }: DisclosableRecord): readonly Duty[] =>
  tasks.map((one) =>
    judge(
      {
        task: one,
        plans: plans.filter(({ task }) => task === one.ordinal),
        reports: reports.filter(({ task }) => task === one.ordinal),
        ...{ contributions: [], observations: [] },
      },
      judgement,
    ),
  )

const disclosed = { disclosed: true, because: '示例设定' }

export const decisions: DisclosureDecisions = {
  withheld: [{ task: 2, because: '按规定不主动公开' }],
  statements: ['示例设定'],
  disclosed: { lights: disclosed, results: disclosed, bulletins: disclosed, lateList: disclosed },
}

const closed = { disclosed: false, because: '未决定公开' }

/** The same decisions without those on some kinds. */
export const without = (
  ...kinds: readonly (keyof DisclosureDecisions['disclosed'])[]
): DisclosureDecisions => ({
  ...decisions,
  disclosed: { ...decisions.disclosed, ...Object.fromEntries(kinds.map((kind) => [kind, closed])) },
})

export const sha256 = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256

/** The internal record of the sample. */
export const internal = (over: Partial<DisclosableRecord> = {}): DisclosableRecord => ({
  ...{ today: plainDate('2018-11-05'), demo: true, document: programme.document, schedule, calendar },
  ...{ plans: samplePlans, reports: allReports, indicators: [], observations: [observation()] },
  ...{ safeguards: [], bulletins: [], results: [], decisions },
  nameOf: namesIn(departments),
  sha256,
  ...over,
})

const AT = '2018-11-01T02:00:00.000Z' as Instant
const ON = plainDate('2018-11-01')

/** What a unit says of some items. */
export const signed = (
  items: readonly Item[],
  opinion: SignOffEntry['opinion'] = 'open',
): readonly Omit<SignOffEntry, 'number'>[] =>
  items.map(({ key, kind, hash }) => ({
    ...{ key, kind, hash, opinion, reason: opinion === 'open' ? null : '内容有误' },
    ...{ by: '甲', account: FIRST, role: 'head', on: ON, at: AT },
  }))

export const sheet = (
  department: DepartmentId | null,
  entries: readonly Omit<SignOffEntry, 'number'>[],
): SignOffSheet => ({
  ...{ id: SHEET, programme: PROGRAMME, department },
  entries: entries.map((one, index) => ({ ...one, number: index + 1 })),
})

/** A sheet of review, `entry` counting the signatures as they are on the unit's sheet. */
export const review = (
  number: number,
  items: readonly (Item & { readonly entry: number })[],
  over: Partial<Review> = {},
): Review => ({
  ...{ id: REVIEW, programme: PROGRAMME, number, status: 'approved', steps: [] },
  items: items.map((one) => ({ ...one, verdict: 'open', reason: null })),
  ...over,
})

/** Every item signed by its unit and approved. */
export const allApproved = (items: readonly Item[]): Pick<PublicRecord, 'sheets' | 'reviews'> => {
  const byUnit = [...Map.groupBy(items, (one) => one.department)]
  return {
    sheets: byUnit.map(([department, own]) => sheet(department, signed(own))),
    reviews: [
      review(
        1,
        byUnit.flatMap(([, own]) => own.map((one, index) => ({ ...one, entry: index + 1 }))),
      ),
    ],
  }
}

interface Over extends Partial<Omit<Material, 'record'>>, Partial<PublicRecord> {
  readonly plans?: DisclosableRecord['plans']
  readonly reports?: DisclosableRecord['reports']
  readonly observations?: DisclosableRecord['observations']
}

/** A publication in which everything that may be is approved, unless another record is given. */
export const material = ({
  plans,
  reports,
  observations,
  sheets,
  reviews,
  publications,
  ...over
}: Over = {}): Material => {
  const decided = over.decisions ?? decisions
  const inside = internal({
    decisions: decided,
    ...(plans === undefined ? {} : { plans }),
    ...(reports === undefined ? {} : { reports }),
    ...(observations === undefined ? {} : { observations }),
  })
  const approved = allApproved(candidates(inside))
  const { decisions: _, ...rest } = over
  return {
    ...{ number: 3, today: plainDate('2018-11-05'), demo: true, programme, departments },
    duties: dutiesOf(inside),
    ...{ indicators: [], results: [], owner: NO_OWNER },
    record: {
      sheets: sheets ?? approved.sheets,
      reviews: reviews ?? approved.reviews,
      publications: publications ?? [],
      decisions: decided,
    },
    ...rest,
  }
}
