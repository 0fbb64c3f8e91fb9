import type { Outputs } from '@jiashan/server'

/** What the server says of one conclusion, and of all that the asker may see. */
export type Page = Outputs['conclusions']['show']
export type List = Outputs['conclusions']['list']
export type Row = List['conclusions'][number]
