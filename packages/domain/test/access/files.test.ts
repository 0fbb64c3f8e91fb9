import { expect, it } from 'vitest'
import { type Citing, mayReadFile, PAPERS, type Paper } from '../../src/access/index.ts'
import {
  type AccountId,
  COUNTY,
  type DepartmentId,
  type PartyId,
  ROLES,
  type Role,
} from '../../src/record/index.ts'
import { actor, HBJ, KJJ } from '../example.ts'

/** Without a part in the task. */
const CZJ = 'czj' as DepartmentId
const UNIT_ROLES: readonly Role[] = ['clerk', 'section-head', 'head']
const SUPERVISORS: readonly Role[] = ['leader', 'office', 'assessor', 'administrator']

/** Papers that one unit reads, whoever else has a part in the task. */
const OF_ONE: readonly Paper[] = [
  'order',
  'resolution',
  'inspection',
  'countyReport',
  'conclusion',
  'safeguard',
  'round',
]

const citing = (paper: Paper, department: PartyId, over: Partial<Citing> = {}): Citing => ({
  ...{ paper, department, shownTo: [], parties: [] },
  ...over,
})
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
  for (const paper of PAPERS.filter((one) => one !== 'bulletin'))
    expect(readers([citing(paper, KJJ, { parties })]), paper).toEqual(
      expected(
        OF_ONE.includes(paper) ? [KJJ] : parties,
        SUPERVISORS.filter((role) => role !== 'assessor' || paper !== 'round'),
      ),
    )
})

it('[X7] a bulletin is of no unit: the scans under it are read by those who read every bulletin', () => {
  const none = '' as DepartmentId
  expect(readers([citing('bulletin', none)])).toEqual(expected([KJJ], ['leader', 'office', 'administrator']))
})

it('[X7] the county reads its own drafts’ files and those that a finding or a conclusion on it cites, no others', () => {
  const county = actor('county', null)
  const reads = (department: PartyId, citedBy: readonly Citing[]) =>
    mayReadFile(county, { department }, citedBy)
  expect(reads(COUNTY, [])).toBe(true)
  expect(reads(KJJ, [])).toBe(false)
  for (const paper of ['inspection', 'conclusion'] as const) {
    expect(reads(KJJ, [citing(paper, COUNTY)]), paper).toBe(true)
    expect(reads(KJJ, [citing(paper, KJJ)]), paper).toBe(false)
  }
})

it('[X7] an order shows its files to the unit to which it was issued, whoever sent them', () => {
  expect(readers([citing('order', HBJ)])).toEqual(expected([KJJ, HBJ], SUPERVISORS))
})

it('[X7] whoever is shown the paper reads its files: supports of an order, units of a bulletin, the county of its report', () => {
  expect(readers([citing('order', KJJ, { shownTo: [HBJ], parties: [KJJ, CZJ] })])).toEqual(
    expected([KJJ, HBJ], SUPERVISORS),
  )
  const none = '' as DepartmentId
  expect(readers([citing('bulletin', none, { shownTo: [HBJ] })])).toEqual(
    expected([KJJ, HBJ], ['leader', 'office', 'administrator']),
  )
  expect(readers([citing('countyReport', KJJ, { shownTo: [COUNTY] })])).toEqual(
    expected([KJJ], [...SUPERVISORS, 'county']),
  )
})

it('[X7] what a unit says in a year’s round, its files too, is for the assessors who verify or review it', () => {
  const own = actor('assessor', null)
  const other = { ...own, account: '01890000-0000-7000-8000-0000000000de' as AccountId }
  const said = citing('round', KJJ, { shownTo: [own.account as AccountId] })
  expect(mayReadFile(own, { department: KJJ }, [said])).toBe(true)
  expect(mayReadFile(other, { department: KJJ }, [said])).toBe(false)
})
