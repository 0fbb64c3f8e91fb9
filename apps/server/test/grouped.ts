import { plainDate } from '@jiashan/domain/calendar'
import type { DepartmentId } from '@jiashan/domain/record'
import type { Composition, CoordinationGroup } from '@jiashan/domain/safeguards'
import { KJJ, PROGRAMME } from './county.ts'

export const compositionOf = (from: string, members: readonly DepartmentId[]): Composition => ({
  from: plainDate(from),
  document: '示例设定',
  ...{ term: null, head: null, deputies: [], officeHost: KJJ, officeDirector: null },
  members: members.map((department) => ({ department, liaison: null })),
})

/** A group of these units, founded at the beginning of 2018. */
export const groupOf = (members: readonly DepartmentId[]): CoordinationGroup => ({
  programme: PROGRAMME,
  name: '协调小组',
  foundedOn: plainDate('2018-01-01'),
  foundingDocument: '示例设定',
  compositions: [compositionOf('2018-01-01', members)],
  example: true,
})
