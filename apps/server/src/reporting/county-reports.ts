import { authorise, type Forbidden, type Scope } from '@jiashan/domain/access'
import type { Period } from '@jiashan/domain/calendar'
import { type Task, tasksOf } from '@jiashan/domain/policy'
import { type Actor, COUNTY, type CountyReportId, next, type PartyId } from '@jiashan/domain/record'
import {
  COUNTY_REPORT_PERMISSION,
  COUNTY_REPORT_TRANSITIONS,
  type CountyReport,
  type CountyReportAction,
  type CountyReportCommand,
  CountyReportNotIn,
  type CountyReportRefusal,
  type CountyReportStatus,
  countyReportFor,
  decideCountyReport,
} from '@jiashan/domain/reporting'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Admission, DraftKey } from '../drafts/drafts.ts'
import { Programmes } from '../policy/programmes.ts'
import { readAggregate, type Versioned } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptCountyReport, keptSchedule } from '../store/kept.ts'
import { NoSuchTask } from '../store/responsibilities.ts'
import { readShown } from '../store/shown.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'
import type { Sending } from './reports.ts'
import type { ReportKey } from './surroundings.ts'

/** A task that the asker may see, with what the county reported of it; version 0 while nothing came. */
export interface CountyTask {
  readonly task: Task
  readonly report: Versioned<CountyReport> | null
}

/** The county's reports are for who leads the task, and for those who supervise. */
export class NotForUnit extends Schema.TaggedError<NotForUnit>()('NotForUnit', { task: Schema.Int }) {}

export interface CountyReportsShape {
  readonly act: (
    actor: Actor,
    key: ReportKey,
    command: CountyReportCommand,
    sending?: Sending,
  ) => Effect.Effect<Written<CountyReport>, CountyReportRefusal | NoSuchTask | StaleVersion | KeyReused>
  /** The led tasks in a scope, with the reports on a period: of all, or those that the unit leads. One query. */
  readonly ofPeriod: (scope: Scope, period: Period) => Effect.Effect<readonly CountyTask[]>
  readonly find: (scope: Scope, task: number, period: Period) => Effect.Effect<CountyTask, NotForUnit>
}

/** 县级报送. */
export class CountyReports extends Context.Service<CountyReports, CountyReportsShape>()(
  '@jiashan/server/CountyReports',
) {
  static readonly layer = Layer.effect(
    CountyReports,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const programmes = yield* Programmes
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const tasksIn = (programme: ReportKey['programme']) =>
        Effect.map(programmes.byId(programme), (found) =>
          found === undefined ? [] : tasksOf(found.document),
        )
      const act: CountyReportsShape['act'] = Effect.fn('CountyReports.act')(function* (
        actor,
        { programme, task, period },
        command,
        sending = {},
      ) {
        const told = (yield* tasksIn(programme)).find((one) => one.ordinal === task)
        if (told === undefined) return yield* new NoSuchTask({ task })
        const fresh = ids.next((yield* clock.now).epochMs) as CountyReportId
        return yield* writer.write({
          kept: keptCountyReport,
          locate: async (tx) => {
            const where = { programme_task_period: { programme, task, period } }
            return (await tx.countyReport.findUnique({ where, select: { id: true } }))?.id ?? fresh
          },
          programme,
          actor,
          request: { ...command, programme, task, period },
          ...sending,
          decide: async (state, occasion, tx) =>
            decideCountyReport(state, command, occasion, {
              ...{ id: state?.id ?? fresh, programme, task, period },
              ...{ lead: told.lead, dutyModes: told.dutyModes },
              first: (await readAggregate(tx, keptSchedule, programme))?.state.terms[0]?.from ?? null,
            }),
        })
      })
      const read = Effect.fn('CountyReports.read')(function* (scope: Scope, period: Period, only: object) {
        const { programme, units } = scope
        const tasks = (yield* tasksIn(programme)).filter((one) => one.lead !== null && sees(units, one))
        const where = { programme, period, ...only, ...reportsIn(scope) }
        const reports = yield* Effect.promise(() =>
          readShown(client, { kept: keptCountyReport, part: countyReportFor }, scope, where),
        )
        const byTask = new Map(reports.map((one) => [one.state.task, one]))
        return tasks.map((task): CountyTask => ({ task, report: byTask.get(task.ordinal) ?? null }))
      })
      const find = Effect.fn('CountyReports.find')(function* (scope: Scope, task: number, period: Period) {
        const found = (yield* read(scope, period, { task })).find((one) => one.task.ordinal === task)
        return found ?? (yield* new NotForUnit({ task }))
      })
      return { act, ofPeriod: (scope, period) => read(scope, period, {}), find }
    }),
  )
}

const sees = (units: Scope['units'], { lead }: Task): boolean =>
  units === 'all' || units === COUNTY || lead === units

/** Those that a unit verifies; the county's are all its own. */
export const ledBy = (party: PartyId) => (party === COUNTY ? {} : { department: party })

/** Those that a scope shows. */
export const reportsIn = ({ units }: Scope) => (units === 'all' ? {} : ledBy(units))

/** What still asks something of somebody. */
export const OPEN_COUNTY_REPORTS = { status: 'submitted' }

/** What the county has written on a task and quarter and not sent yet. */
export const countyDraft = ({ programme, task, period }: ReportKey): DraftKey => ({
  ...{ programme, kind: 'county', subject: `${task}/${period}` },
})

/** Lets the county draft its report while it can be sent. */
export const admitCountyDraft =
  (actor: Actor, { programme, task, period }: ReportKey): Admission<Forbidden | CountyReportNotIn> =>
  async (tx) => {
    const allowed = authorise(actor, COUNTY_REPORT_PERMISSION.submit, COUNTY)
    if (Result.isFailure(allowed)) return allowed
    const where = { programme_task_period: { programme, task, period } }
    const row = await tx.countyReport.findUnique({ where, select: { status: true } })
    const status = (row?.status ?? 'none') as CountyReportStatus
    return next<CountyReportStatus, CountyReportAction>(COUNTY_REPORT_TRANSITIONS, status, 'submit') === null
      ? Result.fail(new CountyReportNotIn({ action: 'submit', status }))
      : Result.succeed(undefined)
  }
