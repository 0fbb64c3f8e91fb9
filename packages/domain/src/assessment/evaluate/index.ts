/**
 * The second door of this room: scores are computed, folded, computed again and traced here without any schema, so that a
 * browser does it with a few kilobytes.
 */
export { OUTCOME_LABEL } from '../rules/outcome.ts'
export { isBonus } from './bonus.ts'
export { evaluate } from './evaluate.ts'
export { holds, nodesOf } from './fold.ts'
export { type Recomputed, recompute } from './recompute.ts'
export { shareOf } from './scoring/curve.ts'
export { onTask, type Trace, tracesOf } from './trace.ts'
export { lostOf, NODE_STANDING_LABEL, sayPercent, showPoints, showShare } from './words.ts'
