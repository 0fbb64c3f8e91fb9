/** Loaded when the check comes to the scores: the evaluator itself. */
export { agreement, ruleSetText } from '@jiashan/domain/publication/agreement'
