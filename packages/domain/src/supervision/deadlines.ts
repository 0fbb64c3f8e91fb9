import type { Period, PlainDate } from '../calendar/index.ts'
import { contributionDue } from '../planning/index.ts'
import type { Actor } from '../record/index.ts'
import { type Duty, statusOf } from './duty.ts'
import type { Judgement } from './duty-lights.ts'

/** A day on which something is due. */
export interface Deadline {
  readonly on: PlainDate
  readonly kind: 'milestone' | 'report' | 'part'
  readonly task: number
  /** The milestone's title, or nothing. */
  readonly title: string
  readonly period: Period | null
  /** Done in full, so that nothing is due any more. */
  readonly met: boolean
}

export const DEADLINE_LABEL = {
  milestone: '时间节点',
  report: '进展报送',
  part: '配合情况',
} as const satisfies Record<Deadline['kind'], string>

/** What falls due between two days for those who see these duties, in order of time. */
export const deadlinesOf = (
  { department }: Pick<Actor, 'department'>,
  duties: readonly Duty[],
  { calendar, schedule }: Judgement,
  [from, to]: readonly [PlainDate, PlainDate],
): readonly Deadline[] =>
  duties
    .flatMap((duty): Deadline[] => {
      const { task, milestones, periods, contributions } = duty
      const supports = department !== null && task.supports.includes(department)
      return [
        ...milestones.map(({ milestone, progress }) => ({
          on: milestone.dueOn,
          kind: 'milestone' as const,
          task: task.ordinal,
          title: milestone.title,
          period: null,
          met: progress?.state === 'done',
        })),
        ...periods.map((place) => ({
          on: supports ? contributionDue(schedule, calendar, place.period) : place.due,
          kind: supports ? ('part' as const) : ('report' as const),
          task: task.ordinal,
          title: '',
          period: place.period,
          met: supports
            ? statusOf(place) === 'accepted' ||
              contributions.some((one) => one.period === place.period && one.department === department)
            : place.report?.reportedOn != null,
        })),
      ]
    })
    .filter(({ on }) => from <= on && on <= to)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.task - b.task))
