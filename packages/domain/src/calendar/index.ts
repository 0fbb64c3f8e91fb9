export * from './period.ts'
export * from './plain-date.ts'
export * from './schema.ts'
export * from './working-days.ts'
