import { actorOf, type StaffAccount } from '@jiashan/domain/access'
import type { Department } from '@jiashan/domain/policy'
import type { AccountId, Actor, DepartmentId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Accounts } from '../access/accounts.ts'
import { hashPassword } from '../access/auth.ts'
import { INSTALLATION } from '../access/installation.ts'
import { Ids } from '../clock/ids.ts'
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  type DemoAccount,
  OTHER_SECONDS,
  SECOND_OF_OFFICE,
} from './accounts.ts'
import { personOf } from './people.ts'
import type { Cast } from './timeline.ts'

/** A clerk and a head for every unit, and one account for each other role. */
const posts = (departments: readonly Department[]): readonly DemoAccount[] => {
  const taken = new Set(DEMO_ACCOUNTS.map((one) => one.username))
  const ofUnits = departments.flatMap(({ id, name: unit }) =>
    (['clerk', 'head'] as const).map((role) => ({
      username: `${id}.${role}`,
      password: DEMO_PASSWORD,
      name: personOf(`${id} ${role}`),
      role,
      department: id,
      unit,
    })),
  )
  const units = ofUnits.filter((one) => !taken.has(one.username))
  return [...DEMO_ACCOUNTS, SECOND_OF_OFFICE, ...units, ...OTHER_SECONDS]
}

/** Grants every account of the demonstration; answers who acts as whom. */
export const hireCast = Effect.fn('Demo.hireCast')(function* (
  departments: readonly Department[],
  epochMs: number,
) {
  const accounts = yield* Accounts
  const ids = yield* Ids
  const list = posts(departments)
  const hashes = yield* Effect.promise(() => Promise.all(list.map((one) => hashPassword(one.password))))
  const hired: StaffAccount[] = []
  for (const [index, { username, name, role, department }] of list.entries()) {
    const id = ids.next(epochMs) as AccountId
    const account = { id, username, name, role, department: department as DepartmentId | null }
    hired.push(yield* accounts.grant(INSTALLATION, account, hashes[index] ?? ''))
  }
  return castOf(hired)
})

const castOf = (hired: readonly StaffAccount[]): Cast => {
  const byUsername = new Map(hired.map((one) => [one.username, actorOf(one)]))
  const find = (username: string): Actor => {
    const actor = byUsername.get(username)
    if (actor === undefined) throw new Error(`the demonstration has no account ${username}`)
    return actor
  }
  return {
    clerk: (department) => find(`${department}.clerk`),
    section: (department) => find(`${department}.section`),
    head: (department) => find(`${department}.head`),
    office: find('office'),
    second: find(SECOND_OF_OFFICE.username),
    leader: find('leader'),
    county: find('county.clerk'),
    assessor: find('assessor'),
    administrator: find('admin'),
    publisher: find('admin.second'),
  }
}
