export * from './authorise.ts'
export * from './permissions.ts'
export * from './scope.ts'
