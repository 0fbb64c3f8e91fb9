import { BONUS } from '../evaluate/fold.ts'
import type { Explanation } from '../results/explanation.ts'

/** Whether a line of a score is about what is earned beyond the total. */
export const isBonus = ({ id }: Pick<Explanation, 'id'>): boolean =>
  id === BONUS || id.startsWith(`${BONUS}/`)
