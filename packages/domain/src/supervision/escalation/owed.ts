import { addDays, type PlainDate } from '../../calendar/index.ts'
import { contributionDue } from '../../planning/index.ts'
import { shortened } from '../../record/index.ts'
import { type Duty, owesPart } from '../duty.ts'
import type { Judgement } from '../duty-lights.ts'
import type { Resolution } from '../resolutions/index.ts'
import type { OwedMatter } from './escalation.ts'

/**
 * What each unit owes: milestones of approved plans that are not done, reports and parts of open periods, and what
 * the group resolved and its owner has not told to be done.
 */
export const owedMatters = (
  duties: readonly Duty[],
  resolutions: readonly Resolution[],
  judgement: Judgement,
): readonly OwedMatter[] => [
  ...duties.flatMap((duty) => [
    ...owedMilestones(duty, judgement.today),
    ...owedReports(duty),
    ...owedParts(duty, judgement),
  ]),
  ...resolutions.flatMap((one) => owedResolution(one, judgement.today)),
]

/** What falls due in a quarter from now is far enough ahead for any rule. */
const AHEAD_DAYS = 92
const isNear = (dueOn: PlainDate, today: PlainDate): boolean => dueOn <= addDays(today, AHEAD_DAYS)

const owedMilestones = ({ task, milestones }: Duty, today: PlainDate): readonly OwedMatter[] => {
  const { lead } = task
  return lead === null
    ? []
    : milestones
        .filter(({ milestone, progress }) => progress?.state !== 'done' && isNear(milestone.dueOn, today))
        .map(({ milestone: { id: key, title, dueOn } }) => ({
          ...{ task: task.ordinal, kind: 'milestone', key, department: lead, title, dueOn },
        }))
}

const owedReports = ({ task, periods }: Duty): readonly OwedMatter[] => {
  const { lead } = task
  return lead === null
    ? []
    : periods
        .filter(({ report }) => report === null || report.reportedOn === null)
        .map(({ period: key, due: dueOn }) => ({
          ...{ task: task.ordinal, kind: 'report', key, department: lead, title: '', dueOn },
        }))
}

const owedParts = (
  { task, periods, contributions }: Duty,
  { schedule, calendar }: Judgement,
): readonly OwedMatter[] =>
  periods.flatMap((place) =>
    task.supports
      .filter((unit) => owesPart(place, contributions, unit))
      .map((department) => {
        const dueOn = contributionDue(schedule, calendar, place.period)
        return { task: task.ordinal, kind: 'part', key: place.period, department, title: '', dueOn }
      }),
  )

/** A resolution's wording is a sentence or more: this much of it names it. */
const LONGEST_TITLE = 60

const owedResolution = ({ id: key, status, text }: Resolution, today: PlainDate): readonly OwedMatter[] =>
  (status === 'open' || status === 'returned') && isNear(text.dueOn, today)
    ? [
        {
          ...{ task: text.task, kind: 'resolution', key, department: text.owner, dueOn: text.dueOn },
          title: shortened(text.wording, LONGEST_TITLE),
        },
      ]
    : []
