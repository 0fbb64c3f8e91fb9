import { scopeFor } from '@jiashan/domain/access'
import {
  joinPlan,
  type MilestoneRow,
  type PlanForm,
  planActions,
  planDue,
  planFormOf,
  splitPlan,
} from '@jiashan/domain/planning'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { PlanReader } from '../planning/plan-reader.ts'
import { Database } from '../store/database.ts'
import type { PlanToFill } from './plan-book.ts'

/** The plans of a year that the asker's unit leads and may hand in now, in the order of the document. */
export const plansToFill = Effect.fn('Workbooks.plansToFill')(function* (
  actor: Actor,
  programme: ProgrammeId,
  year: number,
) {
  const { client } = yield* Database
  const scope = yield* Effect.fromResult(scopeFor(actor, 'duty.read', programme))
  const { tasks, plans, schedule } = yield* (yield* PlanReader).ofYear(scope, year)
  const own = tasks.filter(({ lead }) => lead !== null && lead === actor.department)
  const drafts = yield* Effect.promise(() =>
    client.draft.findMany({
      where: {
        ...{ programme, kind: 'plan', party: actor.department ?? '' },
        subject: { in: own.map(({ ordinal }) => `${ordinal}/${year}`) },
      },
    }),
  )
  return own.flatMap((task): readonly PlanToFill[] => {
    const kept = plans.find(({ state }) => state.task === task.ordinal && state.year === year)
    const plan = kept?.state ?? null
    const due = schedule === null ? null : planDue(schedule, year)
    const actions = planActions(actor, plan, {
      lead: task.lead,
      supports: task.supports,
      due,
      partsDue: null,
    })
    if (!actions.includes('circulate') && !actions.includes('submit')) return []
    const draft = drafts.find((one) => one.subject === `${task.ordinal}/${year}`)
    const content = (draft?.content ?? {}) as Record<string, unknown>
    const form: PlanForm =
      Object.keys(content).length === 0
        ? planFormOf(plan?.content ?? null, { task, year })
        : sound(joinPlan(content))
    const base = { task: task.ordinal, version: kept?.version ?? 0, revision: draft?.revision ?? 0 }
    return [{ ...base, subject: task, form, fields: splitPlan(form) }]
  })
})

const isRow = (row: MilestoneRow): boolean =>
  [row.id, row.title, row.deliverable, row.dueOn, row.weight].every((one) => typeof one === 'string')

/** A draft is kept as it was sent; only what has the shape of the form's is read. */
const sound = (form: PlanForm): PlanForm => ({ ...form, milestones: form.milestones.filter(isRow) })
