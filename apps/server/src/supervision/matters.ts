import type { Scope } from '@jiashan/domain/access'
import type { Period } from '@jiashan/domain/calendar'
import {
  type Actor,
  COUNTY,
  type Decision,
  type DepartmentId,
  MatterId,
  type PartyId,
  type ProgrammeId,
} from '@jiashan/domain/record'
import {
  type AskedMatter,
  type CoordinationMatter,
  decideMatter,
  type MatterChange,
  type MatterCommand,
  type MatterRefusal,
  type MatterSurroundings,
  matterFor,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { type Grounds, groundsOf } from '../policy/grounds.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregate, readAggregates, type Versioned } from '../store/aggregate.ts'
import { Database, type Transaction } from '../store/database.ts'
import { keptMatter } from '../store/kept.ts'
import { hasResolution } from '../store/resolutions.ts'
import { readShown } from '../store/shown.ts'
import { unitCodes } from '../store/units.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such matter, or it is not the asker's. */
export class NoSuchMatter extends Schema.TaggedError<NoSuchMatter>()('NoSuchMatter', { id: MatterId }) {}

/** `matter`: null to raise a new one. */
export interface MatterRequest {
  readonly programme: ProgrammeId
  readonly matter: MatterId | null
  readonly command: MatterCommand
}

/** What an accepted report asks for and nobody has taken up. */
export interface ToldMatter {
  readonly task: number
  readonly period: Period
  readonly department: DepartmentId
  readonly asks: string
}

export interface FoundMatter extends AskedMatter {
  readonly version: number
  /** The matters merged into it; only those who supervise are told of them. */
  readonly merged: readonly CoordinationMatter[]
}

export interface MattersShape {
  readonly act: (
    actor: Actor,
    request: MatterRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<CoordinationMatter>, MatterRefusal | NoSuchMatter | StaleVersion | KeyReused>
  /** Those in a scope, newest first: a unit's own and those assigned to it, or the county's. Two queries. */
  readonly list: (scope: Scope) => Effect.Effect<readonly AskedMatter[]>
  readonly find: (scope: Scope, id: MatterId) => Effect.Effect<FoundMatter, NoSuchMatter>
  /** What accepted reports ask for and nobody has taken up, for those who see every unit. Two queries. */
  readonly told: (scope: Scope) => Effect.Effect<readonly ToldMatter[]>
}

/** 提请协调事项. */
export class Matters extends Context.Service<Matters, MattersShape>()('@jiashan/server/Matters') {
  static readonly layer = Layer.effect(
    Matters,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const programmes = yield* Programmes
      const act = Effect.fn('Matters.act')(function* (
        actor: Actor,
        { programme, matter, command }: MatterRequest,
        sending: Sending = {},
      ) {
        const id = matter ?? (ids.next((yield* clock.now).epochMs) as MatterId)
        const grounds = yield* groundsOf(programmes, programme)
        return yield* writer.write({
          kept: keptMatter,
          locate: async () => id,
          ...{ programme, actor },
          request: { ...command, programme, matter },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<MatterChange, MatterRefusal | NoSuchMatter>> => {
            const absent = state === null || state.programme !== programme
            if (matter !== null && absent) return Result.fail(new NoSuchMatter({ id }))
            const around = await surroundings(tx, { id, programme, state, command }, grounds)
            return decideMatter(state, command, occasion, around)
          },
        })
      })
      const read = (scope: Scope, only: object) =>
        Effect.promise(() =>
          readShown(client, { kept: keptMatter, part: matterFor }, scope, {
            programme: scope.programme,
            ...only,
            ...visibleTo(scope.units),
          }),
        )
      const withOthers = Effect.fn('Matters.withOthers')(function* (
        matters: readonly Versioned<CoordinationMatter>[],
      ) {
        const into = matters.flatMap(({ state }) => (state.into === null ? [] : [state.into]))
        const others =
          into.length === 0
            ? []
            : yield* Effect.promise(() => readAggregates(client, keptMatter, { id: { in: into } }))
        const byId = new Map(others.map(({ state }) => [state.id, state]))
        return matters.map(({ state, version }) => ({
          matter: state,
          version,
          other: state.into === null ? null : (byId.get(state.into) ?? null),
        }))
      })
      return {
        act,
        list: Effect.fn('Matters.list')(function* (scope: Scope) {
          const matters = yield* withOthers(yield* read(scope, {}))
          return matters.toSorted((a, b) => (a.matter.id < b.matter.id ? 1 : -1))
        }),
        find: Effect.fn('Matters.find')(function* (scope: Scope, id: MatterId) {
          const [found] = yield* withOthers(yield* read(scope, { id }))
          if (found === undefined) return yield* new NoSuchMatter({ id })
          const merged = scope.units === 'all' ? yield* read(scope, { into: id }) : []
          return { ...found, merged: merged.map((one) => one.state) }
        }),
        told: ({ programme, units }) =>
          Effect.promise(async () => (units === 'all' ? toldMatters(client, programme) : [])),
      }
    }),
  )
}

