import type { DepartmentId } from '../../record/index.ts'
import type { Bulletin, BulletinAction } from './bulletin.ts'

/** Steps by which a bulletin leaves the office. */
const OUTWARD: readonly BulletinAction[] = ['countersign', 'sign']

/**
 * A bulletin as the units see that countersign or receive it: the paper and who signed it. How it was written and why
 * it was reworked stay with the office, 批示 with those to whom they were given.
 */
export const bulletinFor = (bulletin: Bulletin): Bulletin => ({
  ...bulletin,
  instructions: [],
  steps: bulletin.steps.filter((one) => OUTWARD.includes(one.action)),
})

/** The units to which a bulletin is shown: those that countersign it, and once it is signed those that receive it. */
export const unitsShown = ({ status, text }: Pick<Bulletin, 'status' | 'text'>): readonly DepartmentId[] => [
  ...new Set([...text.countersigners, ...(status === 'signed' ? text.imprint.units : [])]),
]
