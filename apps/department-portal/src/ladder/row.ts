import type { Outputs } from '@jiashan/server'

/** One matter that is owed, as the office sees it. */
export type Row = Outputs['escalations']['list']['rows'][number]
