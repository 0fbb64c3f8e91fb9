import { authorise, Forbidden } from '@jiashan/domain/access'
import type { WorkingCalendar } from '@jiashan/domain/calendar'
import {
  decidePlan,
  decideSchedule,
  type MilestoneText,
  type Plan,
  type PlanChange,
  type PlanCommand,
  PlanNotIn,
  type PlanRefusal,
  type PlanStatus,
  type PlanSurroundings,
  planDue,
  planPartsDue,
  type Schedule,
  type ScheduleRefusal,
} from '@jiashan/domain/planning'
import { type Actor, type Decision, MilestoneId, type PlanId, type ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Admission, DraftKey } from '../drafts/drafts.ts'
import type { Sending } from '../reporting/reports.ts'
import { targetsOf } from '../reporting/surroundings.ts'
import { readAggregate } from '../store/aggregate.ts'
import type { Transaction } from '../store/database.ts'
import { keptPlan, keptSchedule } from '../store/kept.ts'
import { NoSuchTask, unitsOf } from '../store/responsibilities.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'
import { Calendars } from './calendars.ts'

/** A task's plan of a year is known by task and year. */
export type PlanKey = {
  readonly programme: ProgrammeId
  readonly task: number
  readonly year: number
}

export type PlanRequest = PlanKey & PlanCommand

type Refused = NoSuchTask | StaleVersion | KeyReused

export interface PlansShape {
  readonly act: (
    actor: Actor,
    request: PlanRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Plan>, PlanRefusal | Refused>
  readonly setSchedule: (
    actor: Actor,
    schedule: Schedule,
    expected?: number,
  ) => Effect.Effect<Schedule, ScheduleRefusal | Refused>
}

/** 细化落实方案 and the calendar of work. */
export class Plans extends Context.Service<Plans, PlansShape>()('@jiashan/server/Plans') {
  static readonly layer = Layer.effect(
    Plans,
    Effect.gen(function* () {
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const calendar = yield* Calendars
      const act = Effect.fn('Plans.act')(function* (
        actor: Actor,
        request: PlanRequest,
        sending: Sending = {},
      ) {
        const { programme, task, year } = request
        const { epochMs } = yield* clock.now
        const id = ids.next(epochMs) as PlanId
        const newId = () => ids.next(epochMs) as MilestoneId
        return yield* writer.write({
          kept: keptPlan,
          locate: async (tx) => {
            const where = { programme_task_year: { programme, task, year } }
            return (await tx.plan.findUnique({ where, select: { id: true } }))?.id ?? id
          },
          programme,
          actor,
          request,
          ...sending,
          decide: async (state, occasion, tx): Promise<Decision<PlanChange, PlanRefusal | NoSuchTask>> => {
            const around = await surroundings(tx, request, state, calendar)
            if (around === null) return Result.fail(new NoSuchTask({ task }))
            const identify = await identifier(tx, request, state, newId)
            return decidePlan(state, request, occasion, { ...around, id: state?.id ?? id, identify })
          },
        })
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
          decide: async (before, occasion) => decideSchedule(before, schedule, occasion),
        })
        return written.state
      })
      return { act, setSchedule }
    }),
  )
}

/** Null when nobody leads the task. The document is read only for stepped targets. */
const surroundings = async (
  tx: Transaction,
  request: PlanRequest,
  state: Plan | null,
  calendar: WorkingCalendar,
): Promise<Omit<PlanSurroundings, 'id' | 'identify'> | null> => {
  const { programme, task, year } = request
  const { lead, supports } = await unitsOf(tx, programme, task)
  if (lead === null) return null
  const schedule = (await readAggregate(tx, keptSchedule, programme))?.state ?? null
  const stepped = 'content' in request && request.content.targets.length > 0
  const circulatedOn = state?.circulatedOn ?? null
  return {
    ...{ programme, task, year, lead, supports },
    due: schedule === null ? null : planDue(schedule, year),
    partsDue:
      schedule === null || circulatedOn === null
        ? null
        : planPartsDue(schedule, calendar, year, circulatedOn),
    targets: stepped ? await targetsOf(tx, programme, task) : [],
  }
}

const isMilestoneId = Schema.is(MilestoneId)

/** A milestone keeps the id it has in the plan; a new one gets its own, never that of another plan. */
const identifier = async (
  tx: Transaction,
  request: PlanRequest,
  state: Plan | null,
  newId: () => MilestoneId,
): Promise<(milestone: MilestoneText) => MilestoneId> => {
  if (!('content' in request)) return newId
  const own = new Set<string>(state?.content.milestones.map((one) => one.id))
  const foreign = request.content.milestones
    .map((one) => one.id)
    .filter((id) => isMilestoneId(id) && !own.has(id))
  const taken =
    foreign.length === 0
      ? []
      : await tx.milestone.findMany({ where: { id: { in: foreign } }, select: { id: true } })
  const free = new Set(foreign.filter((id) => !taken.some((one) => one.id === id)))
  return ({ id }) => (own.has(id) || free.has(id) ? (id as MilestoneId) : newId())
}

/** Drafts of a plan's text by the unit that leads, and of its own part by a unit that supports. */
export const planDraft = ({ programme, task, year }: PlanKey): DraftKey => ({
  programme,
  kind: 'plan',
  subject: `${task}/${year}`,
})

/** Lets in what may still be handed in: the lead's text before it goes to the office, a support's part while asked. */
export const admitPlanDraft =
  (actor: Actor, { programme, task, year }: PlanKey): Admission<Forbidden | PlanNotIn> =>
  async (tx) => {
    const { lead, supports } = await unitsOf(tx, programme, task)
    const { department, role } = actor
    const where = { programme_task_year: { programme, task, year } }
    const plan = await tx.plan.findUnique({ where, select: { status: true } })
    const status = (plan?.status ?? 'none') as PlanStatus
    if (department !== null && supports.includes(department)) {
      const allowed = authorise(actor, 'plan.answer', department)
      if (Result.isFailure(allowed)) return allowed
      return status === 'circulated'
        ? Result.succeed(undefined)
        : Result.fail(new PlanNotIn({ action: 'confirm', status }))
    }
    const allowed = authorise(actor, 'plan.submit', lead)
    if (Result.isFailure(allowed)) return allowed
    if (lead === null) return Result.fail(new Forbidden({ permission: 'plan.submit', role, department }))
    return status === 'submitted' || status === 'approved'
      ? Result.fail(new PlanNotIn({ action: 'circulate', status }))
      : Result.succeed(undefined)
  }
