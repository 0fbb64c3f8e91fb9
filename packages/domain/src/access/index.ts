export * from './account.ts'
export * from './authorise.ts'
export * from './permissions.ts'
export * from './scope.ts'
