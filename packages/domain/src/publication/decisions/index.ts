export * from './disclosure.ts'
export * from './policy.ts'
