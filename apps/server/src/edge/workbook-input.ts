import { PeriodSchema } from '@jiashan/domain/calendar'
import { ProgrammeId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { input } from './input.ts'

const Id = Schema.String.check(Schema.isPattern(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))

export const OfImport = input(Schema.Struct({ id: Id }))

const Year = Schema.String.check(Schema.isPattern(/^20\d\d$/))

/** Which workbook: the reports of a period, or the plans of a year. */
export const OfBook = Schema.Union([
  Schema.Struct({ kind: Schema.Literal('reports'), about: PeriodSchema, programme: ProgrammeId }),
  Schema.Struct({ kind: Schema.Literal('plans'), about: Year, programme: ProgrammeId }),
])
export type OfBook = typeof OfBook.Type
