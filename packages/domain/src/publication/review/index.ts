export * from './decide.ts'
export * from './review.ts'
