export * from './decide.ts'
export * from './sheet.ts'
