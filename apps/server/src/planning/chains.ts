import type { Forbidden } from '@jiashan/domain/access'
import { DEFAULT_STAGES, decideUnitChain, type UnitChain } from '@jiashan/domain/planning'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { readAggregate } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptChain } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'

export interface ChainsShape {
  /** How a unit signs; the house's way, in version 0, where it set none. */
  readonly of: (
    department: DepartmentId,
  ) => Effect.Effect<{ readonly stages: UnitChain['stages']; readonly version: number }>
  readonly set: (
    actor: Actor,
    chain: UnitChain,
    expected?: number,
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
        of: (department) =>
          Effect.promise(async () => {
            const kept = await readAggregate(client, keptChain, department)
            return { stages: kept?.state.stages ?? DEFAULT_STAGES, version: kept?.version ?? 0 }
          }),
        set: Effect.fn('Chains.set')(function* (actor, chain, expected) {
          const written = yield* writer.write({
            kept: keptChain,
            locate: async () => chain.department,
            programme: null,
            actor,
            request: { _tag: 'SetUnitChain', ...chain },
            expected,
            decide: async (_, occasion) => decideUnitChain(chain, occasion),
          })
          return written.state
        }),
      }
    }),
  )
}
