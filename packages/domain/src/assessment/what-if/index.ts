export * from './compare.ts'
export * from './numbers.ts'
export * from './sensitivity.ts'
