import type { Outputs } from '@jiashan/server'

/** What the server says of one report. */
export type Page = Outputs['reports']['show']
