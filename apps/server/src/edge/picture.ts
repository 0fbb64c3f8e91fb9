import { type Permission, scopeFor } from '@jiashan/domain/access'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { NoSuchTask } from '../store/responsibilities.ts'
import { Overview } from '../supervision/overview.ts'

/** What an actor may read by a permission, or the refusal. */
export const scopeOf = (actor: Actor, permission: Permission, programme: ProgrammeId) =>
  Effect.fromResult(scopeFor(actor, permission, programme))

const dutyScope = (actor: Actor, programme: ProgrammeId) => scopeOf(actor, 'duty.read', programme)

/** The part of a programme that an actor may see, judged today. */
export const pictureFor = Effect.fn('Edge.pictureFor')(function* (actor: Actor, programme: ProgrammeId) {
  return yield* (yield* Overview).picture(yield* dutyScope(actor, programme))
})

/** One task that an actor may see. */
export const taskFor = Effect.fn('Edge.taskFor')(function* (
  actor: Actor,
  programme: ProgrammeId,
  task: number,
  asked: { readonly figures: boolean },
) {
  const picture = yield* (yield* Overview).task(yield* dutyScope(actor, programme), task, asked)
  return picture ?? (yield* new NoSuchTask({ task }))
})
