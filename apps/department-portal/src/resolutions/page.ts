import type { Outputs } from '@jiashan/server'

export type Row = Outputs['resolutions']['list']['resolutions'][number]
export type Page = Outputs['resolutions']['show']
