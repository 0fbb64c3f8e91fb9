export { ScoreHead } from './head.tsx'
export { LostPoints } from './losses.tsx'
export { anchorOf, ExplanationTree } from './tree.tsx'
