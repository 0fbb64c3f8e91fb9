import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '@jiashan/domain/calendar'
import type { EscalationId } from '@jiashan/domain/record'
import { type Escalation, type Measure, type OwedMatter, RUNGS, type Rung } from '@jiashan/domain/supervision'
import type { Versioned } from '../../store/aggregate.ts'

/** One line of 催办台账. */
export interface EscalationRow {
  readonly id: EscalationId
  readonly version: number
  readonly matter: OwedMatter
  /** Working days left; negative when overdue. */
  readonly left: number
  /** The highest rung that was sent or issued; null when none was. */
  readonly reached: Rung | null
  readonly measures: readonly Measure[]
  /** What people have to decide. */
  readonly waiting: readonly Measure[]
}

/** What people have to decide: orders are decided as orders. */
export const toIssue = (measures: readonly Measure[]): readonly Measure[] =>
  measures.filter((one) => one.status === 'drafted' && one.rung !== 'order')

const took = ({ status }: Measure): boolean => status === 'sent' || status === 'issued'

export const escalationRow = (
  { state, version }: Versioned<Escalation>,
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkingCalendar },
): EscalationRow => {
  const { id, matter, measures } = state
  const taken = measures.filter(took).map((one) => RUNGS.indexOf(one.rung))
  return {
    ...{ id, version, matter, measures },
    left: workingDaysBetween(calendar, today, matter.dueOn),
    reached: RUNGS[Math.max(-1, ...taken)] ?? null,
    waiting: toIssue(measures),
  }
}
