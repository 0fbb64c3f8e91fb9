import { type Permission, scopeFor } from '@jiashan/domain/access'
import type { Actor, PartyId, ProgrammeId } from '@jiashan/domain/record'
import type { CountyReport } from '@jiashan/domain/reporting'
import type { KeyTasks, Meeting, Safeguard, UpwardBid } from '@jiashan/domain/safeguards'
import type {
  AskedMatter,
  Bulletin,
  Conclusion,
  CoordinationMatter,
  Escalation,
  Inspection,
  Resolution,
  SupervisionOrder,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result } from 'effect'
import { ledBy, OPEN_COUNTY_REPORTS } from '../reporting/county-reports.ts'
import { bidsOf, OPEN_BIDS } from '../safeguards/bids.ts'
import { OPEN_MEETINGS } from '../safeguards/meetings.ts'
import { OPEN_SAFEGUARDS, recordedBy } from '../safeguards/safeguards.ts'
import { readTogether, wanted } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import {
  keptBid,
  keptBulletin,
  keptConclusion,
  keptCountyReport,
  keptEscalation,
  keptInspection,
  keptKeyTasks,
  keptMatter,
  keptMeeting,
  keptOrder,
  keptResolution,
  keptSafeguard,
} from '../store/kept.ts'
import { PRESENT, type Row } from '../store/table.ts'
import { ofUnit as bulletinsOf, OPEN_BULLETINS } from './bulletins.ts'
import { concerning, OPEN_CONCLUSIONS } from './conclusions.ts'
import { OPEN_INSPECTIONS, visiting } from './inspections.ts'
import { mattersOf, OPEN_MATTERS } from './matters.ts'
import { issuedTo, OPEN_ORDERS } from './orders.ts'
import { OPEN_RESOLUTIONS, resolutionsOf } from './resolutions.ts'

/** Papers that still ask something of somebody. */
export interface OpenPapers {
  readonly orders: readonly SupervisionOrder[]
  readonly bulletins: readonly Bulletin[]
  /** Matters that are pressed for, with measures that wait to be issued. */
  readonly escalations: readonly Escalation[]
  readonly resolutions: readonly Resolution[]
  readonly matters: readonly AskedMatter[]
  readonly meetings: readonly Meeting[]
  /** Lists of key tasks with a proposal that the group has not decided. */
  readonly lists: readonly KeyTasks[]
  readonly inspections: readonly Inspection[]
  readonly countyReports: readonly CountyReport[]
  readonly conclusions: readonly Conclusion[]
  readonly safeguards: readonly Safeguard[]
  readonly bids: readonly UpwardBid[]
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
        const matters = where('matter.read', OPEN_MATTERS, mattersOf)
        return Effect.promise(async () => {
          const papers = await readTogether(client, programme, {
            orders: wanted(keptOrder, where('order.read', OPEN_ORDERS, issuedTo)),
            bulletins: wanted(keptBulletin, where('bulletin.read', OPEN_BULLETINS, bulletinsOf)),
            escalations: wanted(keptEscalation, where('escalation.read', TO_ISSUE, nobodys)),
            resolutions: wanted(keptResolution, where('resolution.read', OPEN_RESOLUTIONS, resolutionsOf)),
            matters: wanted(keptMatter, matters && withMain(matters)),
            meetings: wanted(keptMeeting, where('meeting.manage', OPEN_MEETINGS, nobodys)),
            lists: wanted(keptKeyTasks, where('keyTasks.decide', PROPOSED, nobodys)),
            inspections: wanted(keptInspection, where('inspection.read', OPEN_INSPECTIONS, visiting)),
            countyReports: wanted(keptCountyReport, where('countyReport.read', OPEN_COUNTY_REPORTS, ledBy)),
            conclusions: wanted(keptConclusion, where('conclusion.read', OPEN_CONCLUSIONS, concerning)),
            safeguards: wanted(keptSafeguard, where('safeguard.read', OPEN_SAFEGUARDS, recordedBy)),
            bids: wanted(keptBid, where('bid.enter', OPEN_BIDS, bidsOf)),
          })
          return { ...papers, matters: asked(papers.matters) }
        })
      }
      return { open }
    }),
  )
}

/** Measures are drafted, and wait for the office. */
const TO_ISSUE = { metOn: null, measure: { some: { status: 'drafted' } } }
const PROPOSED = { proposal: PRESENT }
/** No unit sees how it is about to be pressed, or is asked for what is the office's own work. */
const nobodys = (): Row => ({ programme: { in: [] } })

/** A matter that was merged is answered with another, which is read beside it. */
const withMain = (matters: Row): Row => ({ OR: [matters, { merged: { some: matters } }] })

/** Each with that into which it was merged; this one asks nothing of whoever has no part in it. */
const asked = (matters: readonly CoordinationMatter[]): readonly AskedMatter[] => {
  const byId = new Map(matters.map((one) => [one.id, one]))
  return matters.map((matter) => ({
    matter,
    other: matter.into === null ? null : (byId.get(matter.into) ?? null),
  }))
}

/** The open rows of a kind that a permission lets the actor read; null where it lets him read none. */
const whereFor =
  (actor: Actor, programme: ProgrammeId) =>
  (permission: Permission, open: Row, ofUnit: (unit: PartyId) => Row): Row | null => {
    const scope = scopeFor(actor, permission, programme)
    if (Result.isFailure(scope)) return null
    const { units } = scope.success
    return units === 'all' ? open : { AND: [open, ofUnit(units)] }
  }
