/** Loaded when the check comes to the scores: the evaluator itself. */
export { yearAgreements } from '@jiashan/domain/publication/agreement'
