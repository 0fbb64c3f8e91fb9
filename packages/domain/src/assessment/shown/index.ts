/**
 * What screens need of a score that was computed: its words, its lines and the way back from a paper; without any schema, and
 * apart from the computing, which a browser loads only when it computes.
 */
export { nodesOf } from '../evaluate/fold.ts'
export { shareOf } from '../evaluate/scoring/shape.ts'
export { sayPercent } from '../evaluate/words.ts'
export { OUTCOME_LABEL } from '../rules/outcome.ts'
export { isBonus } from './bonus.ts'
export { becauseOf, formulaOf } from './folded.ts'
export { gradeReason } from './grade.ts'
export { type Loss, lossesOf } from './losses.ts'
export { onTask, type Trace, tracesOf } from './trace.ts'
export { lostOf, NODE_STANDING_LABEL, showPoints, showShare } from './words.ts'
