import { type PlainDate, type WorkingCalendar, workingDaysBetween, yearOf } from '../../calendar/index.ts'
import { COUNTY } from '../../record/index.ts'
import type { UpwardBid } from '../../safeguards/bids/index.ts'
import type { CoordinationMatter } from '../../supervision/matters/index.ts'
import { isIssued, type SupervisionOrder } from '../../supervision/orders/index.ts'
import type { BidFact, MatterFact, OrderFact } from './fact-sheet.ts'

/** Whether a paper is about the year's list: its task is listed, or it is about none. */
type OnList = (task: number | null) => boolean

/** 督办单 issued to units in the year, by the day they are due. */
export const orderFacts = (
  orders: readonly SupervisionOrder[],
  year: number,
  onList: OnList,
  calendar: WorkingCalendar,
  today: PlainDate,
): readonly OrderFact[] =>
  orders
    .flatMap((order): readonly OrderFact[] => {
      const { id, text, answeredOn, closedOn, round } = order
      if (!isIssued(order.status) || order.year !== year || !onList(text.task)) return []
      if (text.department === COUNTY) return []
      return [
        {
          id,
          department: text.department,
          title: text.title,
          dueOn: text.dueOn,
          answeredOn,
          workingDaysLate: Math.max(0, workingDaysBetween(calendar, text.dueOn, answeredOn ?? today)),
          closedOn,
          round,
          source: { _tag: 'order', id },
        },
      ]
    })
    .toSorted(byDue)

/** Matters on which units were to say something in the year. */
export const matterFacts = (
  matters: readonly CoordinationMatter[],
  year: number,
  onList: OnList,
): readonly MatterFact[] =>
  matters
    .flatMap(({ id, status, text, assigned, advice }): readonly MatterFact[] =>
      assigned === null || status === 'withdrawn' || yearOf(assigned.dueOn) !== year || !onList(text.task)
        ? []
        : [
            {
              id,
              department: assigned.department,
              title: text.title,
              dueOn: assigned.dueOn,
              advisedOn: advice?.on ?? null,
              source: { _tag: 'matter', id },
            },
          ],
    )
    .toSorted(byDue)

const byDue = (
  a: { readonly dueOn: string; readonly id: string },
  b: { readonly dueOn: string; readonly id: string },
): number => (`${a.dueOn} ${a.id}` < `${b.dueOn} ${b.id}` ? -1 : 1)

/** What units bid for in the year, as it stood when the year ended; what was settled before belongs to its own year. */
export const bidFacts = (bids: readonly UpwardBid[], year: number, onList: OnList): readonly BidFact[] => {
  const lastDay = `${year}-12-31`
  return bids
    .flatMap((bid): readonly BidFact[] => {
      const [registered] = bid.steps
      const settled = bid.settledOn !== null && bid.settledOn <= lastDay
      const past = bid.settledOn !== null && yearOf(bid.settledOn) < year
      if (bid.status === 'dropped' || past || !onList(bid.text.task)) return []
      if (registered === undefined || registered.on > lastDay) return []
      const filed = bid.filing !== null && bid.filing.on <= lastDay
      const status = settled ? bid.status : filed ? 'filed' : 'planned'
      const { id, department, text } = bid
      return [{ id, department, title: text.title, status, source: { _tag: 'bid', id } }]
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
