import { Result, Schema } from 'effect'
import { type Actor, COUNTY, DepartmentId, type PartyId } from '../record/index.ts'
import { PERMISSIONS, type Permission } from './permissions.ts'

/** The actor's role does not carry the permission, or not for this unit. */
export class Forbidden extends Schema.TaggedError<Forbidden>()('Forbidden', {
  permission: Schema.String,
  role: Schema.String,
  department: Schema.NullOr(DepartmentId),
}) {}

/** How far a permission reaches for an actor. */
export type Reach = 'none' | 'own' | 'any'

/** `system` (import, seeding and other work of the installation itself) may do what any role may. */
export const reach = (actor: Actor, permission: Permission): Reach => {
  if (actor.role === 'system') return 'any'
  const granted: { readonly [role: string]: 'own' | 'any' | undefined } = PERMISSIONS[permission]
  return granted[actor.role] ?? 'none'
}

/** Whose a matter is: a unit's or the county's; null: the whole programme's. */
export type Party = PartyId | null

/** The party for which an actor's `own` reaches. */
export const partyOf = ({ role, department }: Pick<Actor, 'role' | 'department'>): Party =>
  role === 'county' ? COUNTY : department

/** Whether the actor may do this for the party that the matter belongs to. */
export const may = (actor: Actor, permission: Permission, party: Party): boolean => {
  const granted = reach(actor, permission)
  return granted === 'any' || (granted === 'own' && party !== null && party === partyOf(actor))
}

export const authorise = (
  actor: Actor,
  permission: Permission,
  party: Party,
): Result.Result<void, Forbidden> =>
  may(actor, permission, party)
    ? Result.succeed(undefined)
    : Result.fail(
        new Forbidden({ permission, role: actor.role, department: party === COUNTY ? null : party }),
      )
