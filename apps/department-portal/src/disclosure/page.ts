import type { Outputs } from '@jiashan/server'

export type Items = Outputs['disclosure']['items']
export type Board = Outputs['disclosure']['board']
export type Counts = Items['counts']
/** A page of a list. */
export type ListPart = Items['lists'][number]
export type ItemList = ListPart['list']
/** An item as its unit and the office see it. */
export type Line = ListPart['rows'][number]
export type Sheet = Board['reviews']['rows'][number]
export type SheetItem = Outputs['disclosure']['review']['rows'][number]
