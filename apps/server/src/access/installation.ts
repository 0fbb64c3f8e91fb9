import type { Actor } from '@jiashan/domain/record'

/** The installation itself: set-up, and commands given on the machine. */
export const INSTALLATION: Actor = { account: 'system', name: '系统', role: 'system', department: null }
