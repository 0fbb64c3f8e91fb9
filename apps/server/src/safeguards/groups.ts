import type { Forbidden } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import {
  type CoordinationGroup,
  decideGroup,
  decideKeyTasks,
  type KeyTasks,
} from '@jiashan/domain/safeguards'
import { Context, Effect, Layer } from 'effect'
import { keptGroup, keptKeyTasks } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'

type Refused = Forbidden | StaleVersion | KeyReused

export interface GroupsShape {
  readonly found: (actor: Actor, group: CoordinationGroup) => Effect.Effect<CoordinationGroup, Refused>
  readonly decideKeyTasks: (actor: Actor, keyTasks: KeyTasks) => Effect.Effect<KeyTasks, Refused>
}

/** 市协调小组 and its 年度重点任务. */
export class Groups extends Context.Service<Groups, GroupsShape>()('@jiashan/server/Groups') {
  static readonly layer = Layer.effect(
    Groups,
    Effect.gen(function* () {
      const writer = yield* Writer
      return {
        found: Effect.fn('Groups.found')(function* (actor, group) {
          const written = yield* writer.write({
            kept: keptGroup,
            locate: async () => group.programme,
            programme: group.programme,
            actor,
            request: { _tag: 'FoundGroup', ...group },
            decide: async (_, occasion) => decideGroup(group, occasion),
          })
          return written.state
        }),
        decideKeyTasks: Effect.fn('Groups.decideKeyTasks')(function* (actor, keyTasks) {
          const written = yield* writer.write({
            kept: keptKeyTasks,
            locate: async () => `${keyTasks.programme}/${keyTasks.year}`,
            programme: keyTasks.programme,
            actor,
            request: { _tag: 'DecideKeyTasks', ...keyTasks },
            decide: async (_, occasion) => decideKeyTasks(keyTasks, occasion),
          })
          return written.state
        }),
      }
    }),
  )
}
