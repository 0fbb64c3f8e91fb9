import type { Scope } from '@jiashan/domain/access'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import {
  type CoordinationGroup,
  decidedOf,
  decideGroup,
  decideKeyTasks,
  type GroupCommand,
  type GroupRefusal,
  type KeyTasks,
  type KeyTasksCommand,
  type KeyTasksRefusal,
} from '@jiashan/domain/safeguards'
import { Context, Effect, Layer } from 'effect'
import { groundsOf } from '../policy/grounds.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregate, readAggregates, type Versioned } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptGroup, keptKeyTasks } from '../store/kept.ts'
import { hasResolution } from '../store/resolutions.ts'
import { unitCodes } from '../store/units.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

type Refused = StaleVersion | KeyReused

/** The list of a year that is to be changed; `example`: 示例设定. */
export interface ListPlace {
  readonly programme: ProgrammeId
  readonly year: number
  readonly example?: boolean
}

export interface GroupsShape {
  readonly act: (
    actor: Actor,
    programme: ProgrammeId,
    command: GroupCommand,
    sending?: Sending,
  ) => Effect.Effect<Written<CoordinationGroup>, GroupRefusal | Refused>
  readonly actOnKeyTasks: (
    actor: Actor,
    place: ListPlace,
    command: KeyTasksCommand,
    sending?: Sending,
  ) => Effect.Effect<Written<KeyTasks>, KeyTasksRefusal | Refused>
  /** The group of a programme; null while none was founded. */
  readonly find: (scope: Scope) => Effect.Effect<Versioned<CoordinationGroup> | null>
  /** The lists of every year, newest year first: one query. */
  readonly keyTasks: (
    scope: Scope,
    which: 'proposed-too' | 'decided',
  ) => Effect.Effect<readonly Versioned<KeyTasks>[]>
}

/** 市协调小组 and its 年度重点任务. */
export class Groups extends Context.Service<Groups, GroupsShape>()('@jiashan/server/Groups') {
  static readonly layer = Layer.effect(
    Groups,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const programmes = yield* Programmes
      const act: GroupsShape['act'] = (actor, programme, command, sending = {}) =>
        writer.write({
          kept: keptGroup,
          locate: async () => programme,
          ...{ programme, actor },
          request: { ...command, programme },
          ...sending,
          decide: async (state, occasion, tx) =>
            decideGroup(state, command, occasion, { units: await unitCodes(tx) }),
        })
      const actOnKeyTasks = Effect.fn('Groups.actOnKeyTasks')(function* (
        actor: Actor,
        { programme, year, example = false }: ListPlace,
        command: KeyTasksCommand,
        sending: Sending = {},
      ) {
        const grounds = yield* groundsOf(programmes, programme)
        const basis = command._tag === 'DecideKeyTasks' ? command.basis : null
        return yield* writer.write({
          kept: keptKeyTasks,
          locate: async () => `${programme}/${year}`,
          ...{ programme, actor },
          request: { ...command, programme, year },
          ...sending,
          decide: async (state, occasion, tx) =>
            decideKeyTasks(state, command, occasion, {
              ...{ ...grounds, programme, year, example },
              units: await unitCodes(tx),
              cited: basis?._tag !== 'resolution' || (await hasResolution(tx, programme, basis)),
            }),
        })
      })
      return {
        act,
        actOnKeyTasks,
        find: ({ programme }) => Effect.promise(() => readAggregate(client, keptGroup, programme)),
        keyTasks: ({ programme }, which) =>
          Effect.map(
            Effect.promise(() => readAggregates(client, keptKeyTasks, { programme })),
            (lists) =>
              lists
                .flatMap(({ state, version }) => {
                  const shown = which === 'decided' ? decidedOf(state) : state
                  return shown === null ? [] : [{ state: shown, version }]
                })
                .toSorted((a, b) => b.state.year - a.state.year),
          ),
      }
    }),
  )
}
