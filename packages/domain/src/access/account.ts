import { Result, Schema } from 'effect'
import { AccountId, type Actor, type Decision, DepartmentId, Role } from '../record/index.ts'
import { authorise, type Forbidden } from './authorise.ts'

/** Who an account acts as. Its credentials are kept elsewhere; clerks, section heads and heads act for one unit. */
export const StaffAccount = Schema.Struct({
  id: AccountId,
  username: Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9._-]{2,39}$/)),
  name: Schema.String.check(Schema.isBetweenLength(1, 40)),
  role: Role,
  department: Schema.NullOr(DepartmentId),
})
export type StaffAccount = typeof StaffAccount.Type

export const AccountChange = Schema.TaggedStruct('AccountGranted', { account: StaffAccount })
export type AccountChange = typeof AccountChange.Type

/** Those who act for a unit need one; the other roles have none. */
export class UnitUnfit extends Schema.TaggedError<UnitUnfit>()('UnitUnfit', {
  role: Role,
  department: Schema.NullOr(DepartmentId),
}) {}

const OF_A_UNIT: { readonly [R in Role]: boolean } = {
  clerk: true,
  'section-head': true,
  head: true,
  leader: false,
  office: false,
  county: false,
  assessor: false,
  administrator: false,
}

export const decideAccount = (
  account: StaffAccount,
  actor: Actor,
): Decision<AccountChange, Forbidden | UnitUnfit> =>
  Result.flatMap(authorise(actor, 'account.grant', null), () =>
    OF_A_UNIT[account.role] === (account.department !== null)
      ? Result.succeed([{ _tag: 'AccountGranted' as const, account }])
      : Result.fail(new UnitUnfit({ role: account.role, department: account.department })),
  )

export const evolveAccount = (_: StaffAccount | null, change: AccountChange): StaffAccount => change.account

/** The actor that an account is. */
export const actorOf = ({ id, name, role, department }: StaffAccount): Actor => ({
  account: id,
  name,
  role,
  department,
})
