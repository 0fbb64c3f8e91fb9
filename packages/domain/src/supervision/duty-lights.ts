import {
  type Period,
  type PlainDate,
  sayDate,
  sayPeriod,
  type WorkingCalendar,
  workingDaysBetween,
} from '../calendar/index.ts'
import {
  type Attainment,
  type Indicator,
  type PathStanding,
  sayStanding,
  signalOf,
} from '../indicators/index.ts'
import { reportDue, type Schedule, sayMoved } from '../planning/index.ts'
import type { Target } from '../policy/index.ts'
import type { TrackedMilestone } from '../reporting/index.ts'
import { type Judged, type Light, type LightKind, worst } from './light.ts'
import { LIGHT_OF_SIGNAL } from './signal-light.ts'

/** The day and the parameters by which lights are judged. */
export interface Judgement {
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  readonly schedule: Schedule
  /** How the targets are measured; a target without is judged by its due year alone. */
  readonly indicators?: readonly Indicator[]
  /** What the installation's reports say is invented. */
  readonly demo: boolean
}

export const lit = (light: Light, lasting: string, today = ''): Judged => ({
  light,
  lasting,
  because: today === '' ? lasting : `${lasting}，${today}`,
})

/** Worst first. The oldest of what is amiss gives the reason, and the newest of what is well. */
const worstOf = (candidates: readonly Judged[], otherwise: Judged): Judged => {
  const light = worst(candidates.map((one) => one.light))
  const same = candidates.filter((one) => one.light === light)
  return (light === 'normal' ? same.at(-1) : same[0]) ?? otherwise
}

export const scheduleLight = (milestones: readonly { readonly lit: Judged }[]): Judged =>
  worstOf(
    milestones.map((one) => one.lit),
    lit('not-due', '尚无经批准的时间节点'),
  )

/** The light of one milestone: done in time, done late, close, past or not due. */
export const milestoneLight = (
  { milestone, progress }: TrackedMilestone,
  { today, calendar, schedule }: Judgement,
): Judged => {
  const { title, dueOn } = milestone
  const moved = sayMoved(milestone)
  if (progress?.state === 'done') return lit('normal', `“${title}”已完成${moved}`)
  const due = `“${title}”应于${sayDate(dueOn)}${moved}完成`
  if (dueOn < today)
    return lit('behind', `${due}，尚未完成`, `已逾期 ${workingDaysBetween(calendar, dueOn, today)} 个工作日`)
  const left = workingDaysBetween(calendar, today, dueOn)
  return left <= schedule.warnWithin ? lit('warning', due, `还有 ${left} 个工作日`) : lit('not-due', due)
}

export const reportingLight = (periods: readonly { readonly lit: Judged }[]): Judged =>
  worstOf(
    periods.map((one) => one.lit),
    lit('not-due', '尚未到报送期'),
  )

/** What a period's light asks of its report. */
interface Reported {
  readonly reportedOn: PlainDate | null
  readonly status?: string
  readonly acceptedOn?: PlainDate | null
}

/** An open period: reported, close to its deadline or past it. */
export const periodLight = (period: Period, report: Reported | null, judgement: Judgement): Judged => {
  const { today, calendar, schedule } = judgement
  const due = reportDue(schedule, calendar, period)
  if (report !== null && report.reportedOn !== null)
    // While a correction is sent back, what was accepted before stands.
    return report.status === 'returned' && (report.acceptedOn ?? null) === null
      ? lit('warning', `${sayPeriod(period)}进展尚未采纳`, '报送被退回，待修改')
      : lit('normal', `${sayPeriod(period)}已报送`)
  if (due < today)
    return lit(
      'behind',
      `${sayPeriod(period)}应于${sayDate(due)}前报送，尚未报送`,
      `已逾期 ${workingDaysBetween(calendar, due, today)} 个工作日`,
    )
  const left = workingDaysBetween(calendar, today, due)
  return left <= schedule.warnWithin
    ? lit('warning', `${sayPeriod(period)}应于${sayDate(due)}前报送`, `还有 ${left} 个工作日`)
    : lit('not-due', `${sayPeriod(period)}应于${sayDate(due)}前报送`)
}

/** Where a target of the task stands; against its path where somebody has said how it is measured. */
export interface TargetStanding {
  readonly target: Target
  readonly indicator: Indicator | null
  readonly attainment: Attainment
  readonly standing: PathStanding | null
}

export const indicatorLight = (
  standings: readonly TargetStanding[],
  { schedule }: Pick<Judgement, 'schedule'>,
): Judged =>
  worstOf(
    standings.flatMap((one): readonly Judged[] =>
      one.indicator === null || one.standing === null
        ? byDueYear(one.attainment)
        : byPath(one, one.indicator, schedule.nearPercent),
    ),
    lit('not-due', '尚无指标监测值'),
  )

/** What a unit says itself is not repeated in public: there only the outcome lasts. */
const byPath = (
  { target, standing }: TargetStanding,
  indicator: Indicator,
  nearPercent: string,
): readonly Judged[] => {
  if (standing === null || standing._tag === 'NoFigure') return []
  const light = LIGHT_OF_SIGNAL[signalOf(standing, nearPercent)]
  const because = `${target.subject}：${sayStanding(standing, indicator, target)}`
  const own = standing.latest.standing === 'self-reported'
  return [{ light, because, lasting: own ? `${target.subject}：按单位自报数值判断，待认定` : because }]
}

const byDueYear = (one: Attainment): readonly Judged[] => {
  if (one._tag !== 'measured') return []
  const value = `${one.latest.value} ${one.latest.unit}`
  if (one.met) return [lit('normal', `最新值 ${value}，已达到目标`)]
  return one.final
    ? [lit('behind', `到期值 ${value}，未达到目标`)]
    : [lit('not-due', `最新值 ${value}，目标年份未到`)]
}

export type DutyLights = Readonly<Record<LightKind, Judged>>

/** The light of the task: the worst of the three, with the reason of that one. */
export const overall = (lights: DutyLights): Judged =>
  worstOf([lights.schedule, lights.indicator, lights.reporting], lights.schedule)
