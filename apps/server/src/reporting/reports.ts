import type { Period, PlainDate } from '@jiashan/domain/calendar'
import { openedPeriods } from '@jiashan/domain/planning'
import type { Actor, Decision, ProgrammeId, ReportId } from '@jiashan/domain/record'
import {
  askedMilestones,
  conflicts,
  decideReport,
  type Report,
  type ReportChange,
  type ReportCommand,
  ReportConflict,
  type ReportRefusal,
} from '@jiashan/domain/reporting'
import { Context, Effect, Layer, Result } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { readAggregate, readAggregates } from '../store/aggregate.ts'
import { type Client, Database, type Transaction } from '../store/database.ts'
import { asOf } from '../store/journal.ts'
import { keptPlan, keptReport, keptSchedule } from '../store/kept.ts'
import { leadOf, NoSuchTask } from '../store/responsibilities.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** A report is known by task and period. */
export type ReportKey = {
  readonly programme: ProgrammeId
  readonly task: number
  readonly period: Period
}

export type ReportRequest = ReportKey & ReportCommand

/** How a request is sent: once for its key, and on the version that was looked at. */
export interface Sending {
  readonly key?: string | undefined
  readonly expected?: number | undefined
}

export type ReportsRefusal = ReportRefusal | ReportConflict | NoSuchTask | StaleVersion | KeyReused

export interface ReportsShape {
  readonly act: (
    actor: Actor,
    request: ReportRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Report>, ReportsRefusal>
}

/** 进展报送 on its way: clerk → head → office. */
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
            const around = await surroundings(tx, request, occasion.today)
            if (around === null) return Result.fail(new NoSuchTask({ task }))
            return decideReport(state, request, occasion, { ...request, ...around, id: state?.id ?? id })
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

/** A stale submission is told base, mine and theirs of each field that both changed. */
const explain = (
  client: Client,
  request: ReportRequest,
  stale: StaleVersion,
): Effect.Effect<StaleVersion | ReportConflict> =>
  Effect.promise(async () => {
    if (request._tag !== 'SubmitReport') return stale
    const { programme, task, period, content } = request
    const [stands] = await readAggregates(client, keptReport, { programme, task, period })
    if (stands === undefined) return stale
    const base = await asOf(client, keptReport, stands.state.id, stale.expected)
    const fields = conflicts(base, content, stands.state)
    return new ReportConflict({ expected: stale.expected, actual: stands.version, fields })
  })

const surroundings = async (tx: Transaction, { programme, task, period }: ReportKey, today: PlainDate) => {
  const lead = await leadOf(tx, programme, task)
  if (lead === null) return null
  const schedule = await readAggregate(tx, keptSchedule, programme)
  const plans = await readAggregates(tx, keptPlan, { programme, task, status: 'approved' })
  const accepted = await readAggregates(tx, keptReport, { programme, task, status: 'accepted' })
  return {
    lead,
    opened: schedule === null ? [] : openedPeriods(schedule.state, task, today),
    milestones: askedMilestones(
      plans.map((one) => one.state),
      accepted.map((one) => one.state),
      period,
    ),
  }
}
