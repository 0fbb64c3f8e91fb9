export * from './bid.ts'
export * from './decide.ts'
