import type { Outputs } from '@jiashan/server'

export type Row = Outputs['meetings']['list']['meetings'][number]
export type Page = Outputs['meetings']['show']
