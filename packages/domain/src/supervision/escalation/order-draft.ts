import {
  nthWorkingDayAfter,
  type Period,
  type PlainDate,
  sayDate,
  sayPeriod,
  type WorkingCalendar,
} from '../../calendar/index.ts'
import { MILESTONE_STATE_LABEL, type MilestoneProgress } from '../../reporting/index.ts'
import { ORDER_LIMITS, type OrderText } from '../orders/index.ts'
import type { OwedMatter } from './escalation.ts'
import { MATTER_LABEL } from './ladder.ts'

/** Working days that an order drafted by the ladder gives. */
const ORDER_DAYS = 5

const nameOf = ({ kind, key, title }: OwedMatter): string =>
  kind === 'milestone' ? `“${title}”` : `${sayPeriod(key as Period)}${MATTER_LABEL[kind]}`

/** What is known of the matter: never that nothing was reported where something was. */
const standingOf = ({ kind }: OwedMatter, progress: MilestoneProgress | null): string => {
  if (kind !== 'milestone') return '至今未报'
  if (progress === null) return '至今没有经采纳的报送说明其完成'
  return `最近一次采纳的报送为${MILESTONE_STATE_LABEL[progress.state]}${progress.state === 'partly' ? ` ${progress.percent}%` : ''}`
}

/** A title has its most characters; a longer one says that it goes on. */
const fitting = (title: string): string =>
  title.length <= ORDER_LIMITS.title ? title : `${title.slice(0, ORDER_LIMITS.title - 1)}…`

/** What the order on an overdue matter says before people read it over: facts only, and a day. */
export const orderDraft = (
  matter: OwedMatter,
  /** The last accepted word on the milestone; null where there is none, or the matter is no milestone. */
  progress: MilestoneProgress | null,
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkingCalendar },
): OrderText => ({
  title: fitting(`${nameOf(matter)}逾期`),
  demand: `任务${matter.task}的${nameOf(matter)}应于${sayDate(matter.dueOn)}完成，${standingOf(matter, progress)}。请说明原因，明确完成时间并抓紧办理。`,
  ...{ task: matter.task, department: matter.department, supports: [] },
  dueOn: nthWorkingDayAfter(calendar, today, ORDER_DAYS),
})
