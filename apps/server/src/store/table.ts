import { exact, sayExact } from '@jiashan/domain/quantity'
import type { Client, Transaction } from './database.ts'
import { Prisma } from './generated/client.ts'

/** A row as plain JSON: instants and decimals as text. This is what is compared with the journal. */
export type Row = Readonly<Record<string, unknown>>

/** Every table that is a fold of the journal, with its primary key. */
export const TABLES = {
  department: ['id'],
  staffAccount: ['id'],
  unitChain: ['department'],
  programme: ['id'],
  responsibility: ['programme', 'task', 'department'],
  schedule: ['programme'],
  coordinationGroup: ['programme'],
  groupComposition: ['programme', 'position'],
  keyTaskList: ['programme', 'year'],
  keyTask: ['programme', 'year', 'task'],
  meeting: ['id'],
  meetingStep: ['meeting', 'position'],
  resolution: ['id'],
  resolutionWord: ['resolution', 'position'],
  resolutionStep: ['resolution', 'position'],
  coordinationMatter: ['id'],
  matterStep: ['matter', 'position'],
  upwardBid: ['id'],
  bidStep: ['bid', 'position'],
  plan: ['id'],
  milestone: ['id'],
  planPart: ['plan', 'department'],
  amendment: ['plan', 'number'],
  planStep: ['plan', 'position'],
  report: ['id'],
  reportMilestone: ['report', 'milestone'],
  reportFigure: ['report', 'target'],
  evidence: ['report', 'id'],
  reportEdition: ['report', 'position'],
  reportStep: ['report', 'position'],
  contribution: ['id'],
  fileCitation: ['owner', 'file'],
  supervisionOrder: ['id'],
  orderAnswer: ['order', 'position'],
  orderExtension: ['order', 'number'],
  orderStep: ['order', 'position'],
  bulletin: ['id'],
  bulletinSignature: ['bulletin', 'department'],
  instruction: ['bulletin', 'number'],
  bulletinStep: ['bulletin', 'position'],
  inspection: ['id'],
  inspectionFinding: ['inspection', 'number'],
  inspectionStep: ['inspection', 'position'],
  loadLimits: ['programme'],
  countyReport: ['id'],
  countyReportStep: ['report', 'position'],
  conclusion: ['id'],
  conclusionStep: ['conclusion', 'position'],
  safeguard: ['id'],
  safeguardStep: ['safeguard', 'position'],
  ladder: ['programme'],
  escalation: ['id'],
  measure: ['escalation', 'number'],
  indicator: ['id'],
  observation: ['id'],
  ruleSet: ['id'],
  assessmentResult: ['programme', 'year'],
  assessmentRound: ['id'],
  publication: ['programme', 'number'],
  publicationItem: ['programme', 'publication', 'position'],
  disclosurePolicy: ['programme'],
  disclosureDecision: ['programme', 'number'],
  signOffSheet: ['id'],
  signOffEntry: ['sheet', 'number'],
  review: ['id'],
  reviewItem: ['review', 'key'],
  reviewStep: ['review', 'position'],
} as const satisfies Partial<Record<Uncapitalize<Prisma.ModelName>, readonly string[]>>

export type Table = keyof typeof TABLES

/** The part of Prisma's delegates that the generic write path uses. */
interface Delegate {
  readonly findMany: (args: {
    where?: Row
    orderBy?: Row[]
    include?: Record<string, true>
    relationLoadStrategy?: 'join'
  }) => Promise<Row[]>
  readonly createMany: (args: { data: readonly Row[] }) => Promise<{ count: number }>
  readonly updateMany: (args: { where: Row; data: Row }) => Promise<{ count: number }>
  readonly deleteMany: (args: { where: Row }) => Promise<{ count: number }>
}

/** Holds for a column of JSON that says something. */
export const PRESENT = { not: Prisma.AnyNull }

/** The one place where a table is reached by name. */
const delegate = (tx: Transaction | Client, table: Table): Delegate => tx[table] as unknown as Delegate

export const readRows = async (
  tx: Transaction | Client,
  table: Table,
  where: Row,
): Promise<readonly Row[]> => {
  const orderBy = TABLES[table].map((column) => ({ [column]: 'asc' }))
  return (await delegate(tx, table).findMany({ where, orderBy })).map(plain)
}

/** Root rows with their child rows under the names of their tables, in one query. */
export const readTrees = async (
  tx: Transaction | Client,
  table: Table,
  children: readonly Table[],
  where: Row,
): Promise<readonly Row[]> => {
  if (children.length === 0) return readRows(tx, table, where)
  const orderBy = TABLES[table].map((column) => ({ [column]: 'asc' }))
  const include = Object.fromEntries(children.map((child) => [child, true as const]))
  const trees = await delegate(tx, table).findMany({ where, orderBy, include, relationLoadStrategy: 'join' })
  return trees.map((tree) => plainTree(tree, children))
}

/** Which rows of a programme's table are read, and with which child rows. */
export interface Branch {
  readonly table: Table
  readonly children: readonly Table[]
  readonly where: Row
}

/** Rows of several tables of one programme with their child rows, in one query. */
export const readBranches = async (
  client: Transaction | Client,
  programme: string,
  branches: readonly Branch[],
): Promise<readonly (readonly Row[])[]> => {
  const select = Object.fromEntries(
    branches.map(({ table, children, where }) => [
      table,
      {
        where,
        orderBy: TABLES[table].map((column) => ({ [column]: 'asc' })),
        include: Object.fromEntries(children.map((child) => [child, true])),
      },
    ]),
  )
  const asked = { relationLoadStrategy: 'join', where: { id: programme }, select } as const
  const found = (await client.programme.findUnique(asked as never)) as Record<string, Row[]> | null
  return branches.map(({ table, children }) =>
    (found?.[table] ?? []).map((tree) => plainTree(tree, children)),
  )
}

const plainTree = (tree: Row, children: readonly Table[]): Row =>
  Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [
      name,
      children.includes(name as Table) ? (value as Row[]).map(plain) : plainValue(value),
    ]),
  )

export const insertRows = async (tx: Transaction, table: Table, rows: readonly Row[]): Promise<void> => {
  if (rows.length > 0) await delegate(tx, table).createMany({ data: [...rows] })
}

export const updateRow = async (tx: Transaction, table: Table, where: Row, row: Row): Promise<boolean> =>
  (await delegate(tx, table).updateMany({ where, data: row })).count === 1

export const deleteRows = async (tx: Transaction, table: Table, where: Row): Promise<void> => {
  await delegate(tx, table).deleteMany({ where })
}

/** `Report 0190…`: how a row is named to people. */
export const rowName = (table: Table, row: Row): string =>
  `${table} ${TABLES[table].map((column) => String(row[column])).join('/')}`

/** A row as plain JSON. */
export const plain = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plainValue(value)]))

const plainValue = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  if (Prisma.Decimal.isDecimal(value)) return sayExact(exact(value.toFixed()))
  return value
}
