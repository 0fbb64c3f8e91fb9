import type { AccountId, Actor, DepartmentId, PartyId } from '../record/index.ts'
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
  'round',
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
  round: 'round.read',
} as const satisfies Record<Paper, Permission>

/** Papers that all parties of their task read; any other is for those whom it names. */
const OF_THE_TASK: readonly Paper[] = ['report', 'contribution']

/** A paper that cites a file. */
export interface Citing {
  readonly paper: Paper
  /** Whose report it is or, of an order, a resolution or a finding, who carries it out or mends it. */
  readonly department: PartyId
  /**
   * Who else is shown the paper with this file: an order's supports, the county that reports, a bulletin's units; of a year's
   * round the assessors, by account, who verify the unit or review its objection.
   */
  readonly shownTo: readonly (PartyId | AccountId)[]
  /** The units with a part in the task that a report is on: its lead and its supports. */
  readonly parties: readonly DepartmentId[]
}

/**
 * Whether somebody may read a file 佐证材料. While no paper cites it, it is a draft's: its unit and the office read
 * it, nobody else. Cited, it is read by all who supervise and by whoever is shown the paper: of a report that was
 * handed in, or of a supporting unit's part of one, the lead and the supports of that task; of anything else those
 * whom the paper names, but not the other units of the task; of what a unit says in a year's round no assessors but its own.
 */
export const mayReadFile = (
  actor: Actor,
  file: { readonly department: PartyId },
  citedBy: readonly Citing[],
): boolean =>
  may(actor, 'evidence.read-uncited', file.department) ||
  citedBy.some(({ paper, department, shownTo, parties }) => {
    if (paper === 'round' && actor.role === 'assessor') return shownTo.some((one) => one === actor.account)
    const readers = [department, ...shownTo, ...(OF_THE_TASK.includes(paper) ? parties : [])]
    return (
      reach(actor, READS[paper]) === 'any' ||
      readers.some((unit) => may(actor, READS[paper], unit as PartyId))
    )
  })
