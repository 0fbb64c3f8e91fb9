export * from './attainment.ts'
export * from './observation.ts'
