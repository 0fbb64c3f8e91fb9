import type { PolicyDocument } from '../policy/index.ts'
import type { DepartmentId } from '../record/index.ts'
import type { Duty } from './duty.ts'
import { countLights, type Judged, LIGHT_KINDS, LIGHTS, type Light, type LightKind } from './light.ts'

/** Several duties as one: the worst light with the task that gives it, and how many of each. */
export interface RollUp {
  readonly overall: Judged
  /** The task whose light it is; null when there are no duties. */
  readonly task: number | null
  readonly counts: Readonly<Record<Light, number>>
  /** The three lights, each the worst of its kind. */
  readonly lights: Readonly<Record<LightKind, Light>>
}

const NOTHING: Judged = { light: 'not-due', because: '没有任务', lasting: '没有任务' }

/** Adds duties up, worst first; of equally bad ones the first of the document gives the reason. */
export const rollUp = (duties: readonly Duty[]): RollUp => {
  const worst = duties.toSorted((a, b) => rank(a) - rank(b) || a.task.ordinal - b.task.ordinal)[0]
  const worstOf = (kind: LightKind): Light =>
    LIGHTS.find((light) => duties.some((duty) => duty.lights[kind].light === light)) ?? 'not-due'
  const [schedule, indicator, reporting] = LIGHT_KINDS.map(worstOf)
  return {
    overall: worst?.overall ?? NOTHING,
    task: worst?.task.ordinal ?? null,
    counts: countLights(duties.map((duty) => duty.overall.light)),
    lights: {
      schedule: schedule ?? 'not-due',
      indicator: indicator ?? 'not-due',
      reporting: reporting ?? 'not-due',
    },
  }
}

/** The worse light first, then the more of the worst, then the next worse. */
const byTrouble = (a: RollUp, b: RollUp): number => {
  const worse = LIGHTS.indexOf(a.overall.light) - LIGHTS.indexOf(b.overall.light)
  if (worse !== 0) return worse
  const differing = LIGHTS.find((light) => a.counts[light] !== b.counts[light])
  return differing === undefined ? 0 : b.counts[differing] - a.counts[differing]
}

const rank = (duty: Duty): number => LIGHTS.indexOf(duty.overall.light)

/** The lights of a document's chapters and sections, in their order. */
export interface ChapterLights extends RollUp {
  readonly pillar: number
  readonly sections: readonly (RollUp & { readonly section: number; readonly title: string })[]
}

export const lightsOfChapters = (
  { pillars }: PolicyDocument,
  duties: readonly Duty[],
): readonly ChapterLights[] => {
  const byTask = new Map(duties.map((duty) => [duty.task.ordinal, duty]))
  return pillars.map(({ ordinal: pillar, sections }) => {
    const ofSections = sections.map(({ ordinal: section, title, tasks }) => {
      const own = tasks.flatMap((task) => byTask.get(task.ordinal) ?? [])
      return { section, title, duties: own }
    })
    return {
      pillar,
      ...rollUp(ofSections.flatMap((one) => one.duties)),
      sections: ofSections.map(({ duties: own, ...one }) => ({ ...one, ...rollUp(own) })),
    }
  })
}

/** The lights of each unit over the tasks that it leads, the unit in most trouble first. */
export const lightsOfUnits = (
  duties: readonly Duty[],
): readonly (RollUp & { readonly department: DepartmentId })[] => {
  const leads = [...new Set(duties.flatMap(({ task }) => task.lead ?? []))].toSorted()
  return leads
    .map((department) => ({
      department,
      ...rollUp(duties.filter(({ task }) => task.lead === department)),
    }))
    .toSorted(byTrouble)
}
