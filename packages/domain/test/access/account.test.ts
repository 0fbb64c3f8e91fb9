import { Result } from 'effect'
import { expect, it } from 'vitest'
import { decideAccount, type StaffAccount } from '../../src/access/index.ts'
import type { AccountId } from '../../src/record/index.ts'
import { actor, KJJ } from '../example.ts'

const account: StaffAccount = {
  id: '01890000-0000-7000-8000-0000000000ee' as AccountId,
  username: 'kjj.clerk',
  name: '沈晓敏',
  role: 'clerk',
  department: KJJ,
}

it('[X5] only an administrator grants accounts', () => {
  expect(Result.isSuccess(decideAccount(account, actor('administrator', null)))).toBe(true)
  expect(Result.isFailure(decideAccount(account, actor('office', null)))).toBe(true)
})

it('[X6] clerks and heads have a unit, the other roles have none', () => {
  const admin = actor('administrator', null)
  const homeless = decideAccount({ ...account, department: null }, admin)
  expect(Result.isFailure(homeless) && homeless.failure._tag).toBe('UnitUnfit')
  expect(Result.isFailure(decideAccount({ ...account, role: 'office' }, admin))).toBe(true)
  expect(Result.isSuccess(decideAccount({ ...account, role: 'office', department: null }, admin))).toBe(true)
})
