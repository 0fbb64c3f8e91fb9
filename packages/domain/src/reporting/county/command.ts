import { Schema } from 'effect'
import { PeriodSchema, PlainDateSchema } from '../../calendar/index.ts'
import { CountyReportId, DepartmentId, ProgrammeId, Words } from '../../record/index.ts'
import { COUNTY_LIMITS, CountyContent, CountyReportStep, SideJudgement } from './county-report.ts'

const Reason = Words(COUNTY_LIMITS.reason)
const { side, standing, words } = SideJudgement.fields

export const CountyReportCommand = Schema.TaggedUnion({
  SubmitCountyReport: { content: CountyContent },
  ReturnCountyReport: { reason: Reason },
  /** What was looked at to verify it. */
  VerifyCountyReport: { reason: Reason },
  JudgeSide: { side, standing, words },
})
export type CountyReportCommand = typeof CountyReportCommand.Type

export const CountyReportChange = Schema.TaggedUnion({
  CountyReported: {
    id: CountyReportId,
    programme: ProgrammeId,
    task: Schema.Int,
    period: PeriodSchema,
    department: DepartmentId,
    content: CountyContent,
    on: PlainDateSchema,
    step: CountyReportStep,
  },
  /** Returned or verified. */
  CountyReportMoved: { step: CountyReportStep },
  SideJudged: { judgement: SideJudgement, step: CountyReportStep },
})
export type CountyReportChange = typeof CountyReportChange.Type
