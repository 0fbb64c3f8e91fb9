import type { Outputs } from '@jiashan/server'

/** What the server says of one bulletin, and of all that the asker may see. */
export type Page = Outputs['bulletins']['show']
export type Row = Outputs['bulletins']['list']['bulletins'][number]
/** An issue that is corrected, as its correction names it. */
export type Corrected = Pick<Row, 'id' | 'number' | 'title'>
