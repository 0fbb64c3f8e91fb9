import { daysBetween, PeriodSchema, PlainDateSchema, sayDate } from '@jiashan/domain/calendar'
import { PaperSignature, Schedule, Stages } from '@jiashan/domain/planning'
import { EvidenceId, ProgrammeId, Text } from '@jiashan/domain/record'
import { LIMITS, Remarks, ReportContent } from '@jiashan/domain/reporting'
import { Schema } from 'effect'
import { Citation } from '../evidence/uploads.ts'

/** What procedures take; anything else is refused with the field's name. */
export const input = <S extends Schema.Codec<unknown, unknown>>(schema: S) =>
  Schema.toStandardSchemaV1(schema, { parseOptions: { onExcessProperty: 'error', errors: 'first' } })

const TaskNo = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))
export const Year = Schema.Int.check(Schema.isBetween({ minimum: 2000, maximum: 2100 }))
const report = { programme: ProgrammeId, task: TaskNo, period: PeriodSchema }

/** Sent again with the same key, a command is done once; `expected` is the version that was looked at. */
export const sending = {
  key: Schema.String.check(Schema.isBetweenLength(8, 64)),
  expected: Schema.Int,
}

/** Seconds in which somebody was writing in the form. */
const effort = { seconds: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 86_400 })) }

const { evidence: _, ...written } = ReportContent.fields
export const SubmittedContent = Schema.Struct({
  ...written,
  evidence: Schema.Array(Citation).check(Schema.isMaxLength(LIMITS.evidence)),
})
export type SubmittedContent = typeof SubmittedContent.Type

export const Credentials = input(
  Schema.Struct({
    username: Schema.String.check(Schema.isBetweenLength(1, 60)),
    password: Schema.String.check(Schema.isBetweenLength(1, 128)),
  }),
)
export const OfProgramme = input(Schema.Struct({ programme: ProgrammeId }))
const MOST_DAYS = 400
/** Two days of our time, the earlier first and the later not much more than a year after it: every day of it costs work. */
export const OfSpan = input(
  Schema.Struct({ programme: ProgrammeId, from: PlainDateSchema, to: PlainDateSchema }).check(
    Schema.makeFilter(({ from, to }) => {
      if (from < '2000-01-01' || to > '2100-12-31')
        return { path: ['from'], issue: '只能查询 2000 年到 2100 年之间的日期' }
      if (to < from)
        return { path: ['to'], issue: `不能早于起始日期${sayDate(from)}，请改为当天或之后的日期` }
      return (
        daysBetween(from, to) <= MOST_DAYS || {
          path: ['to'],
          issue: `一次最多查询 ${MOST_DAYS} 天，请缩短起止日期，分几次查询`,
        }
      )
    }),
  ),
)
/** Up to which place of the journal notices were shown. */
export const Seen = input(
  Schema.Struct({
    programme: ProgrammeId,
    upTo: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2_147_483_647 })),
  }),
)
const { key } = sending
/** `number`: the one that the publication will have, as it was shown. */
export const Issuing = input(
  Schema.Struct({
    ...{ programme: ProgrammeId, key },
    number: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000 })),
  }),
)
export const OfTask = input(Schema.Struct({ programme: ProgrammeId, task: TaskNo }))
export const OfReport = input(Schema.Struct(report))
/** `draft`: the revision of the draft that is handed in; a newer one is kept. */
export const Submission = input(
  Schema.Struct({ ...report, ...sending, ...effort, draft: Schema.Int, content: SubmittedContent }),
)
export const Correction = input(
  Schema.Struct({
    ...report,
    ...sending,
    ...effort,
    draft: Schema.Int,
    content: SubmittedContent,
    reason: Text(LIMITS.reason),
  }),
)
const { scan: _scan, ...paper } = PaperSignature.fields
/** Who signed on paper, and when; the scan is named beside. */
export const onPaper = paper
export const Registration = input(Schema.Struct({ ...report, ...sending, ...onPaper, scan: EvidenceId }))
/** 本期无新增 without text, or the unit's own part. */
const part = {
  ...report,
  ...sending,
  ...effort,
  draft: Schema.Int,
  content: Schema.Union([
    Schema.TaggedStruct('nothing-new', {}),
    Schema.TaggedStruct('told', {
      progress: Text(LIMITS.progress),
      evidence: Schema.Array(Citation).check(Schema.isMaxLength(LIMITS.evidence)),
    }),
  ]),
}
export const Contributed = input(Schema.Struct(part))
export const PartCorrected = input(Schema.Struct({ ...part, reason: Text(LIMITS.reason) }))
export const ScheduleInput = input(Schema.Struct({ schedule: Schedule, expected: Schema.Int }))
export const ChainInput = input(Schema.Struct({ stages: Stages, expected: Schema.Int }))
export const Moving = input(Schema.Struct({ ...report, ...sending }))
export const SendingBack = input(
  Schema.Struct({ ...report, ...sending, reason: Text(LIMITS.reason), remarks: Remarks }),
)
/** What JSON has to escape is what no row can hold: NUL and lone surrogates. */
const UNSTORABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/i

const DraftContent = Schema.Record(Schema.String.check(Schema.isMaxLength(80)), Schema.Unknown).check(
  Schema.makeFilter(
    (content: object) => !UNSTORABLE.test(JSON.stringify(content)) || '含有无法保存的字符，请删除后重新输入',
  ),
)

/** A draft may be unfinished, but not unbounded. `revision`: the one that is written over. */
export const drafted = { revision: Schema.Int, content: DraftContent }
export const DraftInput = input(Schema.Struct({ ...report, ...drafted }))
export const OfYear = input(Schema.Struct({ programme: ProgrammeId, year: Year }))
export const OfTrace = input(
  Schema.Struct({ programme: ProgrammeId, year: Year, task: TaskNo, period: Schema.NullOr(PeriodSchema) }),
)
export const OfCard = input(
  Schema.Struct({
    programme: ProgrammeId,
    year: Year,
    department: Schema.String.check(Schema.isMaxLength(24)),
  }),
)
