/** The door for browsers that compute published results again: it reaches no schema. */
export * from './agreement.ts'
export * from './years.ts'
