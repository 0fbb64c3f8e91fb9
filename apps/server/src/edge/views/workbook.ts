import type { Period, PlainDate } from '@jiashan/domain/calendar'
import { planDue } from '@jiashan/domain/planning'
import type { Actor } from '@jiashan/domain/record'
import { statusOf } from '@jiashan/domain/supervision'
import type { Picture } from '../../supervision/overview.ts'

/** A workbook that can be downloaded now, and how many forms it would hold. */
export interface Offer<A> {
  readonly about: A
  readonly due: PlainDate
  readonly forms: number
}

const CLOSED: ReadonlySet<string> = new Set(['submitted', 'passed', 'accepted'])

/** The periods on which the asker's unit has reports to write, newest first. */
export const reportOffers = ({ duties }: Picture, { department }: Actor): readonly Offer<Period>[] => {
  const open = duties
    .filter(({ task }) => task.lead !== null && task.lead === department)
    .flatMap(({ periods }) => periods.filter((one) => !CLOSED.has(statusOf(one))))
  return [...Map.groupBy(open, (one) => one.period)]
    .map(([about, [first, ...others]]) => ({
      about,
      due: first?.due as PlainDate,
      forms: others.length + 1,
    }))
    .toSorted((a, b) => (a.due < b.due ? 1 : -1))
}

/** The years whose plans the asker's unit has to write, newest first. */
export const planOffers = (
  { duties, schedule }: Picture,
  { department }: Actor,
  plans: readonly { readonly task: number; readonly year: number; readonly status: string }[],
): readonly Offer<number>[] => {
  const own = duties.filter(({ task }) => task.lead !== null && task.lead === department)
  return schedule.plans
    .map(({ year }) => {
      const closed = plans.filter(
        (one) => one.year === year && (one.status === 'submitted' || one.status === 'approved'),
      )
      const forms = own.filter(({ task }) => !closed.some((one) => one.task === task.ordinal)).length
      return { about: year, due: planDue(schedule, year) as PlainDate, forms }
    })
    .filter(({ forms }) => forms > 0)
    .toSorted((a, b) => b.about - a.about)
}
