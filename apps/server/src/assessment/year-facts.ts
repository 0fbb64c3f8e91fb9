import { scopeFor } from '@jiashan/domain/access'
import {
  type AssessmentRound,
  corrected,
  type FactSheet,
  type FoundByPeople,
  factSheet,
  foundIn,
  isAnnounced,
} from '@jiashan/domain/assessment'
import type { PlainDate } from '@jiashan/domain/calendar'
import type { ProgrammeId } from '@jiashan/domain/record'
import { Effect, Schema } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { Programmes } from '../policy/programmes.ts'
import { type Kept, readAggregate, readAggregates } from '../store/aggregate.ts'
import { type Client, Database } from '../store/database.ts'
import { keptBid, keptGroup, keptKeyTasks, keptMatter, keptOrder, keptSafeguard } from '../store/kept.ts'
import { Overview } from '../supervision/overview.ts'
import { readRound } from './read-round.ts'

/** The year has no rule set in force, no group or no list of key tasks. */
export class NothingToScore extends Schema.TaggedError<NothingToScore>()('NothingToScore', {
  year: Schema.Int,
}) {}

/** How the record is to be read. */
export interface Reading {
  /** The day on which it is judged; null: today. */
  readonly asOf: PlainDate | null
  /** What people found that is to count: everything, or only what a unit was told before the feedback. */
  readonly found: (round: AssessmentRound | null) => FoundByPeople
}

export const AS_IT_STANDS: Reading = { asOf: null, found: foundIn }

type Kind = keyof FoundByPeople

/** What people found of these kinds counts once it was told, not before. */
const untilTold = (kinds: readonly Kind[], told: (round: AssessmentRound) => boolean): Reading => ({
  asOf: null,
  found: (round) => {
    const all = foundIn(round)
    return round !== null && told(round)
      ? all
      : { ...all, ...Object.fromEntries(kinds.map((kind) => [kind, []])) }
  },
})

const fedBack = ({ feedbackOn }: AssessmentRound): boolean => feedbackOn !== null
const OF_PEOPLE: readonly Kind[] = ['rulings', 'marks', 'surveys']

/** A unit learns with the feedback of rulings, marks and surveys. */
export const BEFORE_FEEDBACK = untilTold(OF_PEOPLE, fedBack)
/** Whoever marks sees no marks of others meanwhile: of two that have no names, one is the other's. */
export const WHILE_MARKING = untilTold(['marks'], fedBack)
/** The public learns of them when the round is announced 通报. */
export const BEFORE_ANNOUNCEMENT = untilTold(OF_PEOPLE, isAnnounced)

/** Gathers a year's facts from the whole record, whoever asks: scores of one unit depend on the others' ranks. */
export const yearFacts = Effect.gen(function* () {
  const { client } = yield* Database
  const overview = yield* Overview
  const programmes = yield* Programmes
  return Effect.fn('Assessment.yearFacts')(function* (
    programme: ProgrammeId,
    year: number,
    { asOf, found }: Reading,
  ) {
    const kept = yield* Effect.promise(() => papersOf(client, programme, year))
    const { group, keyTasks, round, ...papers } = kept
    // A list that is only proposed is none.
    if (group === null || keyTasks === null || keyTasks.decidedOn === null)
      return yield* new NothingToScore({ year })
    const scope = yield* Effect.fromResult(scopeFor(INSTALLATION, 'scorecard.read', programme))
    const picture = yield* overview.record(scope)
    const sheet: FactSheet = factSheet({
      programme,
      today: asOf ?? picture.today,
      pillars: picture.programme.document.pillars,
      departments: yield* programmes.departments,
      group,
      keyTasks,
      schedule: picture.schedule,
      calendar: picture.judgement.calendar,
      plans: picture.plans,
      reports: picture.reports,
      ...papers,
      indicators: {
        indicators: picture.judgement.indicators ?? [],
        figures: picture.observations,
        waivers: round?.waivers ?? [],
      },
      found: found(round),
    })
    return { sheet: corrected(sheet, round?.corrections ?? [], picture.judgement.calendar), round }
  })
})

/** Everything but plans, reports and figures that a year is judged by, each as it stands. */
const papersOf = async (client: Client, programme: ProgrammeId, year: number) => {
  const states = async <S, C>(kept: Kept<S, C>): Promise<readonly S[]> =>
    (await readAggregates(client, kept, { programme })).map(({ state }) => state)
  const one = async <S, C>(kept: Kept<S, C>, id: string): Promise<S | null> =>
    (await readAggregate(client, kept, id))?.state ?? null
  return {
    group: await one(keptGroup, programme),
    keyTasks: await one(keptKeyTasks, `${programme}/${year}`),
    round: (await readRound(client, programme, year))?.state ?? null,
    orders: await states(keptOrder),
    matters: await states(keptMatter),
    bids: await states(keptBid),
    safeguards: await states(keptSafeguard),
  }
}
