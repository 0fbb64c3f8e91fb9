import { type Permission, type Scope, scopeFor } from '@jiashan/domain/access'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import type { CountyReport } from '@jiashan/domain/reporting'
import type { Safeguard } from '@jiashan/domain/safeguards'
import type { Bulletin, Conclusion, Inspection, SupervisionOrder } from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result } from 'effect'
import { ledBy, OPEN_COUNTY_REPORTS } from '../reporting/county-reports.ts'
import { OPEN_SAFEGUARDS, recordedBy } from '../safeguards/safeguards.ts'
import { readTogether, wanted } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import {
  keptBulletin,
  keptConclusion,
  keptCountyReport,
  keptInspection,
  keptOrder,
  keptSafeguard,
} from '../store/kept.ts'
import type { Row } from '../store/table.ts'
import { ofUnit as bulletinsOf, OPEN_BULLETINS } from './bulletins.ts'
import { concerning, OPEN_CONCLUSIONS } from './conclusions.ts'
import { OPEN_INSPECTIONS, visiting } from './inspections.ts'
import { issuedTo, OPEN_ORDERS } from './orders.ts'

/** Papers that still ask something of somebody. */
export interface OpenPapers {
  readonly orders: readonly SupervisionOrder[]
  readonly bulletins: readonly Bulletin[]
  readonly inspections: readonly Inspection[]
  readonly countyReports: readonly CountyReport[]
  readonly conclusions: readonly Conclusion[]
  readonly safeguards: readonly Safeguard[]
}

export interface PapersShape {
  /** What of them the actor may read; one query, however many kinds there are. */
  readonly open: (actor: Actor, programme: ProgrammeId) => Effect.Effect<OpenPapers>
}

/** The papers on the desk. */
export class Papers extends Context.Service<Papers, PapersShape>()('@jiashan/server/Papers') {
  static readonly layer = Layer.effect(
    Papers,
    Effect.gen(function* () {
      const { client } = yield* Database
      const open: PapersShape['open'] = (actor, programme) => {
        const where = whereFor(actor, programme)
        return Effect.promise(() =>
          readTogether(client, programme, {
            orders: wanted(keptOrder, where('order.read', OPEN_ORDERS, issuedTo)),
            bulletins: wanted(keptBulletin, where('bulletin.read', OPEN_BULLETINS, bulletinsOf)),
            inspections: wanted(keptInspection, where('inspection.read', OPEN_INSPECTIONS, visiting)),
            countyReports: wanted(keptCountyReport, where('countyReport.read', OPEN_COUNTY_REPORTS, ledBy)),
            conclusions: wanted(keptConclusion, where('conclusion.read', OPEN_CONCLUSIONS, concerning)),
            safeguards: wanted(keptSafeguard, where('safeguard.read', OPEN_SAFEGUARDS, recordedBy)),
          }),
        )
      }
      return { open }
    }),
  )
}

/** The open rows of a kind that a permission lets the actor read; null where it lets him read none. */
const whereFor =
  (actor: Actor, programme: ProgrammeId) =>
  (permission: Permission, open: Row, ofUnit: (unit: Exclude<Scope['units'], 'all'>) => Row): Row | null => {
    const scope = scopeFor(actor, permission, programme)
    if (Result.isFailure(scope)) return null
    const { units } = scope.success
    return units === 'all' ? open : { AND: [open, ofUnit(units)] }
  }
