import { reachedInYear } from '../assessment/index.ts'
import type { PlainDate } from '../calendar/index.ts'
import { byTime, type Indicator } from '../indicators/index.ts'
import { type Department, type Programme, targetsOf } from '../policy/index.ts'
import { compareText } from '../record/compare-text.ts'
import type { DepartmentId } from '../record/index.ts'
import type { Duty } from '../supervision/index.ts'
import { approvedItems, type PublicRecord } from './approved.ts'
import { correctionsOf } from './corrections.ts'
import { bodiesOf, type ItemBody, shownBody } from './items/index.ts'
import type { Readable } from './public-facts.ts'
import { nextChanges, pastOf, publishedSince, withdrawalsOf } from './published-changes.ts'
import { publishedTask } from './published-task.ts'
import { type FrozenYear, publicYear } from './results.ts'
import type { SiteOwner } from './site-owner.ts'
import type { Snapshot } from './snapshot.ts'

/** All that a publication is made of. */
export interface Material {
  readonly number: number
  readonly today: PlainDate
  readonly demo: boolean
  readonly programme: Programme
  readonly departments: readonly Department[]
  /** One for each task, in the order of the document. */
  readonly duties: readonly Duty[]
  readonly indicators: readonly Indicator[]
  /** The years that are frozen; one enters when its item was approved. */
  readonly results: readonly FrozenYear[]
  /** Of what single items are published. */
  readonly record: PublicRecord
  readonly owner: SiteOwner
}

/** The snapshot of a day: wording and standing computed, single items as they were reviewed and approved. */
export const compose = (material: Material): Snapshot => {
  const { programme, demo, today: issuedOn, number, record } = material
  const { decisions } = record
  const shown = new Map(
    [...approvedItems(record)].map(([key, { body }]) => [key, shownBody(body, decisions)]),
  )
  const bodies = [...shown.values()]
  const observations = figuresIn(programme, bodies)
  const issues = [...record.publications, { number, issuedOn, changes: nextChanges(record) }]
  return {
    ...{ number, issuedOn, demo },
    slug: programme.slug,
    name: programme.name,
    county: programme.county,
    document: programme.document,
    source: programme.source,
    departments: material.departments,
    tasks: material.duties.map((duty) => publishedTask(duty, bodies, decisions)),
    indicators: indicatorsOf(material),
    observations,
    decisions: decisions.statements,
    disclosed: decisions.disclosed,
    bulletins: bodiesOf('bulletin', bodies)
      .map(({ bulletin }) => bulletin)
      .toSorted((a, b) => newestFirst(a.signedOn, b.signedOn) || b.number - a.number),
    lateList: bodiesOf('late-list', bodies)
      .toSorted((a, b) => newestFirst(a.period, b.period))
      .flatMap(({ lapses }) => lapses),
    coverage: bodiesOf('coverage', bodies)
      .map(({ entry }) => entry)
      .toSorted((a, b) => newestFirst(a.on, b.on)),
    corrections: correctionsOf(issues, record, namesIn(material.departments)),
    withdrawals: withdrawalsOf(issues),
    history: issues.toSorted((a, b) => b.number - a.number).map(pastOf),
    since: publishedSince(issues),
    owner: material.owner,
    results: resultsIn(material, bodies, {
      item: (key) => shown.get(key) ?? null,
      reached: reachedBy(material, observations),
    }),
  }
}

const newestFirst = (a: string, b: string): number => compareText(b, a)

export const namesIn = (departments: readonly Department[]): ((unit: DepartmentId) => string) => {
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  return (unit) => names.get(unit) ?? unit
}

const indicatorsOf = ({ indicators, programme }: Material): readonly Indicator[] => {
  const targets = new Set(targetsOf(programme.document).map((target) => target.key))
  return indicators.filter((one) => targets.has(one.target))
}

/** By target in the order of the document, and by time. */
const figuresIn = ({ document }: Programme, bodies: readonly ItemBody[]): Snapshot['observations'] => {
  const figures = bodiesOf('figure', bodies).map(({ observation }) => observation)
  return targetsOf(document).flatMap(({ key }) =>
    figures.filter((one) => one.target === key).toSorted((a, b) => byTime(a.about, b.about)),
  )
}

/** By the figures that are published, whenever they became known. */
const reachedBy = (
  { programme, indicators, today }: Material,
  observations: Snapshot['observations'],
): Readable['reached'] => {
  const targets = new Map(targetsOf(programme.document).map((one) => [one.key, one]))
  return (key, year) => {
    const target = targets.get(key)
    const indicator = indicators.find((one) => one.target === key)
    return target === undefined || indicator === undefined
      ? null
      : reachedInYear(indicator, target, observations, today, year)
  }
}

const resultsIn = (
  { results, record }: Material,
  bodies: readonly ItemBody[],
  read: Readable,
): Snapshot['results'] => {
  const reviewed = new Set(bodiesOf('results', bodies).map(({ resultHash }) => resultHash))
  return results
    .filter(({ resultHash }) => reviewed.has(resultHash))
    .map((year) => publicYear(year, record.decisions, read))
}
