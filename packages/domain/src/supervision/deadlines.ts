import type { Period, PlainDate } from '../calendar/index.ts'
import { contributionDue, openedPeriods, planPartsDue, reportDue, sayMoved } from '../planning/index.ts'
import type { DepartmentId } from '../record/index.ts'
import { type Duty, owesPart, statusOf } from './duty.ts'
import type { Judgement } from './duty-lights.ts'

/** A day on which something is due. */
export interface Deadline {
  readonly on: PlainDate
  readonly kind: 'milestone' | 'report' | 'part' | 'plan' | 'plan-answer'
  readonly task: number
  /** The milestone's title, or nothing. */
  readonly title: string
  /** The period of a report, the year of a plan; null for a milestone. */
  readonly of: Period | `${number}` | null
  /** The original day of a milestone that was moved, and how often it was; else empty. */
  readonly moved: string
  /** Done in full, so that nothing is due any more. */
  readonly met: boolean
  /** It was handed in and sent back, and is to be mended. */
  readonly mending?: boolean
}

export const DEADLINE_LABEL = {
  milestone: '时间节点',
  report: '进展报送',
  part: '配合情况',
  plan: '细化落实方案',
  'plan-answer': '答复方案',
} as const satisfies Record<Deadline['kind'], string>

/** Whose deadlines are asked for; null: the office, which sees those of the leads. */
type Asker = { readonly department: DepartmentId | null }
type Due = Omit<Deadline, 'task'>
type Span = readonly [from: PlainDate, to: PlainDate]

/** What falls due between two days for those who see these duties, in order of time. */
export const deadlinesOf = (
  { department }: Asker,
  duties: readonly Duty[],
  judgement: Judgement,
  span: Span,
): readonly Deadline[] => {
  const [from, to] = span
  return duties
    .flatMap((duty) => {
      const { lead, supports, ordinal: task } = duty.task
      const supporting = department !== null && supports.includes(department) ? department : null
      const dues = [
        ...milestonesDue(duty),
        ...(supporting === null
          ? [...reportsDue(duty, judgement, to), ...(lead === null ? [] : plansDue(duty, judgement))]
          : [...partsDue(duty, judgement, to, supporting), ...answersDue(duty, judgement, supporting)]),
      ]
      return dues.map((due): Deadline => ({ ...due, task }))
    })
    .filter(({ on }) => from <= on && on <= to)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.task - b.task))
}

const milestonesDue = ({ milestones }: Duty): readonly Due[] =>
  milestones.map(({ milestone, progress }) => ({
    ...{ on: milestone.dueOn, kind: 'milestone', title: milestone.title, of: null },
    moved: sayMoved(milestone),
    met: progress?.state === 'done',
  }))

/** Also of periods that are not over yet: they will have been when their reports are due. */
const reportsDue = (
  { task, periods }: Duty,
  { schedule, calendar }: Judgement,
  to: PlainDate,
): readonly Due[] =>
  openedPeriods(schedule, task.ordinal, to).map((period) => ({
    ...{ on: reportDue(schedule, calendar, period), kind: 'report', title: '', of: period, moved: '' },
    met: periods.find((one) => one.period === period)?.report?.reportedOn != null,
    mending: periods.some((one) => one.period === period && statusOf(one) === 'returned'),
  }))

const partsDue = (
  { task, periods, contributions }: Duty,
  { schedule, calendar }: Judgement,
  to: PlainDate,
  unit: DepartmentId,
): readonly Due[] =>
  openedPeriods(schedule, task.ordinal, to).map((period) => {
    const place = periods.find((one) => one.period === period) ?? { period, report: null }
    return {
      ...{ on: contributionDue(schedule, calendar, period), kind: 'part', title: '', of: period, moved: '' },
      met: !owesPart(place, contributions, unit),
    }
  })

const plansDue = ({ plans }: Duty, { schedule }: Judgement): readonly Due[] =>
  schedule.plans.map(({ year, due }) => ({
    ...{ on: due, kind: 'plan', title: '', of: `${year}`, moved: '' },
    met: plans.some((one) => one.year === year && one.submittedOn !== null),
  }))

const answersDue = ({ plans }: Duty, { schedule, calendar }: Judgement, unit: DepartmentId): readonly Due[] =>
  plans.flatMap(({ year, circulated }): readonly Due[] => {
    if (circulated === null) return []
    const on = planPartsDue(schedule, calendar, year, circulated.on)
    return [
      {
        on,
        kind: 'plan-answer',
        title: '',
        of: `${year}`,
        moved: '',
        met: circulated.answered.includes(unit),
      },
    ]
  })
