import type { Outputs } from '@jiashan/server'

export type List = Outputs['matters']['list']
export type Row = List['matters'][number]
export type Page = Outputs['matters']['show']
