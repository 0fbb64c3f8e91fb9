import type { Actor, DepartmentId } from '../record/index.ts'
import { may, reach } from './authorise.ts'
import type { Permission } from './permissions.ts'

/** The kinds of papers that cite files. */
export const PAPERS = ['report', 'contribution', 'order', 'bulletin', 'resolution'] as const
export type Paper = (typeof PAPERS)[number]

/** Who reads a paper of each kind reads the files that it cites. */
const READS = {
  report: 'report.read',
  contribution: 'report.read',
  order: 'order.read',
  bulletin: 'bulletin.read',
  resolution: 'resolution.read',
} as const satisfies Record<Paper, Permission>

/** A paper that cites a file. */
export interface Citing {
  readonly paper: Paper
  /** The unit whose report it is or, of an order or a resolution, which carries it out. */
  readonly department: DepartmentId
  /** The units with a part in the task that a report is on: its lead and its supports. */
  readonly parties: readonly DepartmentId[]
}

/**
 * Whether somebody may read a file 佐证材料. While no paper cites it, it is a draft's: its unit and the office read
 * it, nobody else. Cited in a report that was handed in, or in a supporting unit's part of one, it is read too by
 * the lead and the supports of that task and by all who supervise; cited in a supervision order or on a
 * resolution, by the unit that carries it out and by all who supervise, but not by the other units of the task;
 * under a bulletin, which is of no unit, by those who read every bulletin.
 */
export const mayReadFile = (
  actor: Actor,
  file: { readonly department: DepartmentId },
  citedBy: readonly Citing[],
): boolean =>
  may(actor, 'evidence.read-uncited', file.department) ||
  citedBy.some(({ paper, department, parties }) => {
    const alone = paper === 'order' || paper === 'resolution'
    const readers = alone ? [department] : [department, ...parties]
    return reach(actor, READS[paper]) === 'any' || readers.some((unit) => may(actor, READS[paper], unit))
  })
