import type { Forbidden } from '@jiashan/domain/access'
import {
  type Department,
  decideDepartment,
  decideProgramme,
  type Programme,
  type ProgrammeExists,
} from '@jiashan/domain/policy'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { readAggregates } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptDepartment, keptProgramme } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'

type WriteRefusal = StaleVersion | KeyReused

export interface ProgrammesShape {
  readonly register: (
    actor: Actor,
    department: Department,
  ) => Effect.Effect<Department, Forbidden | WriteRefusal>
  readonly carryOut: (
    actor: Actor,
    programme: Programme,
  ) => Effect.Effect<Programme, Forbidden | ProgrammeExists | WriteRefusal>
  /** Every unit of the installation, in the order of the registry's codes. */
  readonly departments: Effect.Effect<readonly Department[]>
  /** The programmes of the installation, oldest first. */
  readonly all: Effect.Effect<readonly Programme[]>
  readonly byId: (id: ProgrammeId) => Effect.Effect<Programme | undefined>
}

/** Documents being carried out, and the units that carry them out. */
export class Programmes extends Context.Service<Programmes, ProgrammesShape>()('@jiashan/server/Programmes') {
  static readonly layer = Layer.effect(
    Programmes,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      /** A programme's document never changes after import, so it is read once. */
      const known = new Map<string, Programme>()
      const all = Effect.promise(async () => {
        const count = await client.programme.count()
        if (count !== known.size)
          for (const { state } of await readAggregates(client, keptProgramme, {})) known.set(state.id, state)
        return [...known.values()]
      })
      return {
        register: (actor, department) =>
          writer
            .write({
              kept: keptDepartment,
              locate: async () => department.id,
              programme: null,
              actor,
              request: { _tag: 'RegisterDepartment', ...department },
              decide: async (_, occasion) => decideDepartment(department, occasion),
            })
            .pipe(Effect.map((written) => written.state)),
        carryOut: (actor, programme) =>
          writer
            .write({
              kept: keptProgramme,
              locate: async () => programme.id,
              programme: programme.id,
              actor,
              request: { _tag: 'ImportProgramme' },
              decide: async (state, occasion) => decideProgramme(state, programme, occasion),
            })
            .pipe(Effect.map((written) => written.state)),
        departments: Effect.promise(async () =>
          (await readAggregates(client, keptDepartment, {})).map((one) => one.state),
        ),
        all,
        byId: (id) =>
          Effect.gen(function* () {
            return known.get(id) ?? (yield* all).find((one) => one.id === id)
          }),
      }
    }),
  )
}
