export * from './actor.ts'
export * from './canonical.ts'
export * from './ids.ts'
export * from './transition.ts'
