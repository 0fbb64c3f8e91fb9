import type { PlainDate } from '../calendar/index.ts'
import { type Indicator, knownOn, type Observation } from '../indicators/index.ts'
import type { Plan } from '../planning/index.ts'
import { type Department, type Programme, targetsOf } from '../policy/index.ts'
import { type Report, standing } from '../reporting/index.ts'
import type { Duty, Judged, Lit } from '../supervision/index.ts'
import { type DisclosureDecisions, withholding } from './disclosure.ts'
import { isDisclosable } from './results.ts'
import type { SiteOwner } from './site-owner.ts'
import {
  type CancelledMilestone,
  NOTHING_MORE,
  type PublishedMilestone,
  type PublishedProgress,
  type PublishedTask,
  type Snapshot,
} from './snapshot.ts'

/** All that a publication is made of. */
export interface Material {
  readonly number: number
  readonly today: PlainDate
  readonly demo: boolean
  readonly programme: Programme
  readonly departments: readonly Department[]
  /** One for each task, in the order of the document. */
  readonly duties: readonly Duty[]
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly results: Snapshot['results']
  readonly decisions: DisclosureDecisions
  readonly owner: SiteOwner
}

/** The snapshot of a day: only what is public by default or was decided to be disclosed gets in. */
export const compose = (material: Material): Snapshot => {
  const { programme, decisions, demo, today } = material
  const targets = new Set(targetsOf(programme.document).map((target) => target.key))
  return {
    number: material.number,
    issuedOn: today,
    demo,
    slug: programme.slug,
    name: programme.name,
    county: programme.county,
    document: programme.document,
    source: programme.source,
    departments: material.departments,
    tasks: material.duties.map((duty) => publishedTask(duty, material)),
    indicators: material.indicators.filter((one) => targets.has(one.target)),
    observations: [...targets].flatMap((key) =>
      knownOn(
        material.observations.filter((one) => one.target === key && one.standing === 'confirmed'),
        today,
      ),
    ),
    decisions: decisions.statements,
    ...NOTHING_MORE,
    owner: material.owner,
    results: decisions.results
      ? material.results.map((year) => ({
          ...year,
          cards: year.cards.filter(({ card }) => isDisclosable(card, decisions)),
        }))
      : [],
  }
}

/** A publication stays as it is: its reasons say what holds tomorrow too, and nothing of the office's workflow. */
const published = ({ light, lasting }: Judged): Lit => ({ light, because: lasting })

const publishedTask = (duty: Duty, { decisions, demo, plans, reports }: Material): PublishedTask => {
  const { ordinal } = duty.task
  const withheld = withholding(decisions, ordinal)
  if (withheld !== null)
    return { ordinal, light: null, lights: null, withheld, milestones: [], cancelled: [], progress: [] }
  return {
    ordinal,
    withheld,
    light: decisions.lights ? published(duty.overall) : null,
    lights: decisions.lights
      ? {
          schedule: published(duty.lights.schedule),
          indicator: published(duty.lights.indicator),
          reporting: published(duty.lights.reporting),
        }
      : null,
    milestones: duty.milestones.map((one) => publishedMilestone(one, decisions.lights)),
    cancelled: cancelledOf(plans.filter((one) => one.task === ordinal)),
    progress: publishedProgress(duty, reports, demo),
  }
}

const publishedMilestone = (
  { milestone, progress, lit }: Duty['milestones'][number],
  withLight: boolean,
): PublishedMilestone => ({
  title: milestone.title,
  deliverable: milestone.deliverable,
  dueOn: milestone.dueOn,
  originalDueOn: milestone.originalDueOn,
  extensions: milestone.extensions,
  weight: milestone.weight,
  state: progress?.state ?? null,
  doneOn: progress?.doneOn ?? null,
  percent: progress?.percent ?? null,
  light: withLight ? published(lit) : null,
})

const cancelledOf = (plans: readonly Plan[]): readonly CancelledMilestone[] =>
  plans
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ content }) => content.milestones)
    .flatMap(({ title, originalDueOn, cancelled }) =>
      cancelled === null ? [] : [{ title, originalDueOn, decidedOn: cancelled.on }],
    )

/** What of reports stands, newest first; a correction under way changes nothing yet. */
const publishedProgress = (
  { task, periods }: Duty,
  reports: readonly Report[],
  demo: boolean,
): readonly PublishedProgress[] =>
  periods
    .flatMap(({ period }): PublishedProgress[] => {
      const report = reports.find((one) => one.task === task.ordinal && one.period === period)
      const stands = report === undefined ? null : standing(report)
      if (report === undefined || stands === null || report.reportedOn === null) return []
      const { reportedOn } = report
      const { acceptedOn, content } = stands
      return [{ period, text: content.progress, nextStep: content.nextStep, reportedOn, acceptedOn, demo }]
    })
    .toReversed()
