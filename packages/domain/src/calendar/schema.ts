import { Schema } from 'effect'
import { isPeriod } from './period.ts'
import { isPlainDate } from './plain-date.ts'

export const PlainDateSchema = Schema.String.check(
  Schema.makeFilter((text: string) => isPlainDate(text) || '日期应为存在的日子，格式如 2018-11-05'),
).pipe(Schema.brand('PlainDate'))

export const PeriodSchema = Schema.String.check(
  Schema.makeFilter((text: string) => isPeriod(text) || '报送期应如 2018-Q3 或 2018-10'),
).pipe(Schema.brand('Period'))

/** A point in time as ISO text in UTC with milliseconds. */
export const InstantSchema = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
).pipe(Schema.brand('Instant'))
export type Instant = typeof InstantSchema.Type
