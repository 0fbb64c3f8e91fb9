import type { Actor, DepartmentId, Role } from '@jiashan/domain/record'
import { Effect } from 'effect'
import type { Runtime } from '../edge/context.ts'
import { appRouter } from '../edge/router.ts'
import { type Client, Database } from '../store/database.ts'
import { BENCH_PROGRAMME } from './load.ts'

/** What one screen's reads cost, beside the one query that knows the session. */
export interface Measured {
  readonly screen: string
  readonly queries: number
  readonly p50: number
  readonly p95: number
  /** The same rows by raw SQL, a statement a table. */
  readonly raw: number
}

const RUNS = 40
/** With the session's own query a screen asks six times at most. */
export const MAX_QUERIES = 5

const actor = (role: Role, department: string | null): Actor => ({
  account: '01890000-0000-7000-8000-0000000000bb' as Actor['account'],
  name: '测量',
  role,
  department: department as DepartmentId | null,
})

type Caller = ReturnType<typeof appRouter.createCaller>

interface Screen {
  readonly name: string
  readonly by: Actor
  readonly read: (caller: Caller) => Promise<unknown>
  /** Tables and conditions of the same rows. */
  readonly raw: readonly string[]
}

const P = `programme = '${BENCH_PROGRAMME}'`
const programme = BENCH_PROGRAMME
const GROUND = [`SELECT * FROM "Schedule" WHERE ${P}`, `SELECT * FROM "Observation" WHERE ${P}`]
const BRIEFS = [...GROUND, `SELECT task, brief FROM "DutyFacts" WHERE ${P}`]
const TASK = [...GROUND, `SELECT whole FROM "DutyFacts" WHERE ${P} AND task = 36`]
const REPORT = `(SELECT id FROM "Report" WHERE ${P} AND task = 36 AND period IN ('2027-06', '2027-04'))`
const CHILDREN = ['ReportMilestone', 'ReportFigure', 'Evidence', 'ReportEdition', 'ReportStep']

const PLANS = `SELECT * FROM "Plan" WHERE ${P} AND year >= 2027`
/** Reports that speak of figures. */
const TOLD = `(SELECT id FROM "Report" r WHERE ${P} AND EXISTS (SELECT 1 FROM "ReportFigure" f WHERE f.report = r.id))`
const noticesOf = (unit: string | null): string =>
  `SELECT * FROM "Notice" WHERE ${P} AND department = '${unit ?? ''}' ORDER BY at DESC LIMIT 60`

/** What the desk asks for in one go. */
const desk = (on: Caller) => Promise.all([on.duties.list({ programme }), on.desk.notices({ programme })])

const office = actor('office', null)
const clerk = actor('clerk', 'hbj')
const place = { programme, task: 36, period: '2027-06' as never }

