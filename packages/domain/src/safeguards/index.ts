export * from './group.ts'
export * from './records/index.ts'
