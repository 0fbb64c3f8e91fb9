import { compare, convert, exact } from '../quantity/index.ts'
import type { MilestoneProgress, ReportContent, ReportedFigure } from './report.ts'

/** What changed on one milestone or figure since the period before. */
export type ReportDifference =
  | {
      readonly _tag: 'milestone'
      readonly before: MilestoneProgress | null
      readonly now: MilestoneProgress
      /** Less is done than was accepted before: right only if the earlier word was wrong. */
      readonly backwards: boolean
    }
  | {
      readonly _tag: 'figure'
      readonly before: ReportedFigure | null
      readonly now: ReportedFigure
    }

/** What a report says otherwise than the one before it; the same words are not repeated. */
export const changesSince = (
  before: Pick<ReportContent, 'milestones' | 'figures'> | null,
  now: Pick<ReportContent, 'milestones' | 'figures'>,
): readonly ReportDifference[] => [
  ...now.milestones.flatMap((one): ReportDifference[] => {
    const was = before?.milestones.find((other) => other.milestone === one.milestone) ?? null
    const same = was !== null && was.percent === one.percent && was.doneOn === one.doneOn
    const backwards = was !== null && was.percent > one.percent
    return same ? [] : [{ _tag: 'milestone', before: was, now: one, backwards }]
  }),
  ...now.figures.flatMap((one): ReportDifference[] => {
    const was = before?.figures.find((other) => other.target === one.target) ?? null
    return was !== null && equal(was, one) ? [] : [{ _tag: 'figure', before: was, now: one }]
  }),
]

const equal = (a: ReportedFigure, b: ReportedFigure): boolean => {
  const value = convert(exact(a.value), a.unit, b.unit)
  return value !== null && compare(value, exact(b.value)) === 0
}
