import { scopeFor } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { NoSuchTask } from '../store/responsibilities.ts'
import { Overview } from '../supervision/overview.ts'

/** The part of a programme that an actor may see, judged today. */
export const pictureFor = Effect.fn('Edge.pictureFor')(function* (
  actor: Actor,
  programme: Parameters<typeof scopeFor>[2],
  only?: { task: number },
) {
  const scope = yield* Effect.fromResult(scopeFor(actor, 'duty.read', programme))
  const picture = yield* (yield* Overview).picture(scope, only)
  if (only !== undefined && picture.duties.length === 0) return yield* new NoSuchTask(only)
  return picture
})
