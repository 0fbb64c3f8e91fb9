import type { Forbidden } from '@jiashan/domain/access'
import {
  decideObservation,
  type NoSuchTarget,
  type Observation,
  type UnitMismatch,
} from '@jiashan/domain/indicators'
import { targetsOf } from '@jiashan/domain/policy'
import type { Actor } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { Programmes } from '../policy/programmes.ts'
import { keptObservation } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'

export interface ObservationsShape {
  readonly record: (
    actor: Actor,
    observation: Observation,
  ) => Effect.Effect<Observation, Forbidden | NoSuchTarget | UnitMismatch | StaleVersion | KeyReused>
}

/** 指标监测值. */
export class Observations extends Context.Service<Observations, ObservationsShape>()(
  '@jiashan/server/Observations',
) {
  static readonly layer = Layer.effect(
    Observations,
    Effect.gen(function* () {
      const writer = yield* Writer
      const programmes = yield* Programmes
      return {
        record: Effect.fn('Observations.record')(function* (actor, observation) {
          const programme = yield* programmes.byId(observation.programme)
          const targets = programme === undefined ? [] : targetsOf(programme.document)
          const target = targets.find((one) => one.key === observation.target) ?? null
          const written = yield* writer.write({
            kept: keptObservation,
            locate: async () => observation.id,
            programme: observation.programme,
            actor,
            request: { _tag: 'RecordObservation', ...observation },
            decide: async (_, occasion) => decideObservation(observation, target, occasion),
          })
          return written.state
        }),
      }
    }),
  )
}
