import type { Scope } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import type { Observation } from '@jiashan/domain/indicators'
import type { Plan, Schedule } from '@jiashan/domain/planning'
import { type Programme, type Task, tasksOf } from '@jiashan/domain/policy'
import type { Report } from '@jiashan/domain/reporting'
import { type Duty, type Judgement, judge } from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Calendars } from '../planning/calendars.ts'
import { Programmes } from '../policy/programmes.ts'
import { readAggregate } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptSchedule } from '../store/kept.ts'
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
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  readonly observations: readonly Observation[]
  /** Version of each report, by its id. */
  readonly versions: ReadonlyMap<string, number>
}

export interface OverviewShape {
  /** At most six queries, whatever the number of tasks. */
  readonly picture: (scope: Scope, only?: { task?: number }) => Effect.Effect<Picture, NoSuchProgramme>
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
      const picture = Effect.fn('Overview.picture')(function* (scope: Scope, only: { task?: number } = {}) {
        const programme = yield* programmes.byId(scope.programme)
        const kept = yield* Effect.promise(() => readAggregate(client, keptSchedule, scope.programme))
        if (programme === undefined || kept === null)
          return yield* new NoSuchProgramme({ programme: scope.programme })
        const { today } = yield* clock.now
        const tasks = tasksOf(programme.document).filter(
          (task) => concerns(task, scope) && (only.task === undefined || task.ordinal === only.task),
        )
        const work = yield* Effect.promise(() => readWork(client, scope, tasks))
        return assemble(programme, { today, calendar, schedule: kept.state }, tasks, work)
      })
      return { picture }
    }),
  )
}

/** A unit sees the tasks it leads or supports. */
const concerns = (task: Task, { units }: Scope): boolean =>
  units === 'all' || task.lead === units || task.supports.includes(units)

const assemble = (
  programme: Programme,
  judgement: Judgement,
  tasks: readonly Task[],
  { plans, reports, observations, versions }: Work,
): Picture => ({
  programme,
  today: judgement.today,
  judgement,
  schedule: judgement.schedule,
  plans,
  reports,
  observations,
  versions,
  duties: tasks.map((task) =>
    judge(
      {
        task,
        plans: plans.filter((one) => one.task === task.ordinal),
        reports: reports.filter((one) => one.task === task.ordinal),
        observations,
      },
      judgement,
    ),
  ),
})
