import { createHash } from 'node:crypto'
import {
  addDays,
  type Instant,
  lastDay,
  nextPeriod,
  type Period,
  type PlainDate,
  periodYear,
  plainDate,
} from '@jiashan/domain/calendar'
import type { Plan, Schedule } from '@jiashan/domain/planning'
import { type Programme, type Target, tasksOf } from '@jiashan/domain/policy'
import type {
  ContributionId,
  DepartmentId,
  EvidenceId,
  MilestoneId,
  PlanId,
  ProgrammeId,
  ReportId,
  Sha256,
} from '@jiashan/domain/record'
import type { Contribution, Evidence, Report } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { Plans } from '../planning/plans.ts'
import { readSeededDocument } from '../policy/documents.ts'
import { Programmes } from '../policy/programmes.ts'
import { type Client, Database } from '../store/database.ts'
import { keptContribution, keptPlan, keptReport } from '../store/kept.ts'
import { rebuildDutyFacts } from '../supervision/duty-facts.ts'
import { grantReaders } from './accounts.ts'
import { addAround } from './around.ts'
import { BENCH_PROGRAMME, BENCH_TASK, type Collect, collecting, type Row, uuid, WORDS } from './rows.ts'

/** Ten years of monthly periods, and the day after them on which the bench looks. */
const FIRST = '2017-07' as Period
const PERIODS = 120
export const BENCH_DAY = plainDate('2027-07-05')
const REPORTS = 8_280
/** Files over all reports: twelve or thirteen each. */
const EVIDENCE_ROWS = 100_000

const EMPTY_HASH = createHash('sha256').update('').digest('hex') as Sha256
/** Ten years of the real document's duties, loaded in bulk, past the journal: only for measuring reads. */
export const loadTenYears = Effect.fn('Bench.load')(function* (say: (line: string) => void) {
  const programmes = yield* Programmes
  const { document, departments, source } = yield* readSeededDocument
  for (const department of departments) yield* programmes.register(INSTALLATION, department)
  const programme = yield* programmes.carryOut(INSTALLATION, {
    id: BENCH_PROGRAMME,
    slug: 'bench',
    name: '测量',
    county: '某县',
    document,
    source,
  })
  const tasks = tasksOf(document).map((task) => task.ordinal)
  const schedule: Schedule = {
    programme: BENCH_PROGRAMME,
    terms: [{ from: '2017-Q3' as Period, quarterlyDue: 10, monthlyDue: 5, supportsBefore: 3 }],
    monthly: tasks.map((task) => ({ task, from: FIRST, until: null })),
    plans: Array.from({ length: 12 }, (_, n) => ({ year: 2017 + n, due: plainDate(`${2017 + n}-03-31`) })),
    warnWithin: 10,
    nearPercent: '2',
  }
  yield* (yield* Plans).setSchedule(INSTALLATION, schedule)
  const { client } = yield* Database
  yield* grantReaders()
  const rows = rowsOf(programme)
  for (const [table, list] of Object.entries(rows)) {
    yield* Effect.promise(() => insertAll(client, table, list))
    say(`  ${list.length} rows of ${table}`)
  }
  yield* Effect.promise(() => rebuildDutyFacts(client))
  yield* Effect.promise(() => client.$executeRawUnsafe('ANALYZE'))
})

type Delegates = Record<string, { createMany: (rows: { data: Row[] }) => Promise<unknown> } | undefined>

const insertAll = async (client: Client, table: string, rows: readonly Row[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += 1000)
    await (client as unknown as Delegates)[table]?.createMany({ data: rows.slice(at, at + 1000) })
}

const periods = (): readonly Period[] => {
  const list: Period[] = [FIRST]
  while (list.length < PERIODS) list.push(nextPeriod(list.at(-1) ?? FIRST))
  return list
}

/** The rows of ten years. */
const rowsOf = (programme: Programme): Collect['tables'] => {
  const collect = collecting()
  const tasks = tasksOf(programme.document)
  let count = 0
  for (const task of tasks) {
    const { ordinal, lead, supports } = task
    if (lead === null) continue
    const place = { programme: BENCH_PROGRAMME, task: ordinal, department: lead }
    for (let year = 2017; year <= 2027; year += 1) collect.state(keptPlan, planOf(place, year))
    for (const [index, period] of periods().entries()) {
      count += 1
      collect.state(keptReport, reportOf({ ...place, period }, { index, count, targets: task.targets }))
      for (const [at, department] of [lead, ...supports].entries())
        collect.state(keptContribution, contributionOf({ ...place, department, period }, at, count))
    }
  }
  addAround(collect, tasks)
  return collect.tables
}

