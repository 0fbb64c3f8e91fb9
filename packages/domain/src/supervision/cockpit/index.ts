export * from './cockpit.ts'
