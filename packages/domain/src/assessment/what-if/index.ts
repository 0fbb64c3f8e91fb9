export * from './compare.ts'
export * from './sensitivity.ts'
