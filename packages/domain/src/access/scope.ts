import { Result } from 'effect'
import type { Actor, PartyId, ProgrammeId } from '../record/index.ts'
import { Forbidden, partyOf, reach } from './authorise.ts'
import type { Permission } from './permissions.ts'

declare const made: unique symbol

/** What a read may see; every read of the store takes one, and only this room makes it. */
export interface Scope {
  readonly [made]: true
  readonly programme: ProgrammeId
  /** `COUNTY`: what is the county's own, and of no unit. */
  readonly units: 'all' | PartyId
  /** `public` sees only what may be published. */
  readonly disclosure: 'internal' | 'public'
}

const scope = (fields: Omit<Scope, typeof made>): Scope => fields as Scope

/** The part of a programme that a permission lets the actor read. */
export const scopeFor = (
  actor: Actor,
  permission: Permission,
  programme: ProgrammeId,
): Result.Result<Scope, Forbidden> => {
  const granted = reach(actor, permission)
  if (granted === 'any') return Result.succeed(scope({ programme, units: 'all', disclosure: 'internal' }))
  const own = partyOf(actor)
  if (granted === 'own' && own !== null)
    return Result.succeed(scope({ programme, units: own, disclosure: 'internal' }))
  return Result.fail(new Forbidden({ permission, role: actor.role, department: actor.department }))
}

/** What a publication may read. */
export const publicScope = (programme: ProgrammeId): Scope =>
  scope({ programme, units: 'all', disclosure: 'public' })
