import type { Scope } from '@jiashan/domain/access'
import {
  type Actor,
  type Decision,
  type DepartmentId,
  type PartyId,
  type ProgrammeId,
  SafeguardId,
} from '@jiashan/domain/record'
import {
  decideSafeguard,
  isInternal,
  type Safeguard,
  type SafeguardChange,
  type SafeguardCommand,
  type SafeguardRefusal,
} from '@jiashan/domain/safeguards'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregates, type Versioned } from '../store/aggregate.ts'
import { Database, type Transaction } from '../store/database.ts'
import { keptSafeguard } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such entry, or it is another unit's. */
export class NoSuchSafeguard extends Schema.TaggedError<NoSuchSafeguard>()('NoSuchSafeguard', {
  id: SafeguardId,
}) {}

/** `safeguard`: null to record a new one. */
export interface SafeguardRequest {
  readonly programme: ProgrammeId
  readonly safeguard: SafeguardId | null
  readonly command: SafeguardCommand
}

export interface SafeguardsShape {
  readonly act: (
    actor: Actor,
    request: SafeguardRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Safeguard>, SafeguardRefusal | NoSuchSafeguard | StaleVersion | KeyReused>
  /** The entries in a scope, newest first: one query. A unit sees its own; nothing internal is in a public scope. */
  readonly list: (scope: Scope) => Effect.Effect<readonly Versioned<Safeguard>[]>
  readonly find: (scope: Scope, id: SafeguardId) => Effect.Effect<Versioned<Safeguard>, NoSuchSafeguard>
}

/** 要素保障: what units recorded and the office confirmed. */
export class Safeguards extends Context.Service<Safeguards, SafeguardsShape>()('@jiashan/server/Safeguards') {
  static readonly layer = Layer.effect(
    Safeguards,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act: SafeguardsShape['act'] = Effect.fn('Safeguards.act')(function* (
        actor,
        { programme, safeguard, command },
        sending = {},
      ) {
        const id = safeguard ?? (ids.next((yield* clock.now).epochMs) as SafeguardId)
        return yield* writer.write({
          kept: keptSafeguard,
          locate: async () => id,
          programme,
          actor,
          request: { ...command, programme, safeguard },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<SafeguardChange, SafeguardRefusal | NoSuchSafeguard>> => {
            if (safeguard !== null && state?.programme !== programme)
              return Result.fail(new NoSuchSafeguard({ id }))
            const around = await surroundings(tx, programme)
            return decideSafeguard(state, command, occasion, { ...around, id, programme })
          },
        })
      })
      const read = (scope: Scope, only: object) =>
        Effect.promise(async () => {
          const { programme, units, disclosure } = scope
          const where = { programme, ...only, ...(units === 'all' ? {} : recordedBy(units)) }
          const all = await readAggregates(client, keptSafeguard, where)
          return disclosure === 'internal' ? all : all.filter((one) => !isInternal(one.state.content))
        })
      const list = (scope: Scope) =>
        Effect.map(read(scope, {}), (all) => all.toSorted((a, b) => (a.state.id < b.state.id ? 1 : -1)))
      const find = Effect.fn('Safeguards.find')(function* (scope: Scope, id: SafeguardId) {
        const [found] = yield* read(scope, { id })
        return found ?? (yield* new NoSuchSafeguard({ id }))
      })
      return { act, list, find }
    }),
  )
}

/** A unit's own entries. */
export const recordedBy = (party: PartyId) => ({ department: party })

/** What still asks something of somebody. */
export const OPEN_SAFEGUARDS = { status: { in: ['recorded', 'returned'] } }

const surroundings = async (tx: Transaction, programme: ProgrammeId) => {
  const units = await tx.department.findMany({ select: { id: true } })
  const tasks = await tx.responsibility.findMany({
    where: { programme },
    distinct: ['task'],
    select: { task: true },
  })
  return { units: units.map((one) => one.id as DepartmentId), tasks: tasks.map((one) => one.task) }
}
