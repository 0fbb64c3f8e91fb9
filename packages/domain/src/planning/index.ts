export * from './decide.ts'
export * from './plan.ts'
export * from './schedule.ts'
export * from './sign-off.ts'
