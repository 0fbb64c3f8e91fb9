import type { Outputs } from '@jiashan/server'

export type Own = Outputs['disclosure']['own']
export type Board = Outputs['disclosure']['board']
/** An item as its unit and the office see it. */
export type Line = Own['lines'][number]
export type Sheet = Board['reviews'][number]