interface Place {
  readonly programme: ProgrammeId
  readonly task: number
  readonly department: DepartmentId
}
type Reporting = Place & { readonly period: Period }

const milestoneId = (task: number, year: number, n: number): MilestoneId =>
  uuid('a111', task * 100_000 + year * 10 + n) as MilestoneId

const milestoneDue = (year: number, n: number): PlainDate =>
  plainDate(`${year}-${String(n * 3 + 3).padStart(2, '0')}-28`)

const planOf = (place: Place, year: number): Plan => ({
  ...place,
  id: uuid('a110', place.task * 10_000 + year) as PlanId,
  year,
  status: 'approved',
  content: {
    ...{ measures: WORDS, leader: '甲', office: '综合处', liaison: '乙', cityLeader: '丙', safeguards: '' },
    targets: [],
    milestones: [0, 1, 2, 3].map((n) => ({
      ...{ id: milestoneId(place.task, year, n), title: `节点${n + 1}`, deliverable: '成果', weight: '1' },
      ...{
        dueOn: milestoneDue(year, n),
        originalDueOn: milestoneDue(year, n),
        extensions: 0,
        cancelled: null,
      },
    })),
  },
  edition: 1,
  circulatedOn: null,
  parts: [],
  silent: [],
  submittedOn: plainDate(`${year}-03-01`),
  approvedOn: plainDate(`${year}-03-05`),
  amendments: [],
  steps: [],
})

interface Counted {
  readonly index: number
  readonly count: number
  readonly targets: readonly Target[]
}

const reportOf = (place: Reporting, { index, count, targets }: Counted): Report => {
  const reportedOn = addDays(lastDay(place.period), 4)
  const open =
    place.task === BENCH_TASK
      ? 'returned'
      : ((['submitted', 'passed', 'returned'] as const)[count % 3] ?? 'passed')
  const status = index < PERIODS - 2 ? 'accepted' : open
  const year = periodYear(place.period)
  return {
    ...place,
    id: uuid('b111', count) as ReportId,
    status,
    content: {
      ...{ progress: WORDS, nextStep: WORDS, difficulty: '', matter: '' },
      figures: targets.flatMap(({ key: target, value, unit }) =>
        value === null || unit === null ? [] : [{ target, value, unit }],
      ),
      milestones: [0, 1, 2, 3].map((n) => {
        const done = lastDay(place.period) >= milestoneDue(year, n)
        const milestone = milestoneId(place.task, year, n)
        return done
          ? { milestone, state: 'done', doneOn: lastDay(place.period), percent: 100 }
          : { milestone, state: 'not', doneOn: null, percent: 0 }
      }),
      evidence: evidenceOf(count),
    },
    by: { account: 'system', name: '测量' },
    correction: null,
    stages: ['head'],
    signatures: [],
    reportedOn,
    acceptedOn: status === 'accepted' ? addDays(reportedOn, 2) : null,
    officeReturns: 0,
    returnedOn: null,
    editions: [],
    steps: (['submit', 'pass', 'accept'] as const).map((action) => ({
      ...{ action, actor: '测量', role: 'clerk', reason: null, remarks: [] },
      at: `${reportedOn}T02:00:00.000Z` as Instant,
    })),
  }
}

const evidenceOf = (count: number): readonly Evidence[] => {
  const upTo = (n: number): number => Math.floor((EVIDENCE_ROWS * n) / REPORTS)
  return Array.from({ length: upTo(count) - upTo(count - 1) }, (_, position) => ({
    _tag: 'file',
    id: uuid('e111', count * 100 + position) as EvidenceId,
    ...{ name: '佐证.pdf', hash: EMPTY_HASH, mediaType: 'application/pdf', bytes: 1024, proves: '推进情况' },
    ...{ disclosure: 'internal', declaredNotSecret: true },
  }))
}

const contributionOf = (place: Reporting, at: number, count: number): Contribution => ({
  ...place,
  id: uuid(`c${at.toString(16).padStart(3, '0')}`, count) as ContributionId,
  content: { _tag: 'told', progress: WORDS, evidence: [] },
  givenOn: addDays(lastDay(place.period), 3),
  givenBy: '测量',
  revisedOn: addDays(lastDay(place.period), 3),
  correction: null,
  editions: [],
})
