import { type Actor, COUNTY, type DepartmentId, type PartyId } from '../record/index.ts'
import { may, reach } from './authorise.ts'
import type { Permission } from './permissions.ts'

/** The kinds of papers that cite files. */
export const PAPERS = [
  'report',
  'contribution',
  'order',
  'bulletin',
  'resolution',
  'inspection',
  'countyReport',
  'conclusion',
  'safeguard',
] as const
export type Paper = (typeof PAPERS)[number]

/** Who reads a paper of each kind reads the files that it cites. */
const READS = {
  report: 'report.read',
  contribution: 'report.read',
  order: 'order.read',
  bulletin: 'bulletin.read',
  resolution: 'resolution.read',
  inspection: 'inspection.read',
  countyReport: 'countyReport.read',
  conclusion: 'conclusion.read',
  safeguard: 'safeguard.read',
} as const satisfies Record<Paper, Permission>

/** Papers that concern one party only, whoever else has a part in the task. */
const OF_ONE: readonly Paper[] = [
  'order',
  'resolution',
  'inspection',
  'countyReport',
  'conclusion',
  'safeguard',
]

/** A paper that cites a file. */
export interface Citing {
  readonly paper: Paper
  /** Whose report it is or, of an order, a resolution or a finding, who carries it out or mends it. */
  readonly department: PartyId
  /** The units with a part in the task that a report is on: its lead and its supports. */
  readonly parties: readonly DepartmentId[]
}

/**
 * Whether somebody may read a file 佐证材料. While no paper cites it, it is a draft's: its unit and the office read
 * it, nobody else. Cited in a report that was handed in, or in a supporting unit's part of one, it is read too by
 * the lead and the supports of that task and by all who supervise; cited in a supervision order, on a resolution or
 * in a finding, by the one whom it concerns and by all who supervise, but not by the other units of the task; in the
 * county's report, by the county and the unit that verifies it; under a bulletin, which is of no unit, by those who
 * read every bulletin.
 */
export const mayReadFile = (
  actor: Actor,
  file: { readonly department: PartyId },
  citedBy: readonly Citing[],
): boolean =>
  may(actor, 'evidence.read-uncited', file.department) ||
  citedBy.some(({ paper, department, parties }) => {
    const besides: readonly PartyId[] =
      paper === 'countyReport' ? [COUNTY] : OF_ONE.includes(paper) ? [] : parties
    const readers = [department, ...besides]
    return reach(actor, READS[paper]) === 'any' || readers.some((unit) => may(actor, READS[paper], unit))
  })
