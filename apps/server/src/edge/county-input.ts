import { PeriodSchema } from '@jiashan/domain/calendar'
import { ConclusionId, EvidenceId, ProgrammeId } from '@jiashan/domain/record'
import { COUNTY_LIMITS, CountyContent, CountyReportCommand } from '@jiashan/domain/reporting'
import { ConclusionCommand } from '@jiashan/domain/supervision'
import { Schema } from 'effect'
import { Citation } from '../evidence/uploads.ts'
import { drafted, input, onPaper, sending } from './input.ts'

const TaskNo = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))
const place = { programme: ProgrammeId, task: TaskNo, period: PeriodSchema }
const { ReturnCountyReport, VerifyCountyReport, JudgeSide } = CountyReportCommand.cases
const { text, deliveries } = CountyContent.fields

export const OfPeriod = input(Schema.Struct({ programme: ProgrammeId, period: PeriodSchema }))
export const OfCountyReport = input(Schema.Struct(place))
export const ReportDraft = input(Schema.Struct({ ...place, ...drafted }))
/** `draft`: the revision of the draft that is handed in; a newer one is kept. */
export const Reported = input(
  Schema.Struct({
    ...{ ...place, ...sending, draft: Schema.Int, text, deliveries },
    evidence: Schema.Array(Citation).check(Schema.isMaxLength(COUNTY_LIMITS.evidence)),
  }),
)
export const Settled = input(
  Schema.Struct({ ...place, ...sending, command: Schema.Union([ReturnCountyReport, VerifyCountyReport]) }),
)
export const Judged = input(Schema.Struct({ ...place, ...sending, command: JudgeSide }))

const ofOne = { programme: ProgrammeId, conclusion: ConclusionId }
const { DraftConclusion, ReviseConclusion, SubmitConclusion } = ConclusionCommand.cases
const { ReworkConclusion, DropConclusion, SignConclusion } = ConclusionCommand.cases
export const OfConclusion = input(Schema.Struct(ofOne))
export const Concluding = input(
  Schema.Struct({ programme: ProgrammeId, ...sending, command: DraftConclusion }),
)
export const ByOffice = input(
  Schema.Struct({
    ...{ ...ofOne, ...sending },
    command: Schema.Union([ReviseConclusion, SubmitConclusion, ReworkConclusion, DropConclusion]),
  }),
)
export const ByLeader = input(
  Schema.Struct({ ...ofOne, ...sending, command: Schema.Union([SignConclusion, ReworkConclusion]) }),
)
export const Registered = input(Schema.Struct({ ...ofOne, ...sending, ...onPaper, scan: EvidenceId }))
