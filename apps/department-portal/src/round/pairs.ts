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
