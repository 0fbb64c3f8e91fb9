/** Rewrites the baseline migration from `prisma/schema.prisma`: `pnpm --filter @jiashan/server baseline`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { schemaSql } from './migrate.ts'

const DATES: Readonly<Record<string, readonly string[]>> = {
  CoordinationGroup: ['foundedOn'],
  GroupComposition: ['from'],
  KeyTaskList: ['decidedOn'],
  Meeting: ['on', 'heldOn'],
  Resolution: ['agreedOn', 'dueOn', 'finishedOn', 'confirmedOn'],
  CoordinationMatter: ['raisedOn', 'knownOn', 'insistedOn'],
  UpwardBid: ['settledOn'],
  Plan: ['circulatedOn', 'submittedOn', 'approvedOn'],
  Milestone: ['dueOn', 'originalDueOn', 'cancelledOn'],
  PlanPart: ['answeredOn'],
  Amendment: ['appliedOn', 'settledOn'],
  Report: ['reportedOn', 'acceptedOn'],
  ReportMilestone: ['doneOn'],
  Observation: ['knownOn'],
  RuleSet: ['effectiveOn'],
  AssessmentResult: ['frozenOn'],
  AssessmentRound: ['feedbackOn'],
  Publication: ['issuedOn'],
}

/** A day is ISO text that PostgreSQL also takes for a day. */
const checks = Object.entries(DATES).flatMap(([table, columns]) =>
  columns.map(
    (column) =>
      `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_${column}_is_day" ` +
      `CHECK ("${column}" ~ '^\\d{4}-\\d{2}-\\d{2}$' AND to_char("${column}"::date, 'YYYY-MM-DD') = "${column}");`,
  ),
)

const database = new PGlite()
const sql = await schemaSql(new PrismaPGlite(database))
await database.close()
const folder = new URL('./migrations/0001_baseline/', import.meta.url)
await mkdir(folder, { recursive: true })
const text = `BEGIN;\n\n${sql.trim()}\n\n-- Days are ISO text.\n${checks.join('\n')}\n\nCOMMIT;\n`
await writeFile(new URL('migration.sql', folder), text)
