import type { Fields } from '@jiashan/domain/record'
import type { Finding } from './cells.ts'
import type { CellChange } from './compare.ts'

/** The form of one task as it stands: its draft, or what the form would start with. */
export interface StandingForm {
  readonly task: number
  /** The version of the report or plan, 0 while there is none. */
  readonly version: number
  /** 0 while there is no draft. */
  readonly revision: number
  readonly fields: Fields
}

/** A change as it is shown to a person. */
export interface ShownChange extends Omit<CellChange, 'column'> {
  readonly task: number
  /** What is changed, e.g. 完成日期, and of which milestone or target. */
  readonly name: string
  readonly of: string
}

/** What a workbook would make of a task's form. */
export interface Filled extends StandingForm {
  readonly changes: readonly ShownChange[]
}

/** What an upload says: nothing is filled while there are findings. */
export interface Filling {
  readonly findings: readonly Finding[]
  /** Only forms that change. */
  readonly filled: readonly Filled[]
}
