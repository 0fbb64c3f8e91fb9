import type { Forbidden } from '@jiashan/domain/access'
import { decideUnitChain, type UnitChain } from '@jiashan/domain/planning'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { stagesOf } from '../reporting/surroundings.ts'
import { Database } from '../store/database.ts'
import { keptChain } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'

export interface ChainsShape {
  /** How a unit signs; the house's way where it set none. */
  readonly of: (department: DepartmentId) => Effect.Effect<UnitChain['stages']>
  readonly set: (
    actor: Actor,
    chain: UnitChain,
  ) => Effect.Effect<UnitChain, Forbidden | StaleVersion | KeyReused>
}

/** How each unit signs what it hands in. */
export class Chains extends Context.Service<Chains, ChainsShape>()('@jiashan/server/Chains') {
  static readonly layer = Layer.effect(
    Chains,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      return {
        of: (department) => Effect.promise(() => stagesOf(client, department)),
        set: Effect.fn('Chains.set')(function* (actor, chain) {
          const written = yield* writer.write({
            kept: keptChain,
            locate: async () => chain.department,
            programme: null,
            actor,
            request: { _tag: 'SetUnitChain', ...chain },
            decide: async (_, occasion) => decideUnitChain(chain, occasion),
          })
          return written.state
        }),
      }
    }),
  )
}
