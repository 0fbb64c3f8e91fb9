import type { Scope } from '@jiashan/domain/access'
import { type PlainDate, plainDate } from '@jiashan/domain/calendar'
import {
  type Actor,
  ConclusionId,
  type Decision,
  type DepartmentId,
  type PartyId,
  type ProgrammeId,
} from '@jiashan/domain/record'
import { membersOn } from '@jiashan/domain/safeguards'
import {
  type Conclusion,
  type ConclusionChange,
  type ConclusionCommand,
  type ConclusionRefusal,
  conclusionFor,
  decideConclusion,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregate, type Versioned } from '../store/aggregate.ts'
import { type Client, Database, type Transaction } from '../store/database.ts'
import { keptConclusion, keptGroup } from '../store/kept.ts'
import { readShown } from '../store/shown.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such conclusion, or it is not about the asker. */
export class NoSuchConclusion extends Schema.TaggedError<NoSuchConclusion>()('NoSuchConclusion', {
  id: ConclusionId,
}) {}

/** `conclusion`: null to draft a new one. */
export interface ConclusionRequest {
  readonly programme: ProgrammeId
  readonly conclusion: ConclusionId | null
  readonly command: ConclusionCommand
}

export interface ConclusionsShape {
  readonly act: (
    actor: Actor,
    request: ConclusionRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Conclusion>, ConclusionRefusal | NoSuchConclusion | StaleVersion | KeyReused>
  /** The conclusions in a scope, newest first: one query. Whom one is about sees it once it is signed. */
  readonly list: (scope: Scope) => Effect.Effect<readonly Versioned<Conclusion>[]>
  readonly find: (scope: Scope, id: ConclusionId) => Effect.Effect<Versioned<Conclusion>, NoSuchConclusion>
  /** Units with a part in the document that are no members of the group: whom a conclusion may be about. */
  readonly outsiders: (programme: ProgrammeId) => Effect.Effect<readonly DepartmentId[]>
}

/** 督导评估结论. */
export class Conclusions extends Context.Service<Conclusions, ConclusionsShape>()(
  '@jiashan/server/Conclusions',
) {
  static readonly layer = Layer.effect(
    Conclusions,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act: ConclusionsShape['act'] = Effect.fn('Conclusions.act')(function* (
        actor,
        { programme, conclusion, command },
        sending = {},
      ) {
        const id = conclusion ?? (ids.next((yield* clock.now).epochMs) as ConclusionId)
        return yield* writer.write({
          kept: keptConclusion,
          locate: async () => id,
          programme,
          actor,
          request: { ...command, programme, conclusion },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<ConclusionChange, ConclusionRefusal | NoSuchConclusion>> => {
            if (conclusion !== null && state?.programme !== programme)
              return Result.fail(new NoSuchConclusion({ id }))
            const around = await surroundings(tx, programme, command, occasion.today)
            return decideConclusion(state, command, occasion, { ...around, id, programme })
          },
        })
      })
      const read = (scope: Scope, only: object) =>
        Effect.promise(() =>
          readShown(client, { kept: keptConclusion, part: conclusionFor }, scope, {
            programme: scope.programme,
            ...only,
            ...(scope.units === 'all' ? {} : concerning(scope.units)),
          }),
        )
      const list = (scope: Scope) =>
        Effect.map(read(scope, {}), (all) => all.toSorted((a, b) => (a.state.id < b.state.id ? 1 : -1)))
      const find = Effect.fn('Conclusions.find')(function* (scope: Scope, id: ConclusionId) {
        const [found] = yield* read(scope, { id })
        return found ?? (yield* new NoSuchConclusion({ id }))
      })
      const outsiders = Effect.fn('Conclusions.outsiders')(function* (programme: ProgrammeId) {
        const { today } = yield* clock.now
        return yield* Effect.promise(async () => {
          const { units, members } = await partiesOf(client, programme, today)
          return units.filter((one) => !members.includes(one))
        })
      })
      return { act, list, find, outsiders }
    }),
  )
}

/** What was signed about a unit, or about the county. */
export const concerning = (subject: PartyId) => ({ subject, status: 'signed' })

/** What still asks something of somebody. */
export const OPEN_CONCLUSIONS = { status: { in: ['drafted', 'submitted'] } }

const partiesOf = async (tx: Client | Transaction, programme: ProgrammeId, day: PlainDate) => {
  const parties = await tx.responsibility.findMany({
    where: { programme },
    distinct: ['department'],
    select: { department: true },
    orderBy: { department: 'asc' },
  })
  const group = await readAggregate(tx, keptGroup, programme)
  return {
    units: parties.map((one) => one.department as DepartmentId),
    members: group === null ? [] : membersOn(group.state, day),
  }
}

const surroundings = async (
  tx: Transaction,
  programme: ProgrammeId,
  command: ConclusionCommand,
  today: PlainDate,
) => {
  if (command._tag !== 'DraftConclusion') return { units: [], members: [], concluded: false }
  const { year, subject } = command
  const where = { programme, year, subject, status: { not: 'dropped' } }
  // Members are those of the year's last day, as where they are scored; before it, those of today.
  const yearEnd = plainDate(`${year}-12-31`)
  return {
    ...(await partiesOf(tx, programme, today < yearEnd ? today : yearEnd)),
    concluded: (await tx.conclusion.count({ where })) > 0,
  }
}
