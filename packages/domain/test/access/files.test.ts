import { expect, it } from 'vitest'
import { type Citing, mayReadFile, PAPERS, type Paper } from '../../src/access/index.ts'
import { type DepartmentId, ROLES, type Role } from '../../src/record/index.ts'
import { actor, HBJ, KJJ } from '../example.ts'

/** Without a part in the task. */
const CZJ = 'czj' as DepartmentId
const UNIT_ROLES: readonly Role[] = ['clerk', 'section-head', 'head']
const SUPERVISORS: readonly Role[] = ['leader', 'office', 'assessor', 'administrator']

/** Papers that one unit reads, whoever else has a part in the task. */
const OF_ONE: readonly Paper[] = ['order', 'inspection', 'countyReport', 'conclusion', 'safeguard']

const readers = (citedBy: readonly Citing[]): readonly string[] =>
  ROLES.flatMap((role) =>
    (UNIT_ROLES.includes(role) ? [KJJ, HBJ, CZJ] : [null])
      .filter((unit) => mayReadFile(actor(role, unit), { department: KJJ }, citedBy))
      .map((unit) => `${role} ${unit ?? '-'}`),
  ).toSorted()
const expected = (units: readonly DepartmentId[], roles: readonly Role[]): readonly string[] =>
  [
    ...UNIT_ROLES.flatMap((role) => units.map((unit) => `${role} ${unit}`)),
    ...roles.map((role) => `${role} -`),
  ].toSorted()

it("[X7] a draft's file is read by its own unit and the office, a cited one by who reads the paper", () => {
  expect(readers([])).toEqual(expected([KJJ], ['office']))
  const parties = [KJJ, HBJ]
  for (const paper of PAPERS)
    expect(readers([{ paper, department: KJJ, parties }]), paper).toEqual(
      expected(
        OF_ONE.includes(paper) ? [KJJ] : parties,
        // Whoever assesses reads no bulletins.
        [
          ...SUPERVISORS.filter((role) => paper !== 'bulletin' || role !== 'assessor'),
          ...(paper === 'countyReport' ? (['county'] as const) : []),
        ],
      ),
    )
})

it('[X7] an order shows its files to the unit to which it was issued, whoever sent them', () => {
  expect(readers([{ paper: 'order', department: HBJ, parties: [] }])).toEqual(
    expected([KJJ, HBJ], SUPERVISORS),
  )
})
