import { compare, convert, exact } from '../quantity/index.ts'
import type { Duty, Judged, Lit, TargetStanding } from '../supervision/index.ts'
import { type DisclosureDecisions, withholding } from './decisions/index.ts'
import { bodiesOf, type ItemBody, type PromisedMilestone, type ToldMilestone } from './items/index.ts'
import type { PublishedMilestone, PublishedProgress, PublishedTask } from './snapshot.ts'

type Bodies = readonly ItemBody[]

/** What of a task is read: its plan and progress as approved, its standing and lights as computed. */
export const publishedTask = (duty: Duty, bodies: Bodies, decisions: DisclosureDecisions): PublishedTask => {
  const { ordinal } = duty.task
  const withheld = withholding(decisions, ordinal)
  if (withheld !== null)
    return { ordinal, light: null, lights: null, withheld, milestones: [], cancelled: [], progress: [] }
  const plans = bodiesOf('plan', bodies)
    .filter(({ task }) => task === ordinal)
    .toSorted((a, b) => a.year - b.year)
  const promised = plans.flatMap((one) => one.milestones)
  const progress = bodiesOf('progress', bodies)
    .filter(({ task }) => task === ordinal)
    .toSorted((a, b) => orderOf(duty, b.period) - orderOf(duty, a.period))
  const told = progress.flatMap(({ period, milestones }) => milestones.map((one) => ({ ...one, period })))
  const pairs = promised.map((promise) => pairOf(promise, duty, told))
  const isLit = decisions.disclosed.lights.disclosed
  const lights = isLit ? publicLights(duty, pairs, bodies) : null
  return {
    ...{ ordinal, withheld, light: lights?.overall ?? null },
    lights:
      lights === null
        ? null
        : { schedule: lights.schedule, indicator: lights.indicator, reporting: lights.reporting },
    milestones: pairs
      .filter(({ promise }) => promise.cancelledOn === null)
      .map((one) => publishedMilestone(one, isLit)),
    cancelled: promised.flatMap(({ title, originalDueOn, cancelledOn: decidedOn }) =>
      decidedOn === null ? [] : [{ title, originalDueOn, decidedOn }],
    ),
    progress: progress.map(({ _tag: _, task: __, milestones: ___, ...one }): PublishedProgress => one),
  }
}

/** Periods are told apart by the order in which the task reports on them. */
const orderOf = ({ periods }: Duty, period: string): number =>
  periods.findIndex((one) => one.period === period)

/** What a public report says of a milestone. */
type Told = ToldMilestone & Pick<PublishedProgress, 'period'>

/** A milestone as it may be read beside the same one as it is judged. */
interface Pair {
  readonly promise: PromisedMilestone
  readonly told: Told | null
  readonly tracked: Duty['milestones'][number] | null
}

/** `told`: what may be read of the task's milestones, newest first. */
const pairOf = (promise: PromisedMilestone, duty: Duty, told: readonly Told[]): Pair => ({
  promise,
  told: told.find(({ milestone }) => milestone === promise.id) ?? null,
  tracked: duty.milestones.find(({ milestone }) => milestone.id === promise.id) ?? null,
})

const publishedMilestone = (pair: Pair, withLight: boolean): PublishedMilestone => {
  const { promise, told, tracked } = pair
  const { title, deliverable, dueOn, originalDueOn, extensions, weight } = promise
  return {
    ...{ title, deliverable, dueOn, originalDueOn, extensions, weight },
    state: told?.state ?? null,
    doneOn: told?.doneOn ?? null,
    percent: told?.percent ?? null,
    toldIn: told?.period ?? null,
    // What is judged by a report that is not public is told by the light of the task only.
    light: withLight && tracked !== null && isRead(pair) ? lasting(tracked.lit) : null,
  }
}

/** Whether a milestone is judged by nothing but what may be read of it. */
const isRead = ({ promise, told, tracked }: Pair): boolean =>
  tracked !== null &&
  tracked.milestone.title === promise.title &&
  tracked.milestone.dueOn === promise.dueOn &&
  tracked.milestone.originalDueOn === promise.originalDueOn &&
  tracked.milestone.extensions === promise.extensions &&
  (tracked.progress?.state ?? null) === (told?.state ?? null) &&
  (tracked.progress?.doneOn ?? null) === (told?.doneOn ?? null)

/** A publication stays as it is: its reasons say what holds tomorrow too, and nothing of the office's workflow. */
const lasting = ({ light, lasting: because }: Judged): Lit => ({ light, because })

const RECORD_NOT_PUBLIC = '按经批准的时间节点和采纳的进展判断，有关内容尚未公开'
const FIGURE_NOT_PUBLIC = '按已掌握的指标监测值判断，有关数值尚未公开'

/** The light is computed; its reason quotes nothing that was not reviewed for the public. */
const publicLights = (duty: Duty, pairs: readonly Pair[], bodies: Bodies) => {
  const read = pairs.filter(isRead)
  const quoted = new Set(read.map(({ tracked }) => tracked?.lit.lasting))
  const { schedule, indicator, reporting } = duty.lights
  const publicSchedule =
    duty.milestones.length === 0 || quoted.has(schedule.lasting)
      ? lasting(schedule)
      : { light: schedule.light, because: RECORD_NOT_PUBLIC }
  const publicIndicator = duty.standings.every((one) => isPublicFigure(one, bodies))
    ? lasting(indicator)
    : { light: indicator.light, because: FIGURE_NOT_PUBLIC }
  const publicReporting = lasting(reporting)
  const told: readonly (readonly [Judged, Lit])[] = [
    [schedule, publicSchedule],
    [indicator, publicIndicator],
    [reporting, publicReporting],
  ]
  const overall =
    told.find(
      ([judged]) => judged.light === duty.overall.light && judged.lasting === duty.overall.lasting,
    )?.[1] ?? publicSchedule
  return { schedule: publicSchedule, indicator: publicIndicator, reporting: publicReporting, overall }
}

/**
 * Whether the figure by which a target stands is among those that are read; one without figure tells nothing. A sum or a
 * chain of years tells of figures that perhaps nobody has reviewed.
 */
const isPublicFigure = ({ target, attainment }: TargetStanding, bodies: Bodies): boolean =>
  attainment._tag !== 'measured' ||
  (isLatestAlone(target, attainment) &&
    bodies.some(
      (one) =>
        one._tag === 'figure' &&
        one.observation.target === target.key &&
        one.observation.about === attainment.latest.about &&
        one.observation.value === attainment.latest.value &&
        one.observation.unit === attainment.latest.unit &&
        attainment.latest.standing === 'confirmed',
    ))

const isLatestAlone = (
  { unit }: TargetStanding['target'],
  { latest, reached }: Extract<TargetStanding['attainment'], { _tag: 'measured' }>,
): boolean => {
  const value = convert(exact(latest.value), latest.unit, unit)
  return value !== null && compare(reached, value) === 0
}
