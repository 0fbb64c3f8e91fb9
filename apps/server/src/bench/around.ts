import { createHash } from 'node:crypto'
import type { Instant, Period, PlainDate } from '@jiashan/domain/calendar'
import type { Task } from '@jiashan/domain/policy'
import type { DepartmentId, EscalationId, OrderId } from '@jiashan/domain/record'
import type { Escalation, SupervisionOrder } from '@jiashan/domain/supervision'
import { keptEscalation, keptOrder } from '../store/kept.ts'
import { READERS } from './accounts.ts'
import { BENCH_ORDER, BENCH_PROGRAMME, BENCH_TASK, type Collect, type Row, uuid, WORDS } from './rows.ts'

/** What lies about ten years of reports: what was told, done, measured, pressed for and ordered. */
export const addAround = (collect: Collect, tasks: readonly Task[]): void => {
  const periods = Array.from({ length: 120 }, (_, index) => monthAfter('2017-07' as Period, index))
  for (const task of tasks) {
    const { lead, ordinal } = task
    if (lead === null) continue
    for (const period of periods) collect.row('effort', effortOf(ordinal, period, lead))
  }
  for (let n = 1; n <= JOURNAL; n += 1) {
    collect.row('journalEntry', entryOf(n))
    collect.row('notice', noticeOf(n, tasks[n % tasks.length]))
  }
  for (let n = 1; n <= IMPORTS; n += 1) collect.row('draftImport', importOf(n))
  for (const [n, task] of tasks.entries()) collect.state(keptEscalation, escalationOf(n, task))
  for (let n = 0; n < ORDERS; n += 1) collect.state(keptOrder, orderOf(n, tasks[n % tasks.length]))
  collect.row('draft', {
    ...{
      programme: BENCH_PROGRAMME,
      kind: 'report',
      subject: `${BENCH_TASK}/2027-06`,
      department: 'hbj',
      revision: 1,
    },
    ...{ content: { progress: WORDS }, account: READERS.clerk.id, savedBy: '测量' },
    savedAt: new Date('2027-07-04T08:00:00Z'),
  })
}

const JOURNAL = 60_000
const IMPORTS = 120
const ORDERS = 400

const monthAfter = (first: Period, index: number): Period => {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + index
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}` as Period
}

/** An instant in the ten years, later the greater `n`. */
const instant = (n: number): Instant =>
  new Date(Date.parse('2017-07-01T01:00:00Z') + n * 5_200_000).toISOString() as Instant

const effortOf = (task: number, period: Period, department: DepartmentId): Row => ({
  ...{ programme: BENCH_PROGRAMME, task, period, department, kind: 'report' },
  ...{ required: 6, filled: 7, seconds: 300 },
})

const entryOf = (n: number): Row => {
  const id = uuid('0a11', n)
  const at = instant(n)
  const text = JSON.stringify({ command: 'SubmitReport', at, aggregateId: id, changes: [WORDS] })
  return {
    // Beside what setting the programme up wrote.
    ...{ stream: `programme/${BENCH_PROGRAMME}`, sequence: 1000 + n, aggregate: 'report', aggregateId: id },
    ...{ hash: createHash('sha256').update(text).digest('hex'), version: 1, at, text },
    account: n % 20 === 0 ? READERS.clerk.id : READERS.office.id,
    ...{ task: 36, subject: '2027-06' },
  }
}

const noticeOf = (n: number, task: Task | undefined): Row => ({
  ...{ programme: BENCH_PROGRAMME, sequence: 1000 + n, position: 0, at: instant(n), by: '测量' },
  ...(n % 3 === 0
    ? { kind: 'report-to-decide', department: '', roles: ['office'] }
    : { kind: 'report-sent-back', department: task?.lead ?? 'hbj', roles: ['clerk'] }),
  ...{ task: task?.ordinal ?? 36, subject: '2027-06', text: '请补充具体数据' },
})

const importOf = (n: number): Row => ({
  ...{
    id: uuid('0a12', n),
    programme: BENCH_PROGRAMME,
    department: 'hbj',
    kind: 'reports',
    about: '2027-06',
  },
  ...{ file: '进展报送.xlsx', status: 'imported', account: READERS.clerk.id, byName: '测量' },
  ...{ at: new Date(instant(n * 400)), entries: [] },
})

const escalationOf = (n: number, { ordinal: task, lead }: Task): Escalation => ({
  ...{ id: uuid('0a13', n) as EscalationId, programme: BENCH_PROGRAMME, metOn: null },
  matter: {
    ...{ task, kind: 'report', key: '2027-05', title: '' },
    ...{ department: lead ?? READERS.clerk.department, dueOn: '2027-06-07' as PlainDate },
  },
  measures: (['remind', 'letter'] as const).map((rung, index) => ({
    ...{ number: index + 1, rung, after: index * 3, dueOn: '2027-06-07' as PlainDate },
    ...{ reachedOn: '2027-06-10' as PlainDate, recordedOn: '2027-06-10' as PlainDate },
    status: rung === 'remind' ? 'sent' : 'drafted',
    ...{ settledOn: null, settledBy: null, words: null },
  })),
})

/** Nine of ten are closed; one of the open ones is the reading clerk's. */
const orderOf = (n: number, task: Task | undefined): SupervisionOrder => {
  const open = n % 10 === 0
  const day = '2026-05-20' as PlainDate
  const step = (action: 'draft' | 'issue' | 'receive' | 'answer' | 'close', index: number) => ({
    ...{ action, actor: '测量', account: READERS.office.id, role: 'office' as const, reason: null },
    ...{ at: instant(40_000 + n + index), on: day },
  })
  return {
    id: n === 0 ? BENCH_ORDER : (uuid('0a14', n) as OrderId),
    ...{ programme: BENCH_PROGRAMME, status: open ? 'received' : 'closed' },
    source: { _tag: 'overdue', milestone: null, period: '2026-04' as Period },
    text: {
      ...{ title: '督办进展报送', demand: WORDS, task: task?.ordinal ?? 36, supports: [] },
      ...{ department: n === 0 ? READERS.clerk.department : (task?.lead ?? 'hbj'), dueOn: day },
    } as SupervisionOrder['text'],
    ...{ year: 2017 + (n % 10), number: n + 1, originalDueOn: day, round: 1, receivedOn: day },
    ...{ issue: { signer: '测量', on: day, paper: null }, answeredOn: open ? null : day, extensions: [] },
    answers: open ? [] : [{ text: WORDS, evidence: [], by: '测量', on: day }],
    ...{ closedOn: open ? null : day, reportedOn: null },
    steps: (['draft', 'issue', 'receive'] as const).map(step),
  }
}
