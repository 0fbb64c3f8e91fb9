import {
  type Attainment,
  attainment,
  byTime,
  type Indicator,
  type Observation,
} from '@jiashan/domain/indicators'
import type { Department, Pillar, Section, Target, Task } from '@jiashan/domain/policy'
import type { PublishedTask, Snapshot } from '@jiashan/domain/publication'
import type { TileState } from '@jiashan/ui'

/** A task with its place in the document, its units and what is published of it. */
export interface TaskEntry {
  readonly task: Task
  readonly pillar: Pillar
  readonly section: Section
  readonly published: PublishedTask
  readonly lead: Department | null
  readonly supports: readonly Department[]
  readonly state: TileState
  readonly because: string | undefined
}

/** A target with the task that sets it (null for an overall one) and all that is known of it. */
export interface TargetEntry {
  readonly target: Target
  readonly task: TaskEntry | null
  /** By the time they are about, oldest first. */
  readonly observations: readonly Observation[]
  readonly standing: Attainment
  /** Why its figures are not disclosed; null where they are, and where nothing keeps them back. */
  readonly withheld: string | null
  /** How it is measured; null where nobody has said so. */
  readonly indicator: Indicator | null
}

export interface DepartmentEntry {
  readonly department: Department
  readonly leads: readonly TaskEntry[]
  readonly supports: readonly TaskEntry[]
}

/** A snapshot with everything found by its key: what the pages read. */
export interface Published {
  readonly snapshot: Snapshot
  readonly tasks: readonly TaskEntry[]
  readonly targets: readonly TargetEntry[]
  /** Units that the document names, in the order of the registry. */
  readonly departments: readonly DepartmentEntry[]
}

const EMPTY: Omit<PublishedTask, 'ordinal'> = {
  light: null,
  lights: null,
  withheld: null,
  milestones: [],
  cancelled: [],
  progress: [],
}

export const publishedOf = (snapshot: Snapshot): Published => {
  const tasks = snapshot.document.pillars.flatMap((pillar) =>
    pillar.sections.flatMap((section) =>
      section.tasks.map((task) => taskEntry(snapshot, pillar, section, task)),
    ),
  )
  return {
    snapshot,
    tasks,
    targets: [
      ...snapshot.document.targets.map((target) => targetEntry(snapshot, target, null)),
      ...tasks.flatMap((entry) => entry.task.targets.map((target) => targetEntry(snapshot, target, entry))),
    ],
    departments: snapshot.departments
      .map((department) => ({
        department,
        leads: tasks.filter(({ lead }) => lead === department),
        supports: tasks.filter(({ supports }) => supports.includes(department)),
      }))
      .filter(({ leads, supports }) => leads.length + supports.length > 0),
  }
}

const taskEntry = (snapshot: Snapshot, pillar: Pillar, section: Section, task: Task): TaskEntry => {
  const published = snapshot.tasks.find((one) => one.ordinal === task.ordinal) ?? {
    ordinal: task.ordinal,
    ...EMPTY,
  }
  return {
    task,
    pillar,
    section,
    published,
    lead: snapshot.departments.find(({ id }) => id === task.lead) ?? null,
    supports: task.supports.flatMap((id) => snapshot.departments.find((one) => one.id === id) ?? []),
    state: published.light?.light ?? 'withheld',
    because: published.light?.because ?? published.withheld ?? undefined,
  }
}

const targetEntry = (snapshot: Snapshot, target: Target, task: TaskEntry | null): TargetEntry => {
  const indicator = snapshot.indicators.find((one) => one.target === target.key) ?? null
  const standing = attainment(target, snapshot.observations, snapshot.issuedOn, indicator)
  return {
    target,
    task,
    indicator,
    standing,
    withheld: standing._tag === 'no-figure' ? (task?.published.withheld ?? null) : null,
    observations: snapshot.observations
      .filter((one) => one.target === target.key)
      .toSorted((a, b) => byTime(a.about, b.about)),
  }
}
