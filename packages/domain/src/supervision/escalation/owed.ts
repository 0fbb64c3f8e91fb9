import { addDays, type PlainDate } from '../../calendar/index.ts'
import { contributionDue } from '../../planning/index.ts'
import { type Duty, owesPart } from '../duty.ts'
import type { Judgement } from '../duty-lights.ts'
import type { OwedMatter } from './escalation.ts'

/** What each unit owes: milestones of approved plans that are not done, and reports and parts of open periods. */
export const owedMatters = (duties: readonly Duty[], judgement: Judgement): readonly OwedMatter[] =>
  duties.flatMap((duty) => [
    ...owedMilestones(duty, judgement.today),
    ...owedReports(duty),
    ...owedParts(duty, judgement),
  ])

/** What falls due in a quarter from now is far enough ahead for any rule. */
const AHEAD_DAYS = 92

const owedMilestones = ({ task, milestones }: Duty, today: PlainDate): readonly OwedMatter[] => {
  const { lead } = task
  return lead === null
    ? []
    : milestones
        .filter(
          ({ milestone, progress }) =>
            progress?.state !== 'done' && milestone.dueOn <= addDays(today, AHEAD_DAYS),
        )
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
