import { LIGHTS } from '../../supervision/index.ts'
import { BOOLEAN, choice, DAY, type Field, field, INTEGER, optional, record, TEXT } from './field.ts'

/** Fields that several datasets share. */
export const PAGE: Field = field('页面（自网站根目录起）', 'Its page, from the root of the site', TEXT)
export const DEMO: Field = field('为演示而编造', 'Invented for demonstration', BOOLEAN)
export const TASK: Field = field('任务序号', 'Number of the task', INTEGER)

export const LIGHT = choice(LIGHTS)

/** A light with its reason. */
export const LIT = record({
  light: field('状态', 'Status', LIGHT),
  because: field('原因', 'Reason', TEXT),
})

export const SPAN = record({
  start: field('起始字符', 'First character, counted from 0', INTEGER),
  end: field('终止字符（不含）', 'Character after the last', INTEGER),
})

export const SOURCE = record({
  name: field('来源名称', 'Name of the source', TEXT),
  url: field('来源网址', 'Address of the source', optional(TEXT)),
})

export const DAY_OR_NONE = optional(DAY)
export const TEXT_OR_NONE = optional(TEXT)
