import { compare, convert, exact } from '../quantity/index.ts'
import type { Duty, Judged, Lit, TargetStanding } from '../supervision/index.ts'
import { type DisclosureDecisions, withholding } from './disclosure.ts'
import type { ItemBody, PromisedMilestone } from './items/index.ts'
import type { PublishedMilestone, PublishedProgress, PublishedTask } from './snapshot.ts'

type Bodies = readonly ItemBody[]
type Of<K extends ItemBody['_tag']> = Extract<ItemBody, { _tag: K }>

/** What of a task is read: its plan and progress as approved, its standing and lights as computed. */
export const publishedTask = (duty: Duty, bodies: Bodies, decisions: DisclosureDecisions): PublishedTask => {
  const { ordinal } = duty.task
  const withheld = withholding(decisions, ordinal)
  if (withheld !== null)
    return { ordinal, light: null, lights: null, withheld, milestones: [], cancelled: [], progress: [] }
  const plans = bodies
    .filter((one): one is Of<'plan'> => one._tag === 'plan' && one.task === ordinal)
    .toSorted((a, b) => a.year - b.year)
  const promised = plans.flatMap((one) => one.milestones)
  const lights = decisions.lights ? publicLights(duty, promised, bodies) : null
  return {
    ...{ ordinal, withheld, light: lights?.overall ?? null },
    lights:
      lights === null
        ? null
        : { schedule: lights.schedule, indicator: lights.indicator, reporting: lights.reporting },
    milestones: promised
      .filter((one) => one.cancelledOn === null)
      .map((one) => publishedMilestone(one, duty, decisions.lights)),
    cancelled: promised.flatMap(({ title, originalDueOn, cancelledOn: decidedOn }) =>
      decidedOn === null ? [] : [{ title, originalDueOn, decidedOn }],
    ),
    progress: bodies
      .filter((one): one is Of<'progress'> => one._tag === 'progress' && one.task === ordinal)
      .map(({ _tag: _, task: __, ...progress }): PublishedProgress => progress)
      .toSorted((a, b) => orderOf(duty, b.period) - orderOf(duty, a.period)),
  }
}

/** Periods are told apart by the order in which the task reports on them. */
const orderOf = ({ periods }: Duty, period: string): number =>
  periods.findIndex((one) => one.period === period)

const publishedMilestone = (
  promise: PromisedMilestone,
  duty: Duty,
  withLight: boolean,
): PublishedMilestone => {
  const tracked = duty.milestones.find(({ milestone }) => milestone.id === promise.id)
  const { title, deliverable, dueOn, originalDueOn, extensions, weight } = promise
  const progress = tracked?.progress ?? null
  return {
    ...{ title, deliverable, dueOn, originalDueOn, extensions, weight },
    state: progress?.state ?? null,
    doneOn: progress?.doneOn ?? null,
    percent: progress?.percent ?? null,
    light:
      !withLight || tracked === undefined
        ? null
        : isAsPromised(tracked, promise)
          ? lasting(tracked.lit)
          : { light: tracked.lit.light, because: PLAN_NOT_PUBLIC },
  }
}

type Tracked = Duty['milestones'][number]

const isAsPromised = ({ milestone }: Tracked, promise: PromisedMilestone): boolean =>
  milestone.title === promise.title &&
  milestone.dueOn === promise.dueOn &&
  milestone.originalDueOn === promise.originalDueOn &&
  milestone.extensions === promise.extensions

/** A publication stays as it is: its reasons say what holds tomorrow too, and nothing of the office's workflow. */
const lasting = ({ light, lasting: because }: Judged): Lit => ({ light, because })

const PLAN_NOT_PUBLIC = '按经批准的时间节点判断，有关内容尚未公开'
const FIGURE_NOT_PUBLIC = '按已掌握的指标监测值判断，有关数值尚未公开'

/** The light is computed; its reason quotes nothing that was not reviewed for the public. */
const publicLights = (duty: Duty, promised: readonly PromisedMilestone[], bodies: Bodies) => {
  const quoted = new Set(
    duty.milestones.flatMap((tracked) => {
      const promise = promised.find((one) => one.id === tracked.milestone.id)
      return promise !== undefined && isAsPromised(tracked, promise) ? [tracked.lit.lasting] : []
    }),
  )
  const { schedule, indicator, reporting } = duty.lights
  const publicSchedule =
    duty.milestones.length === 0 || quoted.has(schedule.lasting)
      ? lasting(schedule)
      : { light: schedule.light, because: PLAN_NOT_PUBLIC }
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
