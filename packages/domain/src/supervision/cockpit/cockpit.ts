import { addDays, type Period, type PlainDate, plainDate, workingDaysBetween } from '../../calendar/index.ts'
import { forecastOn, type Signal, sayForecast, sayStanding, signalOf } from '../../indicators/index.ts'
import type { PolicyDocument } from '../../policy/index.ts'
import type { DepartmentId } from '../../record/index.ts'
import type { Duty } from '../duty.ts'
import type { Judgement } from '../duty-lights.ts'
import { countLights, LIGHTS, type Light } from '../light.ts'

/** The lights of a day, kept to be compared with later ones. */
export interface LightPicture {
  readonly day: PlainDate
  readonly lights: readonly { readonly task: number; readonly light: Light }[]
}

export const pictureOf = (duties: readonly Duty[], day: PlainDate): LightPicture => ({
  day,
  lights: duties.map(({ task, overall }) => ({ task: task.ordinal, light: overall.light })),
})

/** The last day of the quarter before the one in which a day lies. */
export const lastQuarterEnd = (day: PlainDate): PlainDate => {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % 3)
  return addDays(plainDate(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`), -1)
}

/** A task whose light turned since a picture. */
export interface Turned {
  readonly task: number
  readonly was: Light
  readonly is: Light
  readonly because: string
}

/** What turned since then: what got worse first, the worst at the top. */
export const turnedSince = (then: LightPicture | null, duties: readonly Duty[]): readonly Turned[] => {
  const before = new Map((then?.lights ?? []).map((one) => [one.task, one.light]))
  return duties
    .flatMap(({ task, overall }): readonly Turned[] => {
      const was = before.get(task.ordinal)
      return was === undefined || was === overall.light
        ? []
        : [{ task: task.ordinal, was, is: overall.light, because: overall.because }]
    })
    .toSorted((a, b) => fall(a) - fall(b) || rank(a.is) - rank(b.is) || a.task - b.task)
}

const rank = (light: Light): number => LIGHTS.indexOf(light)
/** Below zero where it got worse. */
const fall = ({ was, is }: Turned): number => Math.sign(rank(is) - rank(was))

/** A report that did not come by its day. */
export interface Silent {
  readonly task: number
  readonly lead: DepartmentId | null
  readonly period: Period
  readonly due: PlainDate
  /** Working days late. */
  readonly late: number
}

/** Duties that owe a report, the longest silent first. */
export const silentDuties = (duties: readonly Duty[], { today, calendar }: Judgement): readonly Silent[] =>
  duties
    .flatMap(({ task, periods }) =>
      periods
        .filter(({ report, due }) => due < today && (report === null || report.reportedOn === null))
        .map(({ period, due }) => ({
          ...{ task: task.ordinal, lead: task.lead, period, due },
          late: workingDaysBetween(calendar, due, today),
        })),
    )
    .toSorted((a, b) => b.late - a.late || a.task - b.task)

/** A milestone that is past its day, or was moved and is not done. */
export interface Slipped {
  readonly task: number
  readonly lead: DepartmentId | null
  readonly title: string
  readonly dueOn: PlainDate
  readonly originalDueOn: PlainDate
  readonly extensions: number
  /** Working days past the day that stands; 0 where that has not come. */
  readonly late: number
}

/** Milestones that slipped, measured from the day first promised. */
export const slippedMilestones = (
  duties: readonly Duty[],
  { today, calendar }: Judgement,
): readonly Slipped[] =>
  duties
    .flatMap(({ task, milestones }) =>
      milestones
        .filter(
          ({ milestone, progress }) =>
            progress?.state !== 'done' && (milestone.dueOn < today || milestone.extensions > 0),
        )
        .map(({ milestone: { title, dueOn, originalDueOn, extensions } }) => ({
          ...{ task: task.ordinal, lead: task.lead, title, dueOn, originalDueOn, extensions },
          late: dueOn < today ? workingDaysBetween(calendar, dueOn, today) : 0,
        })),
    )
    .toSorted((a, b) => b.late - a.late || (a.originalDueOn < b.originalDueOn ? -1 : 1))

/** A target as the cockpit says it. */
export interface TargetLine {
  readonly target: string
  readonly task: number
  readonly subject: string
  readonly signal: Signal
  readonly now: string
  readonly forecast: string
}

/** Targets of tasks with figure, path and forecast; those that miss their path first. */
export const targetLines = (duties: readonly Duty[], { today, schedule }: Judgement): readonly TargetLine[] =>
  duties
    .flatMap(({ task, standings, figures }) =>
      standings.map(({ target, indicator, standing }): TargetLine => {
        const place = { target: target.key, task: task.ordinal, subject: target.subject }
        if (indicator === null || standing === null)
          return { ...place, signal: 'unknown', now: '尚未设定口径和路径', forecast: '' }
        return {
          ...place,
          signal: signalOf(standing, schedule.nearPercent),
          now: sayStanding(standing, indicator, target),
          forecast: sayForecast(forecastOn(indicator, target, figures, today), indicator, target),
        }
      }),
    )
    .toSorted((a, b) => SIGNALS.indexOf(a.signal) - SIGNALS.indexOf(b.signal) || a.task - b.task)

const SIGNALS: readonly TargetLine['signal'][] = [
  'missed',
  'off-path',
  'near-path',
  'unknown',
  'on-path',
  'met',
]

/** The tasks that a leader of the city answers for 分管领导, as the plans of a year name them. */
export interface LeaderLine {
  readonly leader: string
  readonly tasks: readonly number[]
  readonly counts: Readonly<Record<Light, number>>
}

/** One line a leader, the one in most trouble first. */
export const leaderLines = (
  duties: readonly Duty[],
  named: readonly { readonly task: number; readonly cityLeader: string }[],
): readonly LeaderLine[] => {
  const byLeader = Map.groupBy(named, (one) => one.cityLeader)
  return [...byLeader]
    .map(([leader, own]): LeaderLine => {
      const tasks = own.map((one) => one.task).toSorted((a, b) => a - b)
      const lights = duties
        .filter(({ task }) => tasks.includes(task.ordinal))
        .map(({ overall }) => overall.light)
      return { leader, tasks, counts: countLights(lights) }
    })
    .toSorted((a, b) => b.counts.behind - a.counts.behind || b.counts.warning - a.counts.warning)
}

/** One eave of the roof: a chapter with its tasks' lights. */
export interface Eave {
  readonly name: string
  readonly tiles: readonly { readonly task: number; readonly light: Light; readonly because: string }[]
}

export const eavesOf = ({ pillars }: PolicyDocument, duties: readonly Duty[]): readonly Eave[] => {
  const byTask = new Map(duties.map((duty) => [duty.task.ordinal, duty]))
  return pillars.map(({ name, sections }) => ({
    name,
    tiles: sections.flatMap(({ tasks }) =>
      tasks.flatMap((task) => {
        const duty = byTask.get(task.ordinal)
        return duty === undefined
          ? []
          : [{ task: task.ordinal, light: duty.overall.light, because: duty.overall.because }]
      }),
    ),
  }))
}
