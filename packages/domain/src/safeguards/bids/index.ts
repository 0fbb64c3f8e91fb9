export * from './asked.ts'
export * from './bid.ts'
export * from './decide.ts'
