import { scopeFor } from '@jiashan/domain/access'
import type { Period } from '@jiashan/domain/calendar'
import type { Actor, Fields, ProgrammeId } from '@jiashan/domain/record'
import {
  askedMilestones,
  joinReport,
  MILESTONE_STATES,
  REPORT_TEXTS,
  type Report,
  reportStart,
  splitReport,
} from '@jiashan/domain/reporting'
import { actionsOn, NO_FACTS, type TaskFacts } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { periodBefore, previousOf } from '../reporting/previous.ts'
import { readAggregates } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptReport } from '../store/kept.ts'
import { Overview } from '../supervision/overview.ts'
import type { ReportToFill } from './report-book.ts'

/** The reports on a period that the asker's unit leads and may submit now, in the order of the document. */
export const reportsToFill = Effect.fn('Workbooks.reportsToFill')(function* (
  actor: Actor,
  programme: ProgrammeId,
  period: Period,
) {
  const { client } = yield* Database
  const scope = yield* Effect.fromResult(scopeFor(actor, 'duty.read', programme))
  const { duties, today } = yield* (yield* Overview).picture(scope)
  const own = duties.filter(
    ({ task, periods }) =>
      task.lead !== null && task.lead === actor.department && periods.some((one) => one.period === period),
  )
  const tasks = own.map(({ task }) => task.ordinal)
  const { facts, drafts } = yield* Effect.promise(async () => ({
    facts: await client.dutyFacts.findMany({
      where: { programme, task: { in: tasks } },
      select: { task: true, whole: true },
    }),
    drafts: await client.draft.findMany({
      where: {
        ...{ programme, kind: 'report', party: actor.department ?? '' },
        subject: { in: tasks.map((task) => `${task}/${period}`) },
      },
    }),
  }))
  const known = own.map((duty) => {
    const whole = facts.find((one) => one.task === duty.task.ordinal)?.whole ?? NO_FACTS
    const told = whole as unknown as TaskFacts
    return { duty, facts: told, before: periodBefore({ duty, facts: told }, period) }
  })
  const periods = [...new Set([period, ...known.flatMap(({ before }) => (before === null ? [] : [before]))])]
  const reports = yield* Effect.promise(() =>
    readAggregates(client, keptReport, { programme, task: { in: tasks }, period: { in: periods } }),
  )
  const reportOf = (task: number, at: Period | null) =>
    reports.find(({ state }) => state.task === task && state.period === at)
  const fillable = known.flatMap(({ duty, facts: told, before }): readonly ReportToFill[] => {
    const { task } = duty
    const kept = reportOf(task.ordinal, period)
    const report: Report | null = kept?.state ?? null
    if (!actionsOn(actor, task.lead, report).includes('submit')) return []
    const milestones = askedMilestones(told.plans, told.reports, period)
    const draft = drafts.find((one) => one.subject === `${task.ordinal}/${period}`)
    const drafted = soundFields(draft?.content)
    const start = splitReport(
      reportStart({
        task,
        report,
        previous: previousOf(reportOf(task.ordinal, before)?.state),
        asked: milestones.map((milestone) => ({
          milestone,
          stands: duty.milestones.find((one) => one.milestone.id === milestone.id) ?? null,
        })),
      }),
    )
    const form = joinReport({ ...start, ...drafted })
    const fields = { ...drafted, ...splitReport(form) }
    const version = kept?.version ?? 0
    return [
      {
        task: task.ordinal,
        subject: task,
        milestones,
        form,
        fields,
        version,
        revision: draft?.revision ?? 0,
      },
    ]
  })
  return { today, fillable }
})

const SOUND: { readonly [group: string]: (value: Readonly<Record<string, unknown>>) => boolean } = {
  milestones: ({ state, doneOn, percent }) =>
    MILESTONE_STATES.some((one) => one === state) &&
    (doneOn === null || typeof doneOn === 'string') &&
    Number.isInteger(percent),
  figures: ({ value, unit }) => typeof value === 'string' && typeof unit === 'string',
  evidence: () => true,
}

/** The fields of a draft that have the shape of the form's; a draft is kept as it was sent. */
const soundFields = (content: unknown): Fields =>
  Object.fromEntries(
    Object.entries((content ?? {}) as Record<string, unknown>).filter(([field, value]) => {
      if (REPORT_TEXTS.some((one) => one === field)) return typeof value === 'string'
      const sound = SOUND[field.split('.')[0] ?? '']
      return typeof value === 'object' && value !== null && sound?.(value as Record<string, unknown>) === true
    }),
  )
