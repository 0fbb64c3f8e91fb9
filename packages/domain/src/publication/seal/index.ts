export * from './fault.ts'
export * from './inspect.ts'
export * from './papers.ts'
export * from './seal.ts'
