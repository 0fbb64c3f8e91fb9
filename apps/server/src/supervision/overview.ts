import type { Scope } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import { type Observation, observationOf } from '@jiashan/domain/indicators'
import type { Schedule } from '@jiashan/domain/planning'
import { type Programme, type Task, tasksOf } from '@jiashan/domain/policy'
import {
  type Duty,
  type DutyFacts,
  dutyFacts,
  factsOf,
  type Judgement,
  judgeFacts,
  NO_FACTS,
  type TaskFacts,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Mode } from '../mode.ts'
import { Calendars } from '../planning/calendars.ts'
import { Programmes } from '../policy/programmes.ts'
import { stateOfRow } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptIndicator, keptObservation, keptSchedule } from '../store/kept.ts'
import { readWork, type Work } from '../store/work.ts'

/** There is no such programme, or it is not yet set up. */
export class NoSuchProgramme extends Schema.TaggedError<NoSuchProgramme>()('NoSuchProgramme', {
  programme: Schema.String,
}) {}

/** The tasks in a scope as they stand on a day. */
export interface Picture {
  readonly programme: Programme
  readonly today: PlainDate
  readonly judgement: Judgement
  readonly schedule: Schedule
  /** In the order of the document. */
  readonly duties: readonly Duty[]
  readonly observations: readonly Observation[]
}

/** One task whole: every period, every milestone. */
export interface TaskPicture extends Picture {
  readonly duty: Duty
  readonly facts: TaskFacts
}

/** A picture with every word of the plans, reports and parts behind it. */
export interface WholeRecord extends Picture, Work {}

type Asked<A> = Effect.Effect<A, NoSuchProgramme>

export interface OverviewShape {
  /** What lists need, of every task in the scope: two queries, whatever the number of tasks and years. */
  readonly picture: (scope: Scope) => Asked<Picture>
  /**
   * One task; null when it is not in the scope. Without `figures` its indicators are not asked for, and the
   * indicator light says nothing.
   */
  readonly task: (
    scope: Scope,
    task: number,
    asked: { readonly figures: boolean },
  ) => Asked<TaskPicture | null>
  /** For assessment and publication: read from the record itself, not from the read model. */
  readonly record: (scope: Scope) => Asked<WholeRecord>
}

/** What was planned, reported and measured, judged on the business day. */
export class Overview extends Context.Service<Overview, OverviewShape>()('@jiashan/server/Overview') {
  static readonly layer = Layer.effect(
    Overview,
    Effect.gen(function* () {
      const { client } = yield* Database
      const programmes = yield* Programmes
      const calendar = yield* Calendars
      const clock = yield* BusinessClock
      const { demo } = yield* Mode

      /** Schedule, indicators, figures and facts of a programme: one query. */
      const ground = Effect.fn('Overview.ground')(function* (
        { programme: id }: Scope,
        { figures, facts }: Asking,
      ) {
        const programme = yield* programmes.byId(id)
        const row = yield* Effect.promise(() =>
          client.programme.findUnique({
            relationLoadStrategy: 'join',
            where: { id },
            select: { schedule: true, indicator: figures, observation: figures, dutyFacts: facts },
          }),
        )
        const kept = row?.schedule ?? null
        if (programme === undefined || row === null || kept === null)
          return yield* new NoSuchProgramme({ programme: id })
        const { today } = yield* clock.now
        const schedule = stateOfRow(keptSchedule, kept)
        const indicators = (row.indicator ?? []).map((one) => stateOfRow(keptIndicator, one))
        const observations = (row.observation ?? []).map((one) =>
          observationOf(stateOfRow(keptObservation, one)),
        )
        const judgement = { today, calendar, schedule, indicators, demo }
        return { base: { programme, today, schedule, judgement, observations }, facts: row.dutyFacts }
      })

      const picture = Effect.fn('Overview.picture')(function* (scope: Scope) {
        const { base, facts } = yield* ground(scope, {
          figures: true,
          facts: { select: { task: true, brief: true } },
        })
        const briefs = new Map(facts.map((row) => [row.task, row.brief as unknown as DutyFacts]))
        const duties = tasksIn(base.programme, scope).map((task) =>
          judgeFacts(task, briefs.get(task.ordinal) ?? NOTHING, base.observations, base.judgement),
        )
        return { ...base, duties }
      })

      const task = Effect.fn('Overview.task')(function* (
        scope: Scope,
        ordinal: number,
        { figures }: { readonly figures: boolean },
      ) {
        const { base, facts: rows } = yield* ground(scope, {
          figures,
          facts: { select: { whole: true }, where: { task: ordinal } },
        })
        const found = tasksIn(base.programme, scope).find((one) => one.ordinal === ordinal)
        if (found === undefined) return null
        const facts = (rows[0]?.whole ?? NO_FACTS) as unknown as TaskFacts
        const duty = judgeFacts(found, dutyFacts(facts), base.observations, base.judgement)
        return { ...base, duties: [duty], duty, facts }
      })

      const record = Effect.fn('Overview.record')(function* (scope: Scope) {
        const { base } = yield* ground(scope, { figures: true, facts: { select: { task: true } } })
        const tasks = tasksIn(base.programme, scope)
        const work = yield* Effect.promise(() => readWork(client, scope, tasks))
        return { ...base, ...work, duties: judged(tasks, work, base.judgement) }
      })
      return { picture, task, record }
    }),
  )
}

/** What is read of a programme beside its schedule. */
interface Asking {
  readonly figures: boolean
  readonly facts: {
    readonly select: { readonly task?: true; readonly brief?: true; readonly whole?: true }
    readonly where?: { readonly task: number }
  }
}

const NOTHING = dutyFacts(NO_FACTS)

/** The tasks that a unit leads or supports, or all. */
const tasksIn = ({ document }: Programme, { units }: Scope): readonly Task[] =>
  tasksOf(document).filter(
    (task) => units === 'all' || task.lead === units || task.supports.some((one) => one === units),
  )

const judged = (tasks: readonly Task[], work: Work, judgement: Judgement): readonly Duty[] => {
  const plans = Map.groupBy(work.plans, (one) => one.task)
  const reports = Map.groupBy(work.reports, (one) => one.task)
  const contributions = Map.groupBy(work.contributions, (one) => one.task)
  return tasks.map((task) => {
    const { ordinal } = task
    const facts = factsOf({
      plans: plans.get(ordinal) ?? [],
      reports: reports.get(ordinal) ?? [],
      contributions: contributions.get(ordinal) ?? [],
    })
    return judgeFacts(task, dutyFacts(facts), work.observations, judgement)
  })
}
