import { authorise, type Forbidden } from '@jiashan/domain/access'
import { type Actor, type Decision, next, type ReportId } from '@jiashan/domain/record'
import {
  conflicts,
  decideReport,
  REPORT_TRANSITIONS,
  type Report,
  type ReportAction,
  type ReportChange,
  type ReportCommand,
  ReportConflict,
  ReportNotIn,
  type ReportRefusal,
  type ReportStatus,
} from '@jiashan/domain/reporting'
import { Context, Effect, Layer, Result } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Admission } from '../drafts/drafts.ts'
import { readAggregates } from '../store/aggregate.ts'
import { type Client, Database } from '../store/database.ts'
import { asOf } from '../store/journal.ts'
import { keptReport } from '../store/kept.ts'
import { leadOf, NoSuchTask } from '../store/responsibilities.ts'
import { type Beside, type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'
import { askedOf, nothingAsked, type ReportKey, stagesOf } from './surroundings.ts'

export type ReportRequest = ReportKey & ReportCommand

/** How a request is sent: once for its key, with what is done beside it, and on the version that was looked at. */
export interface Sending {
  readonly key?: string | undefined
  readonly expected?: number | undefined
  readonly beside?: Beside | undefined
}

export type ReportsRefusal = ReportRefusal | ReportConflict | NoSuchTask | StaleVersion | KeyReused

export interface ReportsShape {
  readonly act: (
    actor: Actor,
    request: ReportRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Report>, ReportsRefusal>
}

/** 进展报送 on its way: clerk → the unit's signatures → office. */
export class Reports extends Context.Service<Reports, ReportsShape>()('@jiashan/server/Reports') {
  static readonly layer = Layer.effect(
    Reports,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act = Effect.fn('Reports.act')(function* (
        actor: Actor,
        request: ReportRequest,
        sending: Sending = {},
      ) {
        const { programme, task, period } = request
        const id = ids.next((yield* clock.now).epochMs) as ReportId
        const writing = writer.write({
          kept: keptReport,
          locate: async (tx) => {
            const where = { programme_task_period: { programme, task, period } }
            return (await tx.report.findUnique({ where, select: { id: true } }))?.id ?? id
          },
          programme,
          actor,
          request,
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<ReportChange, ReportRefusal | NoSuchTask>> => {
            const lead = await leadOf(tx, programme, task)
            if (lead === null) return Result.fail(new NoSuchTask({ task }))
            // Only a new text is asked about plans, earlier reports and the unit's chain.
            const texted = 'content' in request
            const asked = texted
              ? await askedOf(tx, request, occasion.today, request.content)
              : nothingAsked(request)
            const stages = texted ? await stagesOf(tx, lead) : []
            const place = { ...asked, programme, lead, stages, id: state?.id ?? id }
            return decideReport(state, request, occasion, place)
          },
        })
        return yield* writing.pipe(
          Effect.catchTag('StaleVersion', (stale) =>
            Effect.flatMap(explain(client, request, stale), Effect.fail),
          ),
        )
      })
      return { act }
    }),
  )
}

/** A stale text is told base, mine and theirs of each field that both changed. */
const explain = (
  client: Client,
  request: ReportRequest,
  stale: StaleVersion,
): Effect.Effect<StaleVersion | ReportConflict> =>
  Effect.promise(async () => {
    if (!('content' in request)) return stale
    const { programme, task, period, content } = request
    const [stands] = await readAggregates(client, keptReport, { programme, task, period })
    if (stands === undefined) return stale
    const base = await asOf(client, keptReport, stands.state.id, stale.expected)
    const fields = conflicts(base, content, stands.state)
    return new ReportConflict({ expected: stale.expected, actual: stands.version, fields })
  })

/** Lets the lead's clerk draft what may be submitted or corrected. */
export const admitReportDraft =
  (actor: Actor, { programme, task, period }: ReportKey): Admission<Forbidden | ReportNotIn> =>
  async (tx) => {
    const allowed = authorise(actor, 'report.submit', await leadOf(tx, programme, task))
    if (Result.isFailure(allowed)) return allowed
    const where = { programme_task_period: { programme, task, period } }
    const report = await tx.report.findUnique({ where, select: { status: true } })
    const status = (report?.status ?? 'none') as ReportStatus
    const may = (action: ReportAction) =>
      next<ReportStatus, ReportAction>(REPORT_TRANSITIONS, status, action) !== null
    return may('submit') || may('correct')
      ? Result.succeed(undefined)
      : Result.fail(new ReportNotIn({ action: 'submit', status }))
  }
