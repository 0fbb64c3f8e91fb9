import type { ReportContent } from './report.ts'

/** How much a report asks of the people who write it 基层减负. */
export interface Burden {
  /** Fields that cannot be left out: the progress, and each milestone. */
  readonly required: number
  /** Fields that hold something. */
  readonly filled: number
}

export const burdenOf = ({
  progress,
  nextStep,
  difficulty,
  matter,
  milestones,
  figures,
  evidence,
}: ReportContent): Burden => ({
  required: 1 + milestones.length,
  filled:
    [progress, nextStep, difficulty, matter].filter((text) => text.trim() !== '').length +
    milestones.length +
    figures.length +
    evidence.length,
})
