import { createHash } from 'node:crypto'
import { addDays, lastDay, nextPeriod, type Period, plainDate } from '@jiashan/domain/calendar'
import { type Programme, tasksOf } from '@jiashan/domain/policy'
import type { ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { Plans } from '../planning/plans.ts'
import { readSeededDocument } from '../policy/documents.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Client } from '../store/database.ts'
import { Database } from '../store/database.ts'
import { rebuildDutyFacts } from '../supervision/duty-facts.ts'

export const BENCH_PROGRAMME = '01890000-0000-7000-8000-00000000be0c' as ProgrammeId
/** Ten years of monthly periods, and the day after them on which the bench looks. */
const FIRST = '2017-07' as Period
const PERIODS = 120
export const BENCH_DAY = plainDate('2027-07-05')
/** Files of each report; 12 and 13 by turns and a few more make 100,000. */
const EVIDENCE_ROWS = 100_000

const EMPTY_HASH = createHash('sha256').update('').digest('hex')
const WORDS = '本期围绕任务清单推进对接，完成阶段性工作若干项，其余事项正在按时间节点办理。'.repeat(5)

const uuid = (kind: string, n: number): string =>
  `01890000-${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`

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
  yield* (yield* Plans).setSchedule(INSTALLATION, {
    programme: BENCH_PROGRAMME,
    firstPeriod: '2017-Q3' as Period,
    quarterlyDue: 10,
    monthlyDue: 5,
    supportsBefore: 3,
    monthly: tasks.map((task) => ({ task, from: FIRST })),
    plans: [],
    warnWithin: 10,
  } as never)
  const { client } = yield* Database
  const rows = rowsOf(programme)
  for (const [table, list] of Object.entries(rows)) {
    yield* Effect.promise(() => insertAll(client, table, list))
    say(`  ${list.length} rows of ${table}`)
  }
  yield* Effect.promise(() => rebuildDutyFacts(client))
  yield* Effect.promise(() => client.$executeRawUnsafe('ANALYZE'))
})

type Row = Record<string, unknown>

const insertAll = async (client: Client, table: string, rows: readonly Row[]): Promise<void> => {
  const delegate = (
    client as unknown as Record<string, { createMany: (a: { data: Row[] }) => Promise<unknown> }>
  )[table]
  for (let at = 0; at < rows.length; at += 1000)
    await delegate?.createMany({ data: rows.slice(at, at + 1000) })
}

const periods = (): readonly Period[] => {
  const list: Period[] = [FIRST]
  while (list.length < PERIODS) list.push(nextPeriod(list.at(-1) ?? FIRST))
  return list
}

const STEP = { actor: '测量', role: 'clerk', reason: null, remarks: [] }

const rowsOf = ({ document }: Programme): Readonly<Record<string, readonly Row[]>> => {
  const tables: Record<string, Row[]> = {
    plan: [],
    milestone: [],
    planStep: [],
    report: [],
    reportMilestone: [],
    reportStep: [],
    evidence: [],
    contribution: [],
  }
  const add = (table: string, row: Row): void => void tables[table]?.push(row)
  let count = 0
  for (const task of tasksOf(document)) {
    if (task.lead === null) continue
    const place = { programme: BENCH_PROGRAMME, task: task.ordinal, department: task.lead, version: 1 }
    for (let year = 2017; year <= 2027; year += 1) planRows(place, year, add)
    for (const [index, period] of periods().entries()) {
      count += 1
      reportRows({ ...place, period }, { index, count }, add)
      for (const [at, department] of [task.lead, ...task.supports].entries())
        add('contribution', {
          ...{ ...place, department, period, id: uuid(`c${at.toString(16).padStart(3, '0')}`, count) },
          ...{ tag: 'told', progress: WORDS, evidence: [], givenBy: '测量' },
          ...{ givenOn: addDays(lastDay(period), 3), revisedOn: addDays(lastDay(period), 3) },
        })
    }
  }
  return tables
}

type Add = (table: string, row: Row) => void
type Place = { readonly programme: string; readonly task: number; readonly department: string }

const milestoneId = (task: number, year: number, n: number): string =>
  uuid('a111', task * 100_000 + year * 10 + n)

const planRows = (place: Place, year: number, add: Add): void => {
  const id = uuid('a110', place.task * 10_000 + year)
  const people = { leader: '甲', office: '综合处', liaison: '乙', cityLeader: '丙' }
  add('plan', {
    ...place,
    ...people,
    ...{ id, year, status: 'approved', measures: WORDS, safeguards: '', version: 1 },
    ...{ submittedOn: `${year}-03-01`, approvedOn: `${year}-03-05` },
  })
  for (let n = 0; n < 4; n += 1) {
    const dueOn = `${year}-${String(n * 3 + 3).padStart(2, '0')}-28`
    add('milestone', {
      ...{ id: milestoneId(place.task, year, n), plan: id, position: n, title: `节点${n + 1}` },
      ...{ deliverable: '成果', dueOn, originalDueOn: dueOn, extensions: 0, weight: '1' },
    })
  }
}

const reportRows = (
  place: Place & { readonly period: Period },
  { index, count }: { readonly index: number; readonly count: number },
  add: Add,
): void => {
  const id = uuid('b111', count)
  const reportedOn = addDays(lastDay(place.period), 4)
  const status = index < PERIODS - 2 ? 'accepted' : (['submitted', 'passed', 'returned'] as const)[count % 3]
  add('report', {
    ...place,
    ...{ id, status, progress: WORDS, nextStep: WORDS, difficulty: '', matter: '', correction: null },
    ...{ stages: ['head'], signatures: [], officeReturns: 0, returnedOn: null, reportedOn },
    ...{ acceptedOn: status === 'accepted' ? addDays(reportedOn, 2) : null, version: 3 },
  })
  const year = Number(place.period.slice(0, 4))
  for (let n = 0; n < 4; n += 1) {
    const done = lastDay(place.period) >= `${year}-${String(n * 3 + 3).padStart(2, '0')}-28`
    add('reportMilestone', {
      ...{ report: id, position: n, milestone: milestoneId(place.task, year, n) },
      ...{
        state: done ? 'done' : 'not',
        doneOn: done ? lastDay(place.period) : null,
        percent: done ? 100 : 0,
      },
    })
  }
  for (const [position, action] of (['submit', 'pass', 'accept'] as const).entries())
    add('reportStep', { ...STEP, report: id, position, action, at: new Date(`${reportedOn}T02:00:00Z`) })
  const files = Math.floor((EVIDENCE_ROWS * count) / 8280) - Math.floor((EVIDENCE_ROWS * (count - 1)) / 8280)
  for (let position = 0; position < files; position += 1)
    add('evidence', {
      ...{
        report: id,
        position,
        id: uuid('e111', count * 100 + position),
        tag: 'file',
        name: '佐证.pdf',
        hash: EMPTY_HASH,
      },
      ...{ mediaType: 'application/pdf', bytes: 1024, proves: '推进情况' },
      ...{ disclosure: 'internal', declaredNotSecret: true },
    })
}
