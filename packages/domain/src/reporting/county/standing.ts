import { Schema } from 'effect'
import type { DutyMode, Task } from '../../policy/index.ts'

/** A judgement without points (part 三(二) 督导评估): how well something was carried out. */
export const STANDINGS = ['strong', 'steady', 'weak'] as const
export const Standing = Schema.Literals(STANDINGS)
export type Standing = typeof Standing.Type
export const STANDING_LABEL = {
  strong: '推进有力',
  steady: '总体平稳',
  weak: '需要加强',
} as const satisfies Record<Standing, string>

/** Two sides of one task, judged apart: what the city's unit gave, and what the county made of it. */
export const SIDES = ['guidance', 'delivery'] as const
export const Side = Schema.Literals(SIDES)
export type Side = typeof Side.Type
export const SIDE_LABEL = {
  guidance: '市级支持指导',
  delivery: '县级落实',
} as const satisfies Record<Side, string>

/** What the document asks of the city towards the county, as against what the city does itself. */
const GUIDING: readonly DutyMode[] = ['支持', '指导', '鼓励', '帮助']

/** The modes in which a task asks the city to support or guide; none where the city carries it out itself. */
export const guidanceOf = ({ dutyModes }: Pick<Task, 'dutyModes'>): readonly DutyMode[] =>
  dutyModes.filter((mode) => GUIDING.includes(mode))
