import type { Comparison, Influence } from '@jiashan/domain/assessment/what-if'
import type { Answer } from './compute.ts'

/** What is known of the newest question; the answer to the one before stays on the screen until it is replaced. */
export interface Computing {
  readonly number: number
  readonly comparison: Comparison | null
  readonly influences: readonly Influence[] | null
  /** What is still being computed. */
  readonly computing: 'everything' | 'influences' | null
  readonly problem: string | null
}

export const IDLE: Computing = {
  number: 0,
  comparison: null,
  influences: null,
  computing: null,
  problem: null,
}

export const asked = (before: Computing, number: number): Computing => ({
  ...before,
  number,
  computing: 'everything',
  problem: null,
})

/** An answer to anything but the newest question is dropped. */
export const answered = (before: Computing, told: Answer): Computing => {
  if (told.number !== before.number) return before
  switch (told._tag) {
    case 'compared':
      return { ...before, comparison: told.comparison, computing: 'influences' }
    case 'weighed':
      return { ...before, influences: told.influences, computing: null }
    case 'failed':
      return { ...before, computing: null, problem: told.because }
  }
}
