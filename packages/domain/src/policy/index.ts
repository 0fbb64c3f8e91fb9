export * from './structure.ts'
