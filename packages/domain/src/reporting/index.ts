export * from './conflict.ts'
export * from './decide.ts'
export * from './progress.ts'
export * from './report.ts'
