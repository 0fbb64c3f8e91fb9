export * from './desk.ts'
export * from './duty.ts'
export * from './duty-lights.ts'
export * from './light.ts'
