import type { Scope } from '@jiashan/domain/access'
import { firstDay, type Period, periodOf } from '@jiashan/domain/calendar'
import { type Contribution, type CountyReport, countyReportFor, type Report } from '@jiashan/domain/reporting'
import type { GivenPart } from '@jiashan/domain/supervision'
import { Context, Effect, Layer } from 'effect'
import { readTogether, type Versioned, wanted, wantedVersioned } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptContribution, keptCountyReport, keptReport } from '../store/kept.ts'
import { shownTo } from '../store/shown.ts'
import { reportsIn } from './county-reports.ts'
import type { ReportKey } from './surroundings.ts'

export interface ReportReaderShape {
  /** The parts that were given in the periods of some years: one query of narrow rows. */
  readonly partsGiven: (scope: Scope, years: readonly number[]) => Effect.Effect<readonly GivenPart[]>
  /**
   * A report with the one of an earlier period, the parts of supporting units, and what the county reported on the
   * quarter as far as it is shown in a scope (null: not at all): one query.
   */
  readonly material: (
    key: ReportKey,
    before: Period | null,
    county: Scope | null,
  ) => Effect.Effect<{
    readonly reports: readonly Versioned<Report>[]
    readonly contributions: readonly Versioned<Contribution>[]
    readonly county: CountyReport | null
  }>
}

/** Reads reports of a task that the caller has found in the asker's scope. */
export class ReportReader extends Context.Service<ReportReader, ReportReaderShape>()(
  '@jiashan/server/ReportReader',
) {
  static readonly layer = Layer.effect(
    ReportReader,
    Effect.gen(function* () {
      const { client } = yield* Database
      return {
        partsGiven: ({ programme, units }, years) =>
          Effect.promise(async () => {
            const rows = await client.contribution.findMany({
              where: {
                ...{ programme, OR: years.map((year) => ({ period: { startsWith: `${year}-` } })) },
                ...(units === 'all' ? {} : { department: units }),
              },
              select: { task: true, period: true, department: true, givenOn: true },
            })
            return rows as unknown as readonly GivenPart[]
          }),
        material: ({ programme, task, period }, before, scope) =>
          Effect.promise(async () => {
            const periods = before === null ? [period] : [period, before]
            const quarter = periodOf(firstDay(period), 'quarter')
            const reported = { task, period: quarter, ...(scope === null ? {} : reportsIn(scope)) }
            const { reports, contributions, county } = await readTogether(client, programme, {
              reports: wantedVersioned(keptReport, { task, period: { in: periods } }),
              contributions: wantedVersioned(keptContribution, { task, period }),
              county: wanted(keptCountyReport, scope && reported),
            })
            const [found = null] = county
            return {
              ...{ reports, contributions },
              county: found && scope && shownTo(scope, countyReportFor)(found),
            }
          }),
      }
    }),
  )
}
