import {
  decideRuleSet,
  EditionHead,
  EditionLine,
  isInForce,
  type PublishedRuleSet,
  publishedOf,
  type RuleSetChange,
  type RuleSetCommand,
  type RuleSetEdition,
  type RuleSetRefusal,
  type RuleSetSurroundings,
} from '@jiashan/domain/assessment'
import type { PlainDate } from '@jiashan/domain/calendar'
import { type Actor, canonical, type Decision, type ProgrammeId, RuleSetId } from '@jiashan/domain/record'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregate, type Versioned } from '../store/aggregate.ts'
import { stateFrom } from '../store/aggregates/rows.ts'
import { type Client, Database, type Transaction } from '../store/database.ts'
import { sha256 } from '../store/journal.ts'
import { keptRuleSet } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such edition of a rule set. */
export class NoSuchRuleSet extends Schema.TaggedError<NoSuchRuleSet>()('NoSuchRuleSet', {
  id: RuleSetId,
}) {}

/** `edition`: null to propose a new one. */
export interface RuleSetRequest {
  readonly programme: ProgrammeId
  readonly edition: RuleSetId | null
  readonly command: RuleSetCommand
}

export interface RuleSetsShape {
  readonly act: (
    actor: Actor,
    request: RuleSetRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<RuleSetEdition>, RuleSetRefusal | NoSuchRuleSet | StaleVersion | KeyReused>
  /** Every edition, the newest year and version first. */
  readonly list: (programme: ProgrammeId) => Effect.Effect<readonly Versioned<EditionLine>[]>
  readonly find: (
    programme: ProgrammeId,
    id: RuleSetId,
  ) => Effect.Effect<Versioned<RuleSetEdition>, NoSuchRuleSet>
  /** Those in force on a day, or today, the newest year and version first. */
  readonly inForce: (
    programme: ProgrammeId,
    on?: PlainDate | null,
  ) => Effect.Effect<readonly PublishedRuleSet[]>
}

/** 考核办法: proposed by one administrator, published by another, then fixed. */
export class RuleSets extends Context.Service<RuleSets, RuleSetsShape>()('@jiashan/server/RuleSets') {
  static readonly layer = Layer.effect(
    RuleSets,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act: RuleSetsShape['act'] = Effect.fn('RuleSets.act')(function* (
        actor,
        { programme, edition, command },
        sending = {},
      ) {
        const id = edition ?? (ids.next((yield* clock.now).epochMs) as RuleSetId)
        return yield* writer.write({
          kept: keptRuleSet,
          locate: async () => id,
          programme,
          actor,
          request: { ...command, programme, edition },
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<RuleSetChange, RuleSetRefusal | NoSuchRuleSet>> => {
            if (edition !== null && state?.programme !== programme)
              return Result.fail(new NoSuchRuleSet({ id }))
            const ruleSet = command._tag === 'ProposeRuleSet' ? command.ruleSet : state?.ruleSet
            if (ruleSet === undefined) return Result.fail(new NoSuchRuleSet({ id }))
            const around = await surroundings(tx, programme, ruleSet.year, id)
            const hash = sha256(canonical(ruleSet))
            return decideRuleSet(state, command, occasion, { ...around, id, programme, hash })
          },
        })
      })
      const list = (programme: ProgrammeId) => Effect.promise(() => linesOf(client, programme))
      const find = Effect.fn('RuleSets.find')(function* (programme: ProgrammeId, id: RuleSetId) {
        const found = yield* Effect.promise(() => readAggregate(client, keptRuleSet, id))
        return found?.state.programme === programme ? found : yield* new NoSuchRuleSet({ id })
      })
      const inForce = Effect.fn('RuleSets.inForce')(function* (
        programme: ProgrammeId,
        on: PlainDate | null = null,
      ) {
        const day = on ?? (yield* clock.now).today
        return (yield* Effect.promise(() => publishedIn(client, programme))).filter((one) =>
          isInForce(one, day),
        )
      })
      return { act, list, find, inForce }
    }),
  )
}

const NEWEST_FIRST = [{ year: 'desc' }, { edition: 'desc' }, { id: 'desc' }] as const
const lineFrom = stateFrom(EditionLine)
const headFrom = stateFrom(EditionHead)

const linesOf = async (
  client: Client,
  programme: ProgrammeId,
): Promise<readonly Versioned<EditionLine>[]> => {
  const rows = await client.ruleSet.findMany({ where: { programme }, orderBy: [...NEWEST_FIRST] })
  return rows.map((row) => ({ state: lineFrom(row), version: row.version }))
}

/** Every score is computed by one of these: the cases, a year of facts each, stay where they are. */
const publishedIn = async (client: Client, programme: ProgrammeId): Promise<readonly PublishedRuleSet[]> => {
  const rows = await client.ruleSet.findMany({
    where: { programme, status: 'published' },
    omit: { cases: true },
    orderBy: [...NEWEST_FIRST],
  })
  return rows.flatMap((row) => publishedOf(headFrom(row)) ?? [])
}

/** How far the year's scores are: from the feedback on units know them, and count on them. */
const scoresOf = async (
  tx: Transaction,
  programme: ProgrammeId,
  year: number,
): Promise<RuleSetSurroundings['scores']> => {
  if ((await tx.assessmentResult.count({ where: { programme, year } })) > 0) return 'decided'
  const told = { programme, year, feedbackOn: { not: null } }
  return (await tx.assessmentRound.count({ where: told })) > 0 ? 'told' : 'open'
}

const surroundings = async (tx: Transaction, programme: ProgrammeId, year: number, id: RuleSetId) => {
  const { _max } = await tx.ruleSet.aggregate({
    where: { programme, year, status: 'published' },
    _max: { edition: true },
  })
  const others = { programme, year, status: 'proposed', id: { not: id } }
  return {
    newestVersion: _max.edition ?? 0,
    waiting: (await tx.ruleSet.count({ where: others })) > 0,
    scores: await scoresOf(tx, programme, year),
  }
}
