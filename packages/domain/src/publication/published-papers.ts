import { Schema } from 'effect'
import { PeriodSchema, PlainDateSchema } from '../calendar/index.ts'
import { DepartmentId } from '../record/index.ts'
import { LEVELS, PRACTICES } from '../safeguards/index.ts'
import { BULLETIN_KINDS } from '../supervision/index.ts'

/** A part of a published bulletin: words, or a table as it was frozen. */
export const PublishedBlock = Schema.Struct({
  heading: Schema.String,
  /** Empty where the part is a table. */
  text: Schema.String,
  /** Null where the part is words. */
  table: Schema.NullOr(
    Schema.Struct({
      columns: Schema.Array(Schema.String),
      rows: Schema.Array(Schema.Array(Schema.String)),
    }),
  ),
})
export type PublishedBlock = typeof PublishedBlock.Type

/** A signed 专报 or report; 批示 and how it was written are internal. */
export const PublishedBulletin = Schema.Struct({
  /** `2018-3`: the year and 第 N 期; part of its address. */
  key: Schema.String,
  kind: Schema.Literals(BULLETIN_KINDS),
  number: Schema.Int,
  title: Schema.String,
  /** 编印单位. */
  publisher: Schema.String,
  signedOn: PlainDateSchema,
  span: Schema.Struct({ from: PlainDateSchema, to: PlainDateSchema }),
  blocks: Schema.Array(PublishedBlock),
  demo: Schema.Boolean,
})
export type PublishedBulletin = typeof PublishedBulletin.Type

/** A report that came late or not at all: one line of the late list 迟报名单. */
export const PublishedLapse = Schema.Struct({
  department: DepartmentId,
  task: Schema.Int,
  period: PeriodSchema,
  dueOn: PlainDateSchema,
  /** Null: not reported yet. */
  reportedOn: Schema.NullOr(PlainDateSchema),
  demo: Schema.Boolean,
})
export type PublishedLapse = typeof PublishedLapse.Type

/** 宣传报道, 可复制经验 or 荣誉 (part 三(四)). */
export const PublishedCoverage = Schema.Struct({
  /** Stable name of the entry. */
  key: Schema.String,
  sort: Schema.Literals(['coverage', ...PRACTICES]),
  title: Schema.String,
  /** The medium, or who spread or awarded it. */
  by: Schema.String,
  level: Schema.Literals(LEVELS),
  on: PlainDateSchema,
  task: Schema.NullOr(Schema.Int),
  link: Schema.NullOr(Schema.String),
  /** Empty for a report in the media. */
  summary: Schema.String,
  demo: Schema.Boolean,
})
export type PublishedCoverage = typeof PublishedCoverage.Type
