import type { Scope } from '@jiashan/domain/access'
import type { PlainDate, WorkingCalendar } from '@jiashan/domain/calendar'
import type { Plan, Schedule } from '@jiashan/domain/planning'
import { type Task, tasksOf } from '@jiashan/domain/policy'
import type { DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Programmes } from '../policy/programmes.ts'
import { readAggregate, readAggregates, type Versioned } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptPlan, keptSchedule } from '../store/kept.ts'
import { Calendars } from './calendars.ts'

/** What plans are looked at by. */
export interface PlanningGround {
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  readonly schedule: Schedule | null
  /** The tasks in the scope, in the order of the document. */
  readonly tasks: readonly Task[]
  readonly plans: readonly Versioned<Plan>[]
}

export interface PlanReaderShape {
  /** Every year's plan of one task; no tasks where it is not in the scope. Two queries. */
  readonly ofTask: (scope: Scope, task: number) => Effect.Effect<PlanningGround>
  /** A year's plan of every task in the scope: two queries, whatever their number. */
  readonly ofYear: (scope: Scope, year: number) => Effect.Effect<PlanningGround>
  /** Plans of tasks that a picture showed, of these years or of all. One query. */
  readonly ofTasks: (
    programme: ProgrammeId,
    tasks: readonly number[],
    years?: readonly number[],
  ) => Effect.Effect<readonly Plan[]>
  /** How far the plans are that a unit leads. */
  readonly statuses: (
    programme: ProgrammeId,
    department: DepartmentId,
  ) => Effect.Effect<readonly Pick<Plan, 'task' | 'year' | 'status'>[]>
  /** The plans that were handed in while a supporting unit still disputes them: one query. */
  readonly disputed: (
    programme: ProgrammeId,
  ) => Effect.Effect<readonly Pick<Plan, 'task' | 'year' | 'department'>[]>
  /** When plans and reports are due; null where it was never set. */
  readonly schedule: (programme: ProgrammeId) => Effect.Effect<Versioned<Schedule> | null>
}

/** Reads plans as far as a scope reaches. */
export class PlanReader extends Context.Service<PlanReader, PlanReaderShape>()('@jiashan/server/PlanReader') {
  static readonly layer = Layer.effect(
    PlanReader,
    Effect.gen(function* () {
      const { client } = yield* Database
      const programmes = yield* Programmes
      const calendar = yield* Calendars
      const clock = yield* BusinessClock
      const ground = Effect.fn('PlanReader.ground')(function* (
        scope: Scope,
        only: { readonly task: number } | { readonly year: number },
      ) {
        const { programme: id } = scope
        const programme = yield* programmes.byId(id)
        const { today } = yield* clock.now
        const tasks = (programme === undefined ? [] : tasksOf(programme.document)).filter(
          (one) => inScope(one, scope) && (!('task' in only) || one.ordinal === only.task),
        )
        const schedule = yield* Effect.promise(() => readAggregate(client, keptSchedule, id))
        const where = 'task' in only ? only : { ...only, task: { in: tasks.map((one) => one.ordinal) } }
        const plans =
          tasks.length === 0
            ? []
            : yield* Effect.promise(() => readAggregates(client, keptPlan, { programme: id, ...where }))
        return { today, calendar, schedule: schedule?.state ?? null, tasks, plans }
      })
      return {
        ofTask: (scope, task) => ground(scope, { task }),
        ofYear: (scope, year) => ground(scope, { year }),
        ofTasks: (programme, tasks, years) =>
          Effect.promise(async () => {
            const where = { programme, task: { in: [...tasks] }, ...(years && { year: { in: [...years] } }) }
            return (await readAggregates(client, keptPlan, where)).map((one) => one.state)
          }),
        statuses: (programme, department) =>
          Effect.promise(async () => {
            const where = { programme, department }
            const rows = await client.plan.findMany({
              where,
              select: { task: true, year: true, status: true },
            })
            return rows as readonly Pick<Plan, 'task' | 'year' | 'status'>[]
          }),
        disputed: (programme) =>
          Effect.promise(async () => {
            const rows = await client.plan.findMany({
              where: { programme, status: 'submitted', planPart: { some: { standing: 'disputed' } } },
              select: { task: true, year: true, department: true },
              orderBy: [{ year: 'desc' }, { task: 'asc' }],
            })
            return rows.map((row) => ({ ...row, department: row.department as DepartmentId }))
          }),
        schedule: (programme) => Effect.promise(() => readAggregate(client, keptSchedule, programme)),
      }
    }),
  )
}

const inScope = ({ lead, supports }: Task, { units }: Scope): boolean =>
  units === 'all' || lead === units || supports.some((one) => one === units)
