import type { Forbidden } from '@jiashan/domain/access'
import {
  type AssessmentRound,
  decideRound,
  opinionsAwaited,
  papersNamed,
  type RoundChange,
  type RoundCommand,
  type RoundRefusal,
  type RoundSurroundings,
} from '@jiashan/domain/assessment'
import { plainDate } from '@jiashan/domain/calendar'
import { tasksOf } from '@jiashan/domain/policy'
import type { Actor, Decision, DepartmentId, PartyId, ProgrammeId, RoundId } from '@jiashan/domain/record'
import { compositionOn, membersOn } from '@jiashan/domain/safeguards'
import { Context, Effect, Layer, Result } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Calendars } from '../planning/calendars.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregate, type Versioned } from '../store/aggregate.ts'
import { type Client, Database, type Transaction } from '../store/database.ts'
import { keptGroup, keptKeyTasks, keptResult, keptRound } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'
import { NoSuchProgramme } from '../supervision/overview.ts'
import { readRound, roundIdOf } from './read-round.ts'
import { RuleSets } from './rule-sets.ts'
import { AS_IT_STANDS, NothingToScore, yearFacts } from './year-facts.ts'

export interface RoundRequest {
  readonly programme: ProgrammeId
  readonly year: number
  readonly command: RoundCommand
}

type Unready = NothingToScore | NoSuchProgramme | Forbidden

export interface RoundsShape {
  readonly act: (
    actor: Actor,
    request: RoundRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<AssessmentRound>, RoundRefusal | Unready | StaleVersion | KeyReused>
  /** The round of a year as it stands, whole; null while none was opened. */
  readonly find: (programme: ProgrammeId, year: number) => Effect.Effect<Versioned<AssessmentRound> | null>
  /** What a new round is about: the units to be assessed, the tasks with their units, the host. */
  readonly around: (
    programme: ProgrammeId,
    year: number,
  ) => Effect.Effect<Omit<RoundSurroundings, 'newId' | 'id' | 'papers' | 'awaited'>, Unready>
}

/** 年度考核: self-assessment, verification, feedback, objections. */
export class Rounds extends Context.Service<Rounds, RoundsShape>()('@jiashan/server/Rounds') {
  static readonly layer = Layer.effect(
    Rounds,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const programmes = yield* Programmes
      const calendar = yield* Calendars
      const ruleSets = yield* RuleSets
      const facts = yield* yearFacts

      const documentOf = Effect.fn('Rounds.documentOf')(function* (programme: ProgrammeId) {
        const found = yield* programmes.byId(programme)
        return found?.document ?? (yield* new NoSuchProgramme({ programme }))
      })
      const around = Effect.fn('Rounds.around')(function* (programme: ProgrammeId, year: number) {
        const document = yield* documentOf(programme)
        const ground = yield* Effect.promise(() => groundOf(client, programme, year))
        const found = ground === null ? null : surroundings(ground, { programme, year, document })
        return found === null ? yield* new NothingToScore({ year }) : { ...found, calendar }
      })
      /** What the newest rules in force still wait for; gathered from the whole record before anything is written. */
      const opinions = Effect.fn('Rounds.opinions')(function* (programme: ProgrammeId, year: number) {
        const rules = (yield* ruleSets.inForce(programme)).find((one) => one.ruleSet.year === year)
        if (rules === undefined) return yield* new NothingToScore({ year })
        return opinionsAwaited(rules.ruleSet, (yield* facts(programme, year, AS_IT_STANDS)).sheet)
      })
      const act: RoundsShape['act'] = Effect.fn('Rounds.act')(function* (
        actor,
        { programme, year, command },
        sending = {},
      ) {
        const document = yield* documentOf(programme)
        const awaited = command._tag === 'GiveFeedback' ? yield* opinions(programme, year) : []
        const { epochMs } = yield* clock.now
        const [fresh, newId] = [ids.next(epochMs) as RoundId, ids.next(epochMs)]
        return yield* writer.write({
          kept: keptRound,
          locate: async (tx) => (await roundIdOf(tx, programme, year)) ?? fresh,
          programme,
          actor,
          request: { ...command, programme, year },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<RoundChange, RoundRefusal | NothingToScore>> => {
            const ground = await groundOf(tx, programme, year)
            const found = ground === null ? null : surroundings(ground, { programme, year, document })
            if (found === null) return Result.fail(new NothingToScore({ year }))
            const papers = await papersOf(tx, programme, command)
            const id = state?.id ?? fresh
            return decideRound(state, command, occasion, { ...found, calendar, papers, awaited, newId, id })
          },
        })
      })
      const find = (programme: ProgrammeId, year: number) =>
        Effect.promise(() => readRound(client, programme, year))
      return { act, find, around }
    }),
  )
}

/** The group, its list of the year and whether the year is decided; null where there is no list. */
const groundOf = async (tx: Client | Transaction, programme: ProgrammeId, year: number) => {
  const group = await readAggregate(tx, keptGroup, programme)
  const keyTasks = await readAggregate(tx, keptKeyTasks, `${programme}/${year}`)
  if (group === null || keyTasks === null || keyTasks.state.decidedOn === null) return null
  const frozen = (await readAggregate(tx, keptResult, `${programme}/${year}`)) !== null
  return { group: group.state, keyTasks: keyTasks.state, frozen }
}

/** Whose the orders and matters are that a review would correct; nothing is read for any other command. */
const papersOf = async (
  tx: Transaction,
  programme: ProgrammeId,
  command: RoundCommand,
): Promise<RoundSurroundings['papers']> => {
  const ids = command._tag === 'SettleObjection' ? [...papersNamed(command.changes)] : []
  if (ids.length === 0) return []
  const where = { programme, id: { in: ids } }
  const orders = await tx.supervisionOrder.findMany({ where, select: { id: true, department: true } })
  const matters = await tx.coordinationMatter.findMany({ where, select: { id: true, assignee: true } })
  return [
    ...orders.map(({ id, department }) => ({ id, department: department as PartyId })),
    ...matters.flatMap(({ id, assignee }) =>
      assignee === null ? [] : [{ id, department: assignee as PartyId }],
    ),
  ]
}

type Ground = NonNullable<Awaited<ReturnType<typeof groundOf>>>

/** What the decision looks at: members are those of the year's last day. */
const surroundings = (
  { group, keyTasks, frozen }: Ground,
  {
    programme,
    year,
    document,
  }: { programme: ProgrammeId; year: number; document: Parameters<typeof tasksOf>[0] },
) => {
  const yearEnd = plainDate(`${year}-12-31`)
  const host = compositionOn(group, yearEnd)?.officeHost
  if (host === undefined) return null
  const tasks = tasksOf(document)
    .filter(({ ordinal }) => keyTasks.items.some(({ task }) => task === ordinal))
    .map(({ ordinal, lead, supports, targets }) => ({
      task: ordinal,
      lead,
      supports,
      targets: targets.map(({ key }) => key),
    }))
  const concerned = (unit: DepartmentId) =>
    tasks.some(({ lead, supports }) => lead === unit || supports.includes(unit))
  return { programme, year, tasks, host, frozen, assessed: membersOn(group, yearEnd).filter(concerned) }
}
