import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '../calendar/index.ts'
import type { Duty } from './duty.ts'

/** Working days by which something came after its day; 0 where none lay between. */
export interface Late {
  /** The period of a report, or the id of a milestone. */
  readonly of: string
  readonly days: number
}

/** Reports that came, and milestones that were done, after their day. */
export const lateOf = (
  { periods, milestones }: Pick<Duty, 'periods' | 'milestones'>,
  calendar: WorkingCalendar,
): readonly Late[] => {
  const late = (of: string, due: PlainDate, on: PlainDate | null): readonly Late[] =>
    on !== null && on > due ? [{ of, days: workingDaysBetween(calendar, due, on) }] : []
  return [
    ...periods.flatMap(({ period, due, report }) => late(period, due, report?.reportedOn ?? null)),
    ...milestones.flatMap(({ milestone, progress }) =>
      late(milestone.id, milestone.dueOn, progress?.state === 'done' ? progress.doneOn : null),
    ),
  ]
}
