import { Readable } from 'node:stream'
import { addDays, daysBetween, lastDay, type Period, type PlainDate } from '@jiashan/domain/calendar'
import type { Task } from '@jiashan/domain/policy'
import type { Actor, DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import type { ContributionContent, MilestoneProgress, ReportContent } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { Uploads } from '../evidence/uploads.ts'
import { Contributions } from '../reporting/contributions.ts'
import { Reports } from '../reporting/reports.ts'
import { type Chance, chanceOf } from './chance.ts'
import { onePagePdf } from './pdf.ts'
import type { InventedPlan } from './plan-events.ts'
import { after, type Cast, during, type Event } from './timeline.ts'
import {
  ASKING,
  DECLINE_REASONS,
  DIFFICULTIES,
  NEXT_STEPS,
  progressWording,
  RETURN_REASONS,
  topicOf,
} from './wording.ts'

/** What becomes of a report: as invented by chance, or as a story needs it. */
export type Fate =
  | 'accepted'
  | 'missing'
  | 'waits-for-section'
  | 'waits-for-head'
  | 'waits-for-office'
  | 'returned'

export interface ReportPlace {
  readonly programme: ProgrammeId
  readonly task: Task & { readonly lead: DepartmentId }
  readonly period: Period
  readonly due: PlainDate
  readonly plan: InventedPlan | undefined
}

/** The events of one report, from the clerk's first submission to where it stands. */
export const inventReport = (place: ReportPlace, fate: Fate, late: boolean, cast: Cast): readonly Event[] => {
  if (fate === 'missing') return []
  const { programme, task, period, due } = place
  const chance = chanceOf(`report ${task.ordinal} ${period}`)
  const key = { programme, task: task.ordinal, period }
  const clerk = cast.clerk(task.lead)
  const head = cast.head(task.lead)
  const events: Event[] = [...inventParts(place, cast)]
  let at = during(late ? addDays(due, chance.between(1, 8)) : addDays(due, -chance.between(1, 6)), chance)
  const then = (run: Event['run'], hours: number): void => {
    events.push({ epochMs: at, run })
    at = after(at, chance, hours)
  }
  const submit = () => submission(place, clerk, chanceOf(`content ${task.ordinal} ${period}`))
  then(submit(), 3)
  if (chance.happens(0.05)) {
    const first = signsTwice(task.lead) ? cast.section(task.lead) : head
    then(act(first, { _tag: 'DeclineReport', ...key, reason: chance.pick(DECLINE_REASONS), remarks: [] }), 4)
    then(submit(), 3)
  }
  const sign = (hours: number): void => {
    if (signsTwice(task.lead)) then(act(cast.section(task.lead), { _tag: 'SignReport', ...key }), 2)
    then(act(head, { _tag: 'SignReport', ...key }), hours)
  }
  if (fate === 'waits-for-head' || fate === 'waits-for-section') return events
  sign(20)
  if (fate === 'waits-for-office') return events
  if (fate === 'returned' || chance.happens(0.08)) {
    then(
      act(cast.office, { _tag: 'ReturnReport', ...key, reason: chance.pick(RETURN_REASONS), remarks: [] }),
      24,
    )
    if (fate === 'returned') return events
    then(submit(), 3)
    sign(20)
  }
  then(act(cast.office, { _tag: 'AcceptReport', ...key }), 1)
  return events
}

/** 市环保局 has its 处室负责人 sign before the 分管领导. */
export const signsTwice = (department: string): boolean => department === 'hbj'

/** Whether the demonstration tells what the supporting units of a task add: of some tasks only. */
const toldParts = (task: number): boolean => task === 1 || task === 36 || task % 5 === 0

/** What supporting units add before the lead reports; a few stay silent. */
const inventParts = ({ programme, task, period, due }: ReportPlace, cast: Cast): readonly Event[] => {
  if (!toldParts(task.ordinal)) return []
  return task.supports.flatMap((department, index): Event[] => {
    const chance = chanceOf(`part ${task.ordinal} ${period} ${department}`)
    if (chance.happens(0.3) || (task.ordinal === 36 && index === 4)) return []
    const content: ContributionContent = chance.happens(0.4)
      ? { _tag: 'nothing-new' }
      : { _tag: 'told', progress: `${progressWording(task, period, chance)}（配合部分）`, evidence: [] }
    const request = { _tag: 'GiveContribution' as const, programme, task: task.ordinal, period, content }
    const epochMs = during(addDays(due, -chance.between(7, 9)), chance)
    const give = Effect.flatMap(Contributions, (parts) => parts.act(cast.clerk(department), request))
    return [{ epochMs, run: give }]
  })
}

const act = (...args: Parameters<Reports['Service']['act']>) =>
  Effect.flatMap(Reports, (reports) => reports.act(...args))

const submission = (place: ReportPlace, clerk: Actor, chance: Chance): Event['run'] =>
  Effect.gen(function* () {
    const { programme, task, period, plan } = place
    const content: ReportContent = {
      progress: progressWording(task, period, chance),
      nextStep: chance.pick(NEXT_STEPS),
      difficulty: chance.pick(DIFFICULTIES),
      matter: task.ordinal === ASKING.task && period === ASKING.period ? ASKING.asks : '',
      figures: [],
      milestones: plan?.milestones.map((one) => told(one, period)) ?? [],
      evidence: chance.happens(0.3) ? yield* evidence(place, clerk) : [],
    }
    const key = { programme, task: task.ordinal, period }
    return yield* act(clerk, { _tag: 'SubmitReport', ...key, content })
  })

/** What a report on `period` says of a milestone. */
const told = (
  { milestone, doneOn }: InventedPlan['milestones'][number],
  period: Period,
): MilestoneProgress => {
  const end = lastDay(period)
  if (doneOn !== null && doneOn <= end)
    return { milestone: milestone.id, state: 'done', doneOn, percent: 100 }
  const left = daysBetween(end, milestone.dueOn)
  const percent = Math.max(0, Math.min(90, 90 - Math.floor(left / 2)))
  return percent === 0
    ? { milestone: milestone.id, state: 'not', doneOn: null, percent: 0 }
    : { milestone: milestone.id, state: 'partly', doneOn: null, percent }
}

const evidence = Effect.fn('Demo.evidence')(function* ({ task, period }: ReportPlace, clerk: Actor) {
  const uploads = yield* Uploads
  const pdf = onePagePdf(`Demonstration evidence: task ${task.ordinal}, ${period}`)
  const file = yield* uploads.receive(clerk, `任务${task.ordinal}_${period}_佐证.pdf`, Readable.from([pdf]))
  const proves = `${topicOf(task)}的推进情况`
  return yield* uploads.cite(clerk, [
    { _tag: 'file', id: file.id, proves, disclosure: 'internal', declaredNotSecret: true },
  ])
})
