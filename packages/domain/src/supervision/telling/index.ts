export * from './telling.ts'
