import type { Outputs } from '@jiashan/server'

/** What the server says of one order, and of all that the asker may see. */
export type Page = Outputs['orders']['show']
export type Row = Outputs['orders']['list']['orders'][number]
