import { authorise, type Forbidden, type Scope } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import {
  type Actor,
  type Decision,
  type DepartmentId,
  type MeetingId,
  next,
  type PartyId,
  type ProgrammeId,
  ResolutionId,
} from '@jiashan/domain/record'
import {
  decideResolution,
  RESOLUTION_TRANSITIONS,
  type Resolution,
  type ResolutionAction,
  type ResolutionChange,
  type ResolutionCommand,
  ResolutionNotIn,
  type ResolutionRefusal,
  type ResolutionStatus,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Admission, DraftKey } from '../drafts/drafts.ts'
import { groundsOf } from '../policy/grounds.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregates, type Versioned } from '../store/aggregate.ts'
import { Database, type Transaction } from '../store/database.ts'
import { keptResolution } from '../store/kept.ts'
import { unitCodes } from '../store/units.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such resolution, or it is not for the asker. */
export class NoSuchResolution extends Schema.TaggedError<NoSuchResolution>()('NoSuchResolution', {
  id: ResolutionId,
}) {}

/** `resolution`: null to put down a new one. */
export interface ResolutionRequest {
  readonly programme: ProgrammeId
  readonly resolution: ResolutionId | null
  readonly command: ResolutionCommand
}

export interface ResolutionsShape {
  readonly act: (
    actor: Actor,
    request: ResolutionRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Resolution>, ResolutionRefusal | NoSuchResolution | StaleVersion | KeyReused>
  /** Those in a scope, the latest meeting first: a unit sees what it carries out or supports. One query. */
  readonly list: (scope: Scope, meeting?: MeetingId) => Effect.Effect<readonly Versioned<Resolution>[]>
  readonly find: (scope: Scope, id: ResolutionId) => Effect.Effect<Versioned<Resolution>, NoSuchResolution>
}

/** 议定事项. */
export class Resolutions extends Context.Service<Resolutions, ResolutionsShape>()(
  '@jiashan/server/Resolutions',
) {
  static readonly layer = Layer.effect(
    Resolutions,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const programmes = yield* Programmes
      const act = Effect.fn('Resolutions.act')(function* (
        actor: Actor,
        { programme, resolution, command }: ResolutionRequest,
        sending: Sending = {},
      ) {
        const id = resolution ?? (ids.next((yield* clock.now).epochMs) as ResolutionId)
        const { tasks, clauses } = yield* groundsOf(programmes, programme)
        return yield* writer.write({
          kept: keptResolution,
          locate: async () => id,
          ...{ programme, actor },
          request: { ...command, programme, resolution },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<ResolutionChange, ResolutionRefusal | NoSuchResolution>> => {
            const absent = state === null || state.programme !== programme
            if (resolution !== null && absent) return Result.fail(new NoSuchResolution({ id }))
            const meeting = command._tag === 'AgreeResolution' ? command.meeting : (state?.meeting ?? null)
            const around = await surroundings(tx, programme, meeting)
            return decideResolution(state, command, occasion, { ...around, id, programme, tasks, clauses })
          },
        })
      })
      const read = ({ programme, units }: Scope, only: object) =>
        Effect.promise(() =>
          readAggregates(client, keptResolution, {
            programme,
            ...only,
            ...(units === 'all' ? {} : resolutionsOf(units)),
          }),
        )
      return {
        act,
        list: (scope, meeting) =>
          Effect.map(read(scope, meeting === undefined ? {} : { meeting }), (all) => all.toSorted(byMeeting)),
        find: Effect.fn('Resolutions.find')(function* (scope: Scope, id: ResolutionId) {
          const [found] = yield* read(scope, { id })
          return found ?? (yield* new NoSuchResolution({ id }))
        }),
      }
    }),
  )
}

/** What a unit carries out or supports. */
export const resolutionsOf = (unit: PartyId) => ({ OR: [{ owner: unit }, { supports: { has: unit } }] })

/** What still asks something of somebody. */
export const OPEN_RESOLUTIONS = { status: { in: ['open', 'told', 'returned'] } }

const byMeeting = ({ state: a }: Versioned<Resolution>, { state: b }: Versioned<Resolution>): number =>
  a.agreedOn === b.agreedOn ? a.number - b.number : a.agreedOn < b.agreedOn ? 1 : -1

const surroundings = async (tx: Transaction, programme: ProgrammeId, meeting: MeetingId | null) => {
  const where = { programme, meeting: meeting ?? '' }
  const last = meeting === null ? null : await tx.resolution.aggregate({ where, _max: { number: true } })
  const row = meeting === null ? null : await tx.meeting.findFirst({ where: { programme, id: meeting } })
  return {
    nextNumber: (last?._max.number ?? 0) + 1,
    meeting:
      row === null
        ? null
        : { heldOn: row.heldOn as PlainDate | null, items: (row.agenda as readonly unknown[]).length },
    units: await unitCodes(tx),
  }
}

/** What a unit's clerk has written of a resolution and not told yet. */
export const toldDraft = ({ programme, resolution }: OneResolution): DraftKey => ({
  ...{ programme, kind: 'resolution', subject: resolution },
})

interface OneResolution {
  readonly programme: ProgrammeId
  readonly resolution: ResolutionId
}

/** Lets the clerk of the unit that carries a resolution out draft what is told of it while it can be told. */
export const admitToldDraft =
  (
    actor: Actor,
    { programme, resolution: id }: OneResolution,
  ): Admission<Forbidden | NoSuchResolution | ResolutionNotIn> =>
  async (tx) => {
    const row = await tx.resolution.findFirst({ where: { id, programme } })
    if (row === null) return Result.fail(new NoSuchResolution({ id }))
    const allowed = authorise(actor, 'resolution.tell', row.owner as DepartmentId)
    if (Result.isFailure(allowed)) return allowed
    const status = row.status as ResolutionStatus
    return next<ResolutionStatus, ResolutionAction>(RESOLUTION_TRANSITIONS, status, 'finish') === null
      ? Result.fail(new ResolutionNotIn({ action: 'finish', status }))
      : Result.succeed(undefined)
  }
