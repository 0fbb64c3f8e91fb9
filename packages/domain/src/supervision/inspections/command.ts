import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { InspectionId, ProgrammeId, Words } from '../../record/index.ts'
import {
  Finding,
  FindingText,
  INSPECTION_LIMITS,
  InspectionStep,
  InspectionText,
  Mended,
  ToldOfFinding,
} from './inspection.ts'

const Reason = Words(INSPECTION_LIMITS.reason)
const Findings = Schema.Array(FindingText).check(Schema.isMaxLength(INSPECTION_LIMITS.findings))
const { text, evidence } = Mended.fields

export const InspectionCommand = Schema.TaggedUnion({
  PlanInspection: { text: InspectionText },
  ReviseInspection: { text: InspectionText },
  CancelInspection: { reason: Reason },
  /** It was held on a day; what was found, which may be nothing. */
  HoldInspection: { heldOn: PlainDateSchema, summary: Words(INSPECTION_LIMITS.focus), findings: Findings },
  NoteFindings: { findings: Findings.check(Schema.isMinLength(1)) },
  /** What was done about a finding. */
  TellFinding: { number: Schema.Int, text, evidence },
  ReturnFinding: { number: Schema.Int, reason: Reason },
  /** A finding is mended. */
  MendFinding: { number: Schema.Int, text, evidence },
  CloseInspection: {},
})
export type InspectionCommand = typeof InspectionCommand.Type

export const InspectionChange = Schema.TaggedUnion({
  InspectionPlanned: {
    id: InspectionId,
    programme: ProgrammeId,
    text: InspectionText,
    step: InspectionStep,
  },
  InspectionRevised: { text: InspectionText, step: InspectionStep },
  InspectionHeld: {
    heldOn: PlainDateSchema,
    summary: Schema.String,
    findings: Schema.Array(Finding),
    step: InspectionStep,
  },
  FindingsNoted: { findings: Schema.Array(Finding), step: InspectionStep },
  FindingTold: { number: Schema.Int, told: ToldOfFinding, step: InspectionStep },
  FindingReturned: { number: Schema.Int, step: InspectionStep },
  FindingMended: { number: Schema.Int, mended: Mended, step: InspectionStep },
  /** Cancelled or closed. */
  InspectionMoved: { step: InspectionStep },
})
export type InspectionChange = typeof InspectionChange.Type
