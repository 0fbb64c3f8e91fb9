import type { FactSheet, RuleSet } from '@jiashan/domain/assessment'
import { evaluate } from '@jiashan/domain/assessment/evaluate'
import {
  type Comparison,
  compareResults,
  type Influence,
  influences,
} from '@jiashan/domain/assessment/what-if'

/** What is asked: two rule sets over the same facts. `number` tells the newest question from those before it. */
export interface Question {
  readonly number: number
  readonly before: RuleSet
  readonly after: RuleSet
  readonly sheet: FactSheet
}

/** The comparison comes first; what each criterion decides takes longer and comes after it. */
export type Answer =
  | { readonly number: number; readonly _tag: 'compared'; readonly comparison: Comparison }
  | { readonly number: number; readonly _tag: 'weighed'; readonly influences: readonly Influence[] }
  | { readonly number: number; readonly _tag: 'failed'; readonly because: string }

/** Answers a question step by step. */
export const answer = ({ number, before, after, sheet }: Question, tell: (answer: Answer) => void): void => {
  try {
    tell({
      number,
      _tag: 'compared',
      comparison: compareResults(evaluate(before, sheet), evaluate(after, sheet)),
    })
    tell({ number, _tag: 'weighed', influences: influences(after, sheet) })
  } catch (error) {
    tell({ number, _tag: 'failed', because: error instanceof Error ? error.message : String(error) })
  }
}
