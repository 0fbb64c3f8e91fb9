import { type Permission, scopeFor } from '@jiashan/domain/access'
import type { Review } from '@jiashan/domain/publication'
import type { Actor, PartyId, ProgrammeId } from '@jiashan/domain/record'
import { type CountyReport, countyReportFor } from '@jiashan/domain/reporting'
import type { KeyTasks, Meeting, Safeguard, UpwardBid } from '@jiashan/domain/safeguards'
import {
  type AskedMatter,
  type Bulletin,
  bulletinFor,
  type Conclusion,
  type CoordinationMatter,
  conclusionFor,
  type Escalation,
  type Inspection,
  inspectionFor,
  matterFor,
  orderFor,
  type Resolution,
  type SupervisionOrder,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result } from 'effect'
import { ledBy, OPEN_COUNTY_REPORTS } from '../reporting/county-reports.ts'
import { bidsOf, OPEN_BIDS } from '../safeguards/bids.ts'
import { OPEN_MEETINGS } from '../safeguards/meetings.ts'
import { OPEN_SAFEGUARDS, recordedBy } from '../safeguards/safeguards.ts'
import { type Kept, readTogether, type Wanted, wanted } from '../store/aggregate.ts'
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
  keptReview,
  keptSafeguard,
} from '../store/kept.ts'
import { type Part, shownTo } from '../store/shown.ts'
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
  /** 公开审查单 that wait for one person of the office or the other. */
  readonly reviews: readonly Review[]
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
        const mine = mineOf(actor, programme)
        return Effect.promise(async () => {
          const papers = await readTogether(client, programme, {
            orders: mine(keptOrder, 'order.read', [OPEN_ORDERS, issuedTo], orderFor),
            bulletins: mine(keptBulletin, 'bulletin.read', [OPEN_BULLETINS, bulletinsOf], bulletinFor),
            escalations: mine(keptEscalation, 'escalation.read', [TO_ISSUE, nobodys]),
            resolutions: mine(keptResolution, 'resolution.read', [OPEN_RESOLUTIONS, resolutionsOf]),
            matters: mine(keptMatter, 'matter.read', [OPEN_MATTERS, mattersOf, withMain], matterFor),
            meetings: mine(keptMeeting, 'meeting.manage', [OPEN_MEETINGS, nobodys]),
            lists: mine(keptKeyTasks, 'keyTasks.decide', [PROPOSED, nobodys]),
            inspections: mine(keptInspection, 'inspection.read', [OPEN_INSPECTIONS, visiting], inspectionFor),
            countyReports: mine(
              keptCountyReport,
              'countyReport.read',
              [OPEN_COUNTY_REPORTS, ledBy],
              countyReportFor,
            ),
            conclusions: mine(
              keptConclusion,
              'conclusion.read',
              [OPEN_CONCLUSIONS, concerning],
              conclusionFor,
            ),
            safeguards: mine(keptSafeguard, 'safeguard.read', [OPEN_SAFEGUARDS, recordedBy]),
            reviews: mine(keptReview, 'disclosure.review', [OPEN_REVIEWS, nobodys]),
            bids: mine(keptBid, 'bid.enter', [OPEN_BIDS, bidsOf]),
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
const OPEN_REVIEWS = { status: { in: ['submitted', 'returned'] } }
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

/** What is open of a kind, which of it is a party's, and what is read beside it. */
type Which = readonly [open: Row, ofParty: (party: PartyId) => Row, withOthers?: (rows: Row) => Row]

/** The open papers of a kind that a permission lets the actor read, as they are shown to him. */
const mineOf =
  (actor: Actor, programme: ProgrammeId) =>
  <S, C>(
    kept: Kept<S, C>,
    permission: Permission,
    [open, ofParty, withOthers = (rows) => rows]: Which,
    part: Part<S> = (whole) => whole,
  ): Wanted<S> => {
    const scope = scopeFor(actor, permission, programme)
    if (Result.isFailure(scope)) return wanted(kept, null)
    const { units } = scope.success
    const where = units === 'all' ? open : { AND: [open, ofParty(units)] }
    const { branch, states } = wanted(kept, withOthers(where))
    return { branch, states: (trees) => states(trees).map(shownTo(scope.success, part)) }
  }