const SCREENS: readonly Screen[] = [
  { name: 'desk of the office', by: office, read: desk, raw: [...BRIEFS, PLANS, noticesOf(null)] },
  { name: 'desk of a unit', by: clerk, read: desk, raw: [...BRIEFS, PLANS, noticesOf('hbj')] },
  { name: 'lights', by: office, read: (on) => on.desk.lights({ programme }), raw: BRIEFS },
  {
    name: 'calendar',
    by: office,
    read: (on) => on.desk.deadlines({ programme, from: '2027-06-01' as never, to: '2027-06-30' as never }),
    raw: BRIEFS,
  },
  {
    name: 'task',
    by: clerk,
    read: (on) => on.duties.show({ programme, task: 36 }),
    raw: [
      ...TASK,
      `SELECT * FROM "Plan" WHERE ${P} AND task = 36`,
      `SELECT m.* FROM "Milestone" m JOIN "Plan" p ON p.id = m.plan WHERE p.${P} AND p.task = 36`,
    ],
  },
  {
    name: 'report',
    by: clerk,
    read: (on) => on.reports.show(place),
    raw: [
      ...TASK,
      `SELECT * FROM "Report" WHERE id IN ${REPORT}`,
      ...CHILDREN.map((table) => `SELECT * FROM "${table}" WHERE report IN ${REPORT}`),
      `SELECT * FROM "Contribution" WHERE ${P} AND task = 36 AND period = '2027-06'`,
    ],
  },
  {
    name: 'plan',
    by: clerk,
    read: (on) => on.plans.show({ programme, task: 36, year: 2027 }),
    raw: [
      `SELECT * FROM "Schedule" WHERE ${P}`,
      `SELECT * FROM "Plan" WHERE ${P} AND task = 36`,
      `SELECT m.* FROM "Milestone" m JOIN "Plan" p ON p.id = m.plan WHERE p.${P} AND p.task = 36`,
    ],
  },
  {
    name: 'plans of a year',
    by: office,
    read: (on) => on.plans.list({ programme, year: 2027 }),
    raw: [
      `SELECT * FROM "Schedule" WHERE ${P}`,
      `SELECT * FROM "Plan" WHERE ${P} AND year = 2027`,
      `SELECT m.* FROM "Milestone" m JOIN "Plan" p ON p.id = m.plan WHERE p.${P} AND p.year = 2027`,
    ],
  },
  {
    name: 'done',
    by: clerk,
    read: (on) => on.desk.done({ programme }),
    raw: [
      `SELECT at, task, subject, text FROM "JournalEntry" WHERE account = '${clerk.account}' ORDER BY at DESC LIMIT 60`,
    ],
  },
  {
    name: 'indicators',
    by: office,
    read: (on) => on.indicators.list({ programme }),
    raw: [
      `SELECT * FROM "Indicator" WHERE ${P}`,
      `SELECT * FROM "Observation" WHERE ${P}`,
      `SELECT * FROM "Report" WHERE id IN ${TOLD}`,
      ...['ReportFigure', 'ReportEdition', 'ReportStep'].map(
        (table) => `SELECT * FROM "${table}" WHERE report IN ${TOLD}`,
      ),
    ],
  },
  {
    name: 'workbooks',
    by: clerk,
    read: (on) => on.workbooks.list({ programme }),
    raw: [
      ...BRIEFS,
      `SELECT task, year, status FROM "Plan" WHERE ${P} AND department = 'hbj'`,
      `SELECT * FROM "DraftImport" WHERE ${P} AND department = 'hbj'`,
    ],
  },
  {
    name: 'burden',
    by: office,
    read: (on) => on.desk.burden({ programme, year: 2027 }),
    raw: [`SELECT * FROM "Effort" WHERE ${P} AND period LIKE '2027%'`],
  },
]

/** Measures each list of the portal: time, queries, and the ratio to the same rows by raw SQL. */
export const measureLists = async (runtime: Runtime): Promise<readonly Measured[]> => {
  const { client } = await runtime.runPromise(Effect.map(Database, (database) => database))
  let queries = 0
  const watched = client as unknown as { $on: (event: 'query', heard: () => void) => void }
  watched.$on('query', () => {
    queries += 1
  })
  const measured: Measured[] = []
  for (const screen of SCREENS) {
    const on = callerOf(runtime, screen.by)
    await screen.read(on)
    queries = 0
    await screen.read(on)
    const counted = queries
    const times = await timed(() => screen.read(on))
    const raw = await timed(() => rawly(client, screen.raw))
    measured.push({
      screen: screen.name,
      queries: counted,
      p50: at(times, 0.5),
      p95: at(times, 0.95),
      raw: at(raw, 0.95),
    })
  }
  return measured
}

const callerOf = (runtime: Runtime, by: Actor): Caller =>
  appRouter.createCaller({
    runtime,
    client: { cookie: undefined, address: '127.0.0.1' },
    demo: false,
    setCookies: () => {},
    actor: async () => by,
  })

const rawly = async (client: Client, statements: readonly string[]): Promise<void> => {
  for (const sql of statements) await client.$queryRawUnsafe(sql)
}

const timed = async (run: () => Promise<unknown>): Promise<readonly number[]> => {
  const times: number[] = []
  for (let round = 0; round < RUNS; round += 1) {
    const started = process.hrtime.bigint()
    await run()
    times.push(Number(process.hrtime.bigint() - started) / 1e6)
  }
  return times.toSorted((a, b) => a - b)
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
