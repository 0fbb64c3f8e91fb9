import type { Forbidden } from '@jiashan/domain/access'
import {
  decidePlan,
  decideSchedule,
  type MonthlyFromMidQuarter,
  type Plan,
  type PlanChange,
  type PlanCommand,
  type PlanRefusal,
  type Schedule,
} from '@jiashan/domain/planning'
import type { Actor, Decision, PlanId, ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer, Result } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { keptPlan, keptSchedule } from '../store/kept.ts'
import { leadOf, NoSuchTask } from '../store/responsibilities.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'

/** A task's plan of a year is known by task and year. */
export type PlanKey = {
  readonly programme: ProgrammeId
  readonly task: number
  readonly year: number
}

export type PlanRequest = PlanKey & PlanCommand

type Refused = NoSuchTask | StaleVersion | KeyReused

export interface PlansShape {
  readonly act: (actor: Actor, request: PlanRequest) => Effect.Effect<Plan, PlanRefusal | Refused>
  readonly setSchedule: (
    actor: Actor,
    schedule: Schedule,
    expected?: number,
  ) => Effect.Effect<Schedule, Forbidden | MonthlyFromMidQuarter | Refused>
}

/** 细化落实方案 and the calendar of work. */
export class Plans extends Context.Service<Plans, PlansShape>()('@jiashan/server/Plans') {
  static readonly layer = Layer.effect(
    Plans,
    Effect.gen(function* () {
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act = Effect.fn('Plans.act')(function* (actor: Actor, request: PlanRequest) {
        const { programme, task, year } = request
        const id = ids.next((yield* clock.now).epochMs) as PlanId
        const written = yield* writer.write({
          kept: keptPlan,
          locate: async (tx) => {
            const where = { programme_task_year: { programme, task, year } }
            return (await tx.plan.findUnique({ where, select: { id: true } }))?.id ?? id
          },
          programme,
          actor,
          request,
          decide: async (state, occasion, tx): Promise<Decision<PlanChange, PlanRefusal | NoSuchTask>> => {
            const lead = await leadOf(tx, programme, task)
            if (lead === null) return Result.fail(new NoSuchTask({ task }))
            return decidePlan(state, request, occasion, { id: state?.id ?? id, programme, task, year, lead })
          },
        })
        return written.state
      })
      const setSchedule = Effect.fn('Plans.setSchedule')(function* (
        actor: Actor,
        schedule: Schedule,
        expected?: number,
      ) {
        const written = yield* writer.write({
          kept: keptSchedule,
          locate: async () => schedule.programme,
          programme: schedule.programme,
          actor,
          request: { _tag: 'SetSchedule', ...schedule },
          expected,
          decide: async (_, { actor: by }) => decideSchedule(by, schedule),
        })
        return written.state
      })
      return { act, setSchedule }
    }),
  )
}
