export * from './decide.ts'
export * from './escalation.ts'
export * from './ladder.ts'
export { owedMatters } from './owed.ts'
