import type { Scope } from '@jiashan/domain/access'
import { type Indicator, sourceUnitOf } from '@jiashan/domain/indicators'
import { type PolicyDocument, type Target, type Task, tasksOf } from '@jiashan/domain/policy'

/** A target with the task that sets it; null for the targets of the document as a whole. */
export interface TargetPlace {
  readonly target: Target
  readonly task: Task | null
}

/** Every target in the order of the document. */
export const placesOf = (document: PolicyDocument): readonly TargetPlace[] => [
  ...document.targets.map((target) => ({ target, task: null })),
  ...tasksOf(document).flatMap((task) => task.targets.map((target) => ({ target, task }))),
]

export const placeOf = (document: PolicyDocument, key: string): TargetPlace | null =>
  placesOf(document).find(({ target }) => target.key === key) ?? null

/** A unit sees the targets of its tasks, and those whose figures it answers for. */
export const sees = ({ units }: Scope, { task }: TargetPlace, indicator: Indicator | null): boolean =>
  units === 'all' ||
  sourceUnitOf(indicator) === units ||
  (task !== null && (task.lead === units || task.supports.some((one) => one === units)))
