import { AccountChange, evolveAccount, StaffAccount } from '@jiashan/domain/access'
import { evolveUnitChain, UnitChain, UnitChainChange } from '@jiashan/domain/planning'
import { Department, DepartmentChange, evolveDepartment } from '@jiashan/domain/policy'
import type { Kept } from '../aggregate.ts'
import { rootOf, stateFrom } from './rows.ts'

export const keptDepartment: Kept<Department, DepartmentChange> = {
  name: 'department',
  changes: DepartmentChange,
  evolve: evolveDepartment,
  root: 'department',
  children: {},
  rows: (state) => ({ department: [{ ...state }] }),
  state: (rows) => stateFrom(Department)(rootOf(rows, 'department')),
}

export const keptAccount: Kept<StaffAccount, AccountChange> = {
  name: 'account',
  changes: AccountChange,
  evolve: evolveAccount,
  root: 'staffAccount',
  children: {},
  rows: (state) => ({ staffAccount: [{ ...state }] }),
  state: (rows) => stateFrom(StaffAccount)(rootOf(rows, 'staffAccount')),
}

export const keptChain: Kept<UnitChain, UnitChainChange> = {
  name: 'chain',
  changes: UnitChainChange,
  evolve: evolveUnitChain,
  root: 'unitChain',
  children: {},
  rows: (state) => ({ unitChain: [{ ...state }] }),
  state: (rows) => stateFrom(UnitChain)(rootOf(rows, 'unitChain')),
}
