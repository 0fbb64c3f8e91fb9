import { Result } from 'effect'
import { expect, it } from 'vitest'
import { authorise, may, PERMISSIONS, type Permission, scopeFor } from '../../src/access/index.ts'
import { COUNTY, ROLES } from '../../src/record/index.ts'
import { actor, HBJ, KJJ, PROGRAMME } from '../example.ts'

const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[]
const UNIT_OF = {
  clerk: KJJ,
  'section-head': KJJ,
  head: KJJ,
  leader: null,
  office: null,
  county: null,
  assessor: null,
  administrator: null,
} as const

it('[X1] what is not listed for a role is forbidden', () => {
  for (const permission of PERMISSION_NAMES)
    for (const role of ROLES) {
      const granted = (PERMISSIONS[permission] as Partial<Record<string, string>>)[role]
      const own = may(actor(role, UNIT_OF[role]), permission, role === 'county' ? COUNTY : KJJ)
      expect(own, `${role} ${permission}`).toBe(granted !== undefined)
    }
})

it('[X2] a permission for the own unit does not reach another unit or the whole programme', () => {
  for (const permission of PERMISSION_NAMES)
    for (const role of ['clerk', 'section-head', 'head'] as const) {
      expect(may(actor(role, KJJ), permission, HBJ), `${role} ${permission}`).toBe(false)
      expect(may(actor(role, KJJ), permission, null), `${role} ${permission}`).toBe(false)
    }
})

it('[X3] a refusal tells permission, role and unit', () => {
  const refused = authorise(actor('clerk', KJJ), 'report.accept', HBJ)
  expect(Result.isFailure(refused) && refused.failure).toMatchObject({
    _tag: 'Forbidden',
    permission: 'report.accept',
    role: 'clerk',
    department: HBJ,
  })
})

it('[X4] a scope is the own unit for units and the whole programme for supervisors', () => {
  const unit = scopeFor(actor('clerk', KJJ), 'duty.read', PROGRAMME)
  const office = scopeFor(actor('office', null), 'duty.read', PROGRAMME)
  expect(Result.isSuccess(unit) && unit.success.units).toBe(KJJ)
  expect(Result.isSuccess(office) && office.success.units).toBe('all')
  expect(Result.isFailure(scopeFor(actor('clerk', null), 'duty.read', PROGRAMME))).toBe(true)
})

it('[X8] what is the county’s own is for its accounts, which reach nothing of a unit; no unit reaches the county’s', () => {
  for (const permission of PERMISSION_NAMES) {
    const county = actor('county', null)
    for (const party of [KJJ, null]) expect(may(county, permission, party), permission).toBe(false)
    for (const role of ['clerk', 'section-head', 'head'] as const)
      expect(may(actor(role, KJJ), permission, COUNTY), `${role} ${permission}`).toBe(false)
  }
  for (const permission of ['matter.read', 'countyReport.read', 'inspection.read'] as const) {
    const scope = scopeFor(actor('county', null), permission, PROGRAMME)
    expect(Result.isSuccess(scope) && scope.success.units).toBe(COUNTY)
  }
  expect(Result.isFailure(scopeFor(actor('county', null), 'duty.read', PROGRAMME))).toBe(true)
})
