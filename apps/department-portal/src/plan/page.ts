import type { Outputs } from '@jiashan/server'

/** What the server says of one plan, and of a year's plans. */
export type Page = Outputs['plans']['show']
export type List = Outputs['plans']['list']
