export * from './rational.ts'
export * from './rounding.ts'
export * from './schema.ts'
export * from './unit.ts'
