import { Result, Schema } from 'effect'
import { type Actor, actsFor, DepartmentId } from '../record/index.ts'
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

/** Whether the actor may do this for the unit that the matter belongs to (null: the whole programme). */
export const may = (actor: Actor, permission: Permission, department: DepartmentId | null): boolean => {
  const granted = reach(actor, permission)
  return granted === 'any' || (granted === 'own' && department !== null && department === actsFor(actor))
}

export const authorise = (
  actor: Actor,
  permission: Permission,
  department: DepartmentId | null,
): Result.Result<void, Forbidden> =>
  may(actor, permission, department)
    ? Result.succeed(undefined)
    : Result.fail(new Forbidden({ permission, role: actor.role, department }))
