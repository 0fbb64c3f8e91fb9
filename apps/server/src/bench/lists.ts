import { Effect } from 'effect'
import type { Runtime } from '../edge/context.ts'
import { type Client, Database } from '../store/database.ts'
import { cookieOf, type Door, READERS, type Reader } from './accounts.ts'
import { BENCH_ORDER, BENCH_PROGRAMME, BENCH_TASK } from './rows.ts'
import { open, screensOf } from './screens.ts'

/** What one screen costs, all that knows the session included. */
export interface Measured {
  readonly screen: string
  readonly queries: number
  readonly p50: number
  readonly p95: number
  /** The same rows by raw SQL, a statement a table; null where the screen reads no list. */
  readonly raw: number | null
}

const RUNS = 40

const P = `programme = '${BENCH_PROGRAMME}'`
const GROUND = [
  `SELECT * FROM "Schedule" WHERE ${P}`,
  `SELECT * FROM "Indicator" WHERE ${P}`,
  `SELECT * FROM "Observation" WHERE ${P}`,
]
const BRIEFS = [...GROUND, `SELECT task, brief FROM "DutyFacts" WHERE ${P}`]
const TASK = [...GROUND, `SELECT whole FROM "DutyFacts" WHERE ${P} AND task = ${BENCH_TASK}`]
const REPORT = `(SELECT id FROM "Report" WHERE ${P} AND task = ${BENCH_TASK} AND period IN ('2027-06', '2027-05'))`
const CHILDREN = ['ReportMilestone', 'ReportFigure', 'Evidence', 'ReportEdition', 'ReportStep']
const OPEN_PLANS = `(SELECT id FROM "Plan" WHERE ${P} AND year IN (2027, 2028))`
const plansOf = (which: string): readonly string[] => [
  `SELECT * FROM "Plan" WHERE id IN ${which}`,
  ...['Milestone', 'PlanPart', 'Amendment', 'PlanStep'].map(
    (table) => `SELECT * FROM "${table}" WHERE plan IN ${which}`,
  ),
]
const ordersOf = (which: string): readonly string[] => [
  `SELECT * FROM "SupervisionOrder" WHERE id IN ${which}`,
  ...['OrderAnswer', 'OrderExtension', 'OrderStep'].map(
    (table) => `SELECT * FROM "${table}" WHERE "order" IN ${which}`,
  ),
]
/** Reports that speak of figures. */
const TOLD = `(SELECT id FROM "Report" r WHERE ${P} AND EXISTS (SELECT 1 FROM "ReportFigure" f WHERE f.report = r.id))`
const noticesOf = (unit: string | null): string =>
  `SELECT * FROM "Notice" WHERE ${P} AND department = '${unit ?? ''}' ORDER BY at DESC LIMIT 60`
const deskOf = (unit: string | null): readonly string[] => [
  ...BRIEFS,
  ...plansOf(OPEN_PLANS),
  ...ordersOf(`(SELECT id FROM "SupervisionOrder" WHERE ${P} AND status NOT IN ('closed', 'dropped'))`),
  noticesOf(unit),
]
const ofTask = `(SELECT id FROM "Plan" WHERE ${P} AND task = ${BENCH_TASK})`
const FIGURES = [
  `SELECT * FROM "Indicator" WHERE ${P}`,
  `SELECT * FROM "Observation" WHERE ${P}`,
  `SELECT * FROM "Report" WHERE id IN ${TOLD}`,
  ...['ReportFigure', 'ReportEdition', 'ReportStep'].map(
    (table) => `SELECT * FROM "${table}" WHERE report IN ${TOLD}`,
  ),
]

/** Statements that read the rows of a screen. */
const RAW: { readonly [screen: string]: readonly string[] | undefined } = {
  'desk of the office': deskOf(null),
  'desk of a unit': deskOf('hbj'),
  done: [
    `SELECT at, task, subject, text FROM "JournalEntry" WHERE account = '${READERS.clerk.id}' ORDER BY at DESC LIMIT 60`,
  ],
  lights: BRIEFS,
  calendar: BRIEFS,
  task: [...TASK, ...plansOf(ofTask)],
  'report being written': [
    ...TASK,
    `SELECT * FROM "Report" WHERE id IN ${REPORT}`,
    ...CHILDREN.map((table) => `SELECT * FROM "${table}" WHERE report IN ${REPORT}`),
    `SELECT * FROM "Contribution" WHERE ${P} AND task = ${BENCH_TASK} AND period = '2027-06'`,
    `SELECT * FROM "Draft" WHERE ${P} AND subject = '${BENCH_TASK}/2027-06'`,
  ],
  plan: [`SELECT * FROM "Schedule" WHERE ${P}`, ...plansOf(ofTask)],
  'plans of a year': [
    `SELECT * FROM "Schedule" WHERE ${P}`,
    ...plansOf(`(SELECT id FROM "Plan" WHERE ${P} AND year = 2027)`),
  ],
  indicators: FIGURES,
  workbooks: [
    ...BRIEFS,
    `SELECT task, year, status FROM "Plan" WHERE ${P} AND department = 'hbj'`,
    `SELECT * FROM "DraftImport" WHERE ${P} AND department = 'hbj'`,
  ],
  ladder: [
    `SELECT * FROM "Escalation" WHERE ${P} AND "metOn" IS NULL`,
    `SELECT m.* FROM "Measure" m JOIN "Escalation" e ON e.id = m.escalation WHERE e.${P} AND e."metOn" IS NULL`,
  ],
  orders: ordersOf(`(SELECT id FROM "SupervisionOrder" WHERE ${P})`),
  'settings of the office': [
    `SELECT * FROM "Schedule" WHERE ${P}`,
    `SELECT * FROM "Effort" WHERE ${P} AND period LIKE '2027%'`,
  ],
}

const SCREENS = screensOf({
  programme: BENCH_PROGRAMME,
  ...{ task: BENCH_TASK, period: '2027-06', year: 2027, target: `${BENCH_TASK}.1`, order: BENCH_ORDER },
  coordinated: null,
})

/** Measures each page of the portal over HTTP: time, queries, and the ratio to the same rows by raw SQL. */
export const measureLists = async (runtime: Runtime, door: Door): Promise<readonly Measured[]> => {
  const { client } = await runtime.runPromise(Effect.map(Database, (database) => database))
  const cookies: { readonly [R in Reader]: string } = {
    office: await cookieOf(door, 'office'),
    clerk: await cookieOf(door, 'clerk'),
  }
  const queries = countQueries(client)
  const measured: Measured[] = []
  for (const screen of SCREENS) {
    const read = (): Promise<void> => open(door, screen, cookies[screen.by])
    const counted = await queriesOf(read, queries)
    const times = await timed(read)
    const statements = RAW[screen.name]
    const raw = statements === undefined ? null : at(await timed(() => rawly(client, statements)), 0.95)
    measured.push({ screen: screen.name, queries: counted, p50: at(times, 0.5), p95: at(times, 0.95), raw })
  }
  return measured
}

/** A demonstration reads the offset of its clock again every second: the least of three readings is the page's own. */
export const queriesOf = async (read: () => Promise<void>, queries: () => number): Promise<number> => {
  const counts: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const before = queries()
    await read()
    counts.push(queries() - before)
  }
  return Math.min(...counts)
}

/** Counts what the client asks from now on. */
export const countQueries = (client: Client): (() => number) => {
  let queries = 0
  const watched = client as unknown as { $on: (event: 'query', heard: () => void) => void }
  watched.$on('query', () => {
    queries += 1
  })
  return () => queries
}

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
