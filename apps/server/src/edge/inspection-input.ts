import { PlainDateSchema } from '@jiashan/domain/calendar'
import { InspectionId, PartyId, ProgrammeId } from '@jiashan/domain/record'
import { FindingText, INSPECTION_LIMITS, InspectionCommand, LoadLimits } from '@jiashan/domain/supervision'
import { Schema } from 'effect'
import { Citation } from '../evidence/uploads.ts'
import { input, sending } from './input.ts'

const place = { programme: ProgrammeId, inspection: InspectionId }
const { PlanInspection, ReviseInspection, CancelInspection, CloseInspection } = InspectionCommand.cases
const { HoldInspection, MendFinding, ReturnFinding } = InspectionCommand.cases
const Cited = Schema.Array(Citation).check(Schema.isMaxLength(INSPECTION_LIMITS.photos))
const { photos: _, ...written } = FindingText.fields
const Findings = Schema.Array(Schema.Struct({ ...written, photos: Cited })).check(
  Schema.isMaxLength(INSPECTION_LIMITS.findings),
)
export type WrittenFinding = (typeof Findings.Type)[number]

export const OfInspection = input(Schema.Struct(place))
export const Planning = input(Schema.Struct({ programme: ProgrammeId, ...sending, command: PlanInspection }))
export const Handled = input(
  Schema.Struct({
    ...place,
    ...sending,
    command: Schema.Union([ReviseInspection, CancelInspection, CloseInspection, ReturnFinding]),
  }),
)
const { heldOn, summary } = HoldInspection.fields
export const Held = input(Schema.Struct({ ...place, ...sending, heldOn, summary, findings: Findings }))
export const Noted = input(Schema.Struct({ ...place, ...sending, findings: Findings }))
const { number, text } = MendFinding.fields
/** What was done about a finding: told by whom it concerns, or registered by the office. */
export const Mended = input(Schema.Struct({ ...place, ...sending, number, text, evidence: Cited }))

/** Something that is about to be asked of units: `after` names the inspection that it follows from, `itself` the planned one that is changed. */
export const Foreseen = input(
  Schema.Struct({
    programme: ProgrammeId,
    kind: Schema.Literals(['order', 'inspection']),
    units: Schema.Array(PartyId).check(Schema.isMaxLength(INSPECTION_LIMITS.units)),
    tasks: Schema.Array(Schema.Int).check(Schema.isMaxLength(INSPECTION_LIMITS.tasks)),
    on: PlainDateSchema,
    after: Schema.NullOr(InspectionId),
    itself: Schema.NullOr(InspectionId),
  }),
)
export const Limited = input(Schema.Struct({ limits: LoadLimits, ...sending }))
