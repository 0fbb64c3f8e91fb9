/**
 * The second door of this room: scores are computed, folded and computed again here without any schema, so that a browser does
 * it with a few kilobytes. What only shows a score stands in `shown`.
 */
export { evaluate } from './evaluate.ts'
export { holds } from './fold.ts'
export { type Recomputed, recompute } from './recompute.ts'
