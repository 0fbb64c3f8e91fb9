import type { DepartmentId } from '@jiashan/domain/record'
import type { Page, Round } from './page.ts'

type Given = Round['contributions'][number]

/** What a support did for a task, as far as it was said. */
export interface Pair {
  readonly task: number
  readonly lead: DepartmentId | null
  readonly department: DepartmentId
  readonly given: Given | null
}

export type PairState = 'missing' | 'given' | 'confirmed'
export const PAIR_STATE_LABEL = {
  missing: '未评定',
  given: '待确认',
  confirmed: '已确认',
} as const satisfies Record<PairState, string>

export const pairState = ({ given }: Pair): PairState =>
  given === null ? 'missing' : given.confirmedOn === null ? 'given' : 'confirmed'

/** Every support of every task, with the contribution that was given. */
export const pairsOf = (tasks: Page['tasks'], contributions: readonly Given[]): readonly Pair[] =>
  tasks.flatMap(({ task, lead, supports }) =>
    supports.map((department) => ({
      ...{ task, lead, department },
      given: contributions.find((one) => one.task === task && one.department === department) ?? null,
    })),
  )

/** A unit's own: what it gives first, then what it is given; of everybody's those on units that are assessed. */
export const ofInterest = (
  pairs: readonly Pair[],
  unit: DepartmentId | null,
  assessed: readonly DepartmentId[],
): readonly Pair[] =>
  unit === null
    ? pairs.filter(({ department }) => assessed.includes(department))
    : [...pairs.filter(({ lead }) => lead === unit), ...pairs.filter((one) => one.department === unit)]
