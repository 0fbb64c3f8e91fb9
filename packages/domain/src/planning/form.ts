import type { Slice, StepMethod } from '../indicators/index.ts'
import type { Target, Task } from '../policy/index.ts'
import type { Fields } from '../record/index.ts'
import type { PlanContent, PlanText } from './plan.ts'

/** A milestone as it is typed; `id` is a key until the server gives it one. */
export interface MilestoneRow {
  readonly id: string
  readonly title: string
  readonly deliverable: string
  readonly dueOn: string
  readonly weight: string
}

/** A stepped target as it is typed; without a base value it is not part of the plan. */
export interface SteppedRow {
  readonly target: string
  readonly method: StepMethod
  readonly baseYear: string
  readonly baseValue: string
  /** Only read where the slices are given. */
  readonly given: readonly Slice[]
}

export const PLAN_TEXTS = ['measures', 'leader', 'office', 'liaison', 'cityLeader', 'safeguards'] as const
export type PlanTextField = (typeof PLAN_TEXTS)[number]

/** What the lead has written so far; also what a draft holds. */
export interface PlanForm extends Readonly<Record<PlanTextField, string>> {
  readonly milestones: readonly MilestoneRow[]
  readonly targets: readonly SteppedRow[]
  /** Where the text was taken from, until it is handed in: shown, never sent. */
  readonly takenFrom: string
}

export const PLAN_FIELD_LABEL: { readonly [field: string]: string } = {
  measures: '具体措施',
  leader: '责任领导',
  office: '责任处室',
  liaison: '联络员',
  cityLeader: '市级分管领导',
  safeguards: '保障措施',
  milestones: '时间节点',
  targets: '阶段目标',
}

/** Each text, milestone and target is a field of its own, so that two people rarely meet in one. */
export const splitPlan = ({ milestones, targets, ...texts }: PlanForm): Fields => ({
  ...texts,
  ...Object.fromEntries(milestones.map((one, at) => [`milestones.${one.id}`, { ...one, at }])),
  ...Object.fromEntries(targets.map((one) => [`targets.${one.target}`, one])),
})

export const joinPlan = (fields: Fields): PlanForm => {
  const group = <A>(name: string): readonly A[] =>
    Object.entries(fields).flatMap(([field, value]) =>
      field.startsWith(`${name}.`) && value !== null && value !== undefined ? [value as A] : [],
    )
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '')
  return {
    measures: text('measures'),
    leader: text('leader'),
    office: text('office'),
    liaison: text('liaison'),
    cityLeader: text('cityLeader'),
    safeguards: text('safeguards'),
    takenFrom: text('takenFrom'),
    milestones: group<MilestoneRow & { at: number }>('milestones')
      .toSorted((a, b) => a.at - b.at)
      .map(({ at: _, ...one }) => one),
    targets: group('targets'),
  }
}

/** Which task's plan of which year a form is of. */
export interface PlanGround {
  readonly task: Task
  readonly year: number
}

/** The form of a text that stands, or that another year's plan would begin with. */
export const planFormOf = (text: PlanContent | PlanText | null, page: PlanGround): PlanForm => ({
  measures: text?.measures ?? '',
  leader: text?.leader ?? '',
  office: text?.office ?? '',
  liaison: text?.liaison ?? '',
  cityLeader: text?.cityLeader ?? '',
  safeguards: text?.safeguards ?? '',
  takenFrom: '',
  milestones: (text?.milestones ?? []).map(({ id, title, deliverable, dueOn, weight }) => ({
    id,
    title,
    deliverable,
    dueOn,
    weight,
  })),
  targets: steppable(page).map((target) => {
    const told = text?.targets.find((one) => one.target === target.key)
    return {
      target: target.key,
      method: told?.method ?? 'linear',
      baseYear: String(told?.base.year ?? target.baseYear ?? page.year - 1),
      baseValue: told?.base.value ?? '',
      given: told?.slices ?? [],
    }
  }),
})

/** Targets that can be cut into years: those due in this plan's year or later. */
export const steppable = ({ task, year }: PlanGround): readonly Target[] =>
  task.targets.filter((one) => one.dueYear !== null && one.dueYear >= year)
