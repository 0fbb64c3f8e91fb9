import type { DepartmentId } from '../../src/record/index.ts'

/** The names that random rule sets and random sheets share. */
export const UNITS = ['a-bureau', 'b-bureau', 'c-bureau', 'd-bureau', 'e-bureau', 'f-bureau'].map(
  (code) => code as DepartmentId,
)
export const SECTIONS = ['重点任务', '过程管理', '综合评价']
export const TARGETS = ['1.1', '1.2', '2.1', '3.1', '4.2']
