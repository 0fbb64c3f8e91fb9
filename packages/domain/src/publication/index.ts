export * from './render.ts'
export * from './snapshot.ts'
