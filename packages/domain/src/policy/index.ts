export * from './occasion.ts'
export * from './programme.ts'
export * from './structure.ts'