/** A unit's own and those assigned to it, or the county's. */
export const mattersOf = (unit: PartyId) =>
  unit === COUNTY ? { asker: null } : { OR: [{ asker: unit }, { assignee: unit }] }

const visibleTo = (units: Scope['units']): object => (units === 'all' ? {} : mattersOf(units))

/** What still asks something of somebody: until it is answered, and until whoever asked said that he knows. */
export const OPEN_MATTERS = {
  OR: [
    { status: { in: ['raised', 'assigned', 'advised', 'decided'] } },
    { status: { in: ['answered', 'merged'] }, knownOn: null },
  ],
}

const toldMatters = async (
  client: Database['Service']['client'],
  programme: ProgrammeId,
): Promise<readonly ToldMatter[]> => {
  const reports = await client.report.findMany({
    where: { programme, status: 'accepted', matter: { not: '' } },
    select: { task: true, period: true, department: true, matter: true },
    orderBy: [{ period: 'desc' }, { task: 'asc' }],
  })
  const rows = await client.coordinationMatter.findMany({
    where: { programme, report: { not: null } },
    select: { report: true },
  })
  const taken = new Set(rows.map((row) => row.report))
  return reports
    .filter(({ task, period, matter }) => matter.trim() !== '' && !taken.has(`${task} ${period}`))
    .map(({ task, period, department, matter }) => ({
      ...{ task, asks: matter, period: period as Period },
      department: department as DepartmentId,
    }))
}

interface Asked {
  readonly id: MatterId
  readonly programme: ProgrammeId
  readonly state: CoordinationMatter | null
  readonly command: MatterCommand
}

const surroundings = async (
  tx: Transaction,
  { id, programme, state, command }: Asked,
  { tasks }: Grounds,
): Promise<MatterSurroundings> => {
  const into = command._tag === 'MergeMatter' ? command.into : (state?.into ?? null)
  const other = into === null ? null : await readAggregate(tx, keptMatter, into)
  const leaving = command._tag === 'MergeMatter' || command._tag === 'WithdrawMatter'
  const decision = command._tag === 'DecideMatter' ? command.decision : null
  const around = {
    ...{ id, programme, tasks, report: null, takenUp: null },
    units: command._tag === 'AssignMatter' ? await unitCodes(tx) : [],
    other: other?.state.programme === programme ? other.state : null,
    hasOthers: leaving && (await tx.coordinationMatter.count({ where: { into: id } })) > 0,
    cited: decision?._tag !== 'resolution' || (await hasResolution(tx, programme, decision)),
  }
  return command._tag === 'TakeUpMatter'
    ? { ...around, ...(await reportAround(tx, programme, command)) }
    : around
}

const reportAround = async (
  tx: Transaction,
  programme: ProgrammeId,
  { task, period }: { readonly task: number; readonly period: Period },
): Promise<Pick<MatterSurroundings, 'report' | 'takenUp'>> => {
  const report = await tx.report.findFirst({ where: { programme, task, period, status: 'accepted' } })
  const where = { programme, report: `${task} ${period}` }
  return {
    report: report === null ? null : { department: report.department as DepartmentId, asks: report.matter },
    takenUp: await tx.coordinationMatter.findFirst({ where, select: { title: true } }),
  }
}
