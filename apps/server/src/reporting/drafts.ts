import { authorise, Forbidden } from '@jiashan/domain/access'
import { type Actor, next } from '@jiashan/domain/record'
import {
  REPORT_TRANSITIONS,
  type ReportAction,
  ReportNotIn,
  type ReportStatus,
} from '@jiashan/domain/reporting'
import { Clock, Context, Effect, Layer, Result, Schema } from 'effect'
import { Database } from '../store/database.ts'
import { leadOf } from '../store/responsibilities.ts'
import { StaleVersion } from '../store/write.ts'
import type { ReportKey } from './reports.ts'

const MAX_CHARACTERS = 64_000

/** A draft larger than any report could be. */
export class DraftTooLarge extends Schema.TaggedError<DraftTooLarge>()('DraftTooLarge', {
  limit: Schema.Int,
}) {}

export interface Draft {
  readonly revision: number
  readonly content: unknown
  readonly savedBy: string
  /** Real time. */
  readonly savedAt: string
}

export interface DraftsShape {
  readonly find: (actor: Actor, key: ReportKey) => Effect.Effect<Draft | null>
  /**
   * Saves over revision `revision` (0: there was none); another one saved meanwhile is not overwritten. Only
   * what may still be submitted is drafted: a late tab leaves nothing behind a report that went on.
   */
  readonly save: (
    actor: Actor,
    key: ReportKey,
    revision: number,
    content: object,
  ) => Effect.Effect<Draft, Forbidden | ReportNotIn | StaleVersion | DraftTooLarge>
  /** Forgets the draft that was handed in; one that was saved later is kept. */
  readonly drop: (key: ReportKey, revision: number) => Effect.Effect<void>
}

/** Unfinished reports of a unit, outside the journal; kept until the report is submitted. */
export class Drafts extends Context.Service<Drafts, DraftsShape>()('@jiashan/server/Drafts') {
  static readonly layer = Layer.effect(
    Drafts,
    Effect.gen(function* () {
      const database = yield* Database
      return {
        find: (actor, { programme, task, period }) =>
          Effect.promise(async () => {
            const row = await database.client.draft.findUnique({
              where: { programme_task_period: { programme, task, period } },
            })
            return row === null || row.department !== actor.department ? null : wire(row)
          }),
        save: Effect.fn('Drafts.save')(function* (actor, { programme, task, period }, revision, content) {
          if (JSON.stringify(content).length > MAX_CHARACTERS)
            return yield* new DraftTooLarge({ limit: MAX_CHARACTERS })
          const savedAt = new Date(yield* Clock.currentTimeMillis)
          const where = { programme_task_period: { programme, task, period } }
          return yield* database.transaction<Draft, Forbidden | ReportNotIn | StaleVersion>(async (tx) => {
            const department = await leadOf(tx, programme, task)
            const allowed = authorise(actor, 'report.submit', department)
            if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
            if (department === null)
              return Result.fail(new Forbidden({ permission: 'report.submit', role: actor.role, department }))
            const report = await tx.report.findUnique({
              where: { programme_task_period: { programme, task, period } },
              select: { status: true },
            })
            const status = (report?.status ?? 'none') as ReportStatus
            if (next<ReportStatus, ReportAction>(REPORT_TRANSITIONS, status, 'submit') === null)
              return Result.fail(new ReportNotIn({ action: 'submit', status }))
            const stands = await tx.draft.findUnique({ where })
            const actual = stands?.revision ?? 0
            if (actual !== revision) return Result.fail(new StaleVersion({ expected: revision, actual }))
            const data = { revision: actual + 1, content, savedBy: actor.name, savedAt }
            const row = await tx.draft.upsert({
              where,
              create: { programme, task, period, department, ...data },
              update: data,
            })
            return Result.succeed(wire(row))
          })
        }),
        drop: ({ programme, task, period }, revision) =>
          Effect.promise(() =>
            database.client.draft.deleteMany({
              where: { programme, task, period, revision: { lte: revision } },
            }),
          ),
      }
    }),
  )
}

const wire = (row: { revision: number; content: unknown; savedBy: string; savedAt: Date }): Draft => ({
  revision: row.revision,
  content: row.content,
  savedBy: row.savedBy,
  savedAt: row.savedAt.toISOString(),
})
