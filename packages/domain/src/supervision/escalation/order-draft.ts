import {
  nthWorkingDayAfter,
  type Period,
  type PlainDate,
  sayDate,
  sayPeriod,
  type WorkingCalendar,
} from '../../calendar/index.ts'
import { type MilestoneId, shortened } from '../../record/index.ts'
import { MILESTONE_STATE_LABEL, type MilestoneProgress } from '../../reporting/index.ts'
import { ORDER_LIMITS, type OrderCommand, type OrderSource, type OrderText } from '../orders/index.ts'
import type { Resolution } from '../resolutions/index.ts'
import type { OwedMatter } from './escalation.ts'
import { MATTER_LABEL } from './ladder.ts'

/** Working days that an order drafted by the ladder gives. */
const ORDER_DAYS = 5

/** What is on record about an owed matter. */
export interface OnRecord {
  /** The last accepted word on the milestone; null where there is none, or the matter is no milestone. */
  readonly progress: MilestoneProgress | null
  /** The resolution that is owed; null where the matter is none. */
  readonly resolution: Resolution | null
}

const nameOf = ({ kind, key, title }: OwedMatter): string => {
  if (kind === 'milestone') return `“${title}”`
  return kind === 'resolution'
    ? `${MATTER_LABEL.resolution}“${title}”`
    : `${sayPeriod(key as Period)}${MATTER_LABEL[kind]}`
}

const sayMilestone = (progress: MilestoneProgress | null): string =>
  progress === null
    ? '至今没有经采纳的报送说明其完成'
    : `最近一次采纳的报送为${MILESTONE_STATE_LABEL[progress.state]}${progress.state === 'partly' ? ` ${progress.percent}%` : ''}`

const sayResolution = (resolution: Resolution | null): string => {
  const last = resolution?.told.at(-1)
  if (last === undefined) return '至今没有报告进展'
  return resolution?.status === 'returned'
    ? `${sayDate(last.on)}报告完成后被退回`
    : `最近一次报告进展是${sayDate(last.on)}，尚未报告完成`
}

/** What is known of the matter: never that nothing was reported where something was. */
const standingOf = ({ kind }: OwedMatter, { progress, resolution }: OnRecord): string => {
  if (kind === 'milestone') return sayMilestone(progress)
  return kind === 'resolution' ? sayResolution(resolution) : '至今未报'
}

const sourceOf = ({ kind, key }: OwedMatter, { resolution }: OnRecord): OrderSource => {
  if (resolution !== null)
    return { _tag: 'resolution', meeting: resolution.meeting, number: resolution.number }
  return kind === 'milestone'
    ? { _tag: 'overdue', milestone: key as MilestoneId, period: null }
    : { _tag: 'overdue', milestone: null, period: key as Period }
}

const textOf = (
  matter: OwedMatter,
  known: OnRecord,
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkingCalendar },
): OrderText => ({
  title: shortened(`${nameOf(matter)}逾期`, ORDER_LIMITS.title),
  demand: `${matter.task === null ? '' : `任务${matter.task}的`}${nameOf(matter)}应于${sayDate(matter.dueOn)}完成，${standingOf(matter, known)}。请说明原因，明确完成时间并抓紧办理。`,
  ...{ task: matter.task, department: matter.department, supports: [] },
  dueOn: nthWorkingDayAfter(calendar, today, ORDER_DAYS),
})

/** The order on an overdue matter before people read it over: facts only, and a day. */
export const orderDraft = (
  matter: OwedMatter,
  known: OnRecord,
  at: { readonly today: PlainDate; readonly calendar: WorkingCalendar },
): Extract<OrderCommand, { _tag: 'DraftOrder' }> => ({
  _tag: 'DraftOrder',
  source: sourceOf(matter, known),
  text: textOf(matter, known, at),
})
