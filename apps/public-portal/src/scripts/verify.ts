/** Loaded when somebody starts the check; the evaluator when it comes to the scores. */
import { verify as check } from '../verify/run.ts'

export const verify = (section: HTMLElement): Promise<void> => check(section, () => import('./recompute.js'))
