export * from './issue.ts'
export * from './render.ts'
export * from './snapshot.ts'
