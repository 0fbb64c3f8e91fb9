import { Schema } from 'effect'
import { lastDay, type Period, PeriodSchema, type PlainDate, yearOf } from '../calendar/index.ts'
import type { Milestone } from '../planning/index.ts'
import type { Target } from '../policy/index.ts'
import { UNITS } from '../quantity/index.ts'
import { isBlank } from '../record/index.ts'
import type { Evidence } from './evidence.ts'
import type { MilestoneProgress, ReportContent, ReportedFigure } from './report.ts'

/** The period is not over yet, or the task does not report on it. */
export class ReportingNotOpen extends Schema.TaggedError<ReportingNotOpen>()('ReportingNotOpen', {
  task: Schema.Int,
  period: PeriodSchema,
}) {}

/** A statement is missing or contradicts another; `field` names the place in the content. */
export class ContentUnfit extends Schema.TaggedError<ContentUnfit>()('ContentUnfit', {
  field: Schema.String,
  problem: Schema.Literals([
    'empty',
    'unknown-milestone',
    'missing-milestone',
    'done-without-date',
    'done-in-future',
    'done-too-early',
    'date-without-done',
    'told-twice',
    'cited-twice',
    'percent-unfit',
    'unknown-target',
    'unit-unfit',
    'delivered-in-future',
  ]),
}) {}

/** What a report may speak of: the periods open, the milestones of its plan, the targets of its task. */
export interface Asked {
  readonly task: number
  readonly period: Period
  readonly opened: readonly string[]
  readonly milestones: readonly Milestone[]
  readonly targets: readonly Target[]
}

type Problem = ContentUnfit['problem']

/** Whether the period can be reported on. */
export const unopened = ({ task, period, opened }: Asked, today: PlainDate): ReportingNotOpen | null =>
  !opened.includes(period) || lastDay(period) >= today ? new ReportingNotOpen({ task, period }) : null

/** The first thing in a report that cannot stand; null when all can. */
export const unfitContent = (
  content: ReportContent,
  asked: Asked,
  today: PlainDate,
): ReportingNotOpen | ContentUnfit | null =>
  unopened(asked, today) ??
  (isBlank(content.progress) ? new ContentUnfit({ field: 'progress', problem: 'empty' }) : null) ??
  unfitEvidence(content.evidence, today) ??
  unfitFigures(content.figures, asked.targets) ??
  unfitMilestones(content, asked.milestones, today)

/** Evidence is cited once, and papers were delivered by today. */
export const unfitEvidence = (evidence: readonly Evidence[], today: PlainDate): ContentUnfit | null =>
  first(evidence, 'evidence', (one, index) => {
    if (evidence.findIndex((other) => other.id === one.id) < index) return 'cited-twice'
    return one._tag === 'stub' && one.deliveredOn > today ? 'delivered-in-future' : null
  })

const unfitFigures = (figures: readonly ReportedFigure[], targets: readonly Target[]): ContentUnfit | null =>
  first(figures, 'figures', ({ target: key, unit }, index) => {
    const target = targets.find((one) => one.key === key)
    if (target === undefined) return 'unknown-target'
    if (figures.findIndex((other) => other.target === key) < index) return 'told-twice'
    return UNITS[unit].dimension === UNITS[target.unit].dimension ? null : 'unit-unfit'
  })

const unfitMilestones = (
  { milestones: told }: ReportContent,
  planned: readonly Milestone[],
  today: PlainDate,
): ContentUnfit | null => {
  const missing = planned.findIndex((one) => !told.some((progress) => progress.milestone === one.id))
  if (missing >= 0) return new ContentUnfit({ field: `milestones.${missing}`, problem: 'missing-milestone' })
  return first(told, 'milestones', (one, index) => {
    const plan = planned.find((other) => other.id === one.milestone)
    if (plan === undefined) return 'unknown-milestone'
    const twice = told.findIndex((other) => other.milestone === one.milestone) < index
    return twice ? 'told-twice' : unfitProgress(one, plan, today)
  })
}

/** What one statement about a milestone says against itself or against the calendar. */
const unfitProgress = (
  { state, doneOn, percent }: MilestoneProgress,
  { dueOn }: Milestone,
  today: PlainDate,
): Problem | null => {
  if (state === 'done' && doneOn === null) return 'done-without-date'
  if (state !== 'done' && doneOn !== null) return 'date-without-done'
  if (doneOn !== null && doneOn > today) return 'done-in-future'
  if (doneOn !== null && yearOf(doneOn) < yearOf(dueOn) - 1) return 'done-too-early'
  return (state === 'done') !== (percent === 100) || (state === 'not') !== (percent === 0)
    ? 'percent-unfit'
    : null
}

const first = <A>(
  list: readonly A[],
  field: string,
  problemOf: (one: A, index: number) => Problem | null,
): ContentUnfit | null => {
  for (const [index, one] of list.entries()) {
    const problem = problemOf(one, index)
    if (problem !== null) return new ContentUnfit({ field: `${field}.${index}`, problem })
  }
  return null
}
