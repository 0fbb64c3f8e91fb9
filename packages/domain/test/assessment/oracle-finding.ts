import type { Source } from '../../src/assessment/index.ts'
import { type Fraction, WHOLE } from './oracle-fraction.ts'

/** What one fact says about one unit. */
export interface Finding {
  readonly weight: Fraction
  /** Outcomes, the one in time first; null while its time has not come, or where it is a number. */
  readonly outcomes: readonly Outcome[] | null
  /** How far unfinished work got; whole otherwise. */
  readonly progress: Fraction
  readonly number: {
    readonly value: Fraction
    readonly level: Fraction
    readonly growth: Fraction | null
  } | null
  readonly task: number | null
  readonly milestone: string | null
  readonly period: string | null
  readonly paper: string | null
}
export interface Outcome {
  readonly name: string
  readonly times: number
  readonly ruled: Fraction | null
}

export const BLANK: Finding = {
  ...{ weight: WHOLE, outcomes: null, progress: WHOLE, number: null },
  ...{ task: null, milestone: null, period: null, paper: null },
}
export const named = (name: string, times = 1, ruled: Fraction | null = null): Outcome => ({
  name,
  times,
  ruled,
})

/** The paper a source leads to: by what it is about where the paper itself may not exist. */
export const paperOf = (source: Source): string => {
  if (source._tag === 'report') return ['report', source.task, source.period].join()
  if (source._tag === 'plan') return ['plan', source.task, source.year].join()
  if (source._tag === 'indicator') return ['indicator', source.target, source.year].join()
  return [source._tag, source.id].join()
}
