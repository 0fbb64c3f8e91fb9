import { DepartmentId, EvidenceId, ProgrammeId, SafeguardId } from '@jiashan/domain/record'
import { SAFEGUARD_LIMITS, SafeguardCommand, SafeguardContent } from '@jiashan/domain/safeguards'
import { Schema } from 'effect'
import { input, sending } from './input.ts'

const place = { programme: ProgrammeId, safeguard: SafeguardId }
const { factor, secondment, coverage, practice } = SafeguardContent.cases
const { documents: _, ...written } = practice.fields
/** Documents are named by their files. */
const Written = Schema.Union([
  factor,
  secondment,
  coverage,
  Schema.Struct({
    ...written,
    documents: Schema.Array(EvidenceId).check(Schema.isMaxLength(SAFEGUARD_LIMITS.documents)),
  }),
])
export type Written = typeof Written.Type

export const OfSafeguard = input(Schema.Struct(place))
export const Recorded = input(
  Schema.Struct({ programme: ProgrammeId, department: DepartmentId, ...sending, content: Written }),
)
export const Revised = input(Schema.Struct({ ...place, ...sending, content: Written }))
const { ConfirmSafeguard, ReturnSafeguard, DropSafeguard } = SafeguardCommand.cases
export const Dropped = input(Schema.Struct({ ...place, ...sending, command: DropSafeguard }))
export const Settled = input(
  Schema.Struct({ ...place, ...sending, command: Schema.Union([ConfirmSafeguard, ReturnSafeguard]) }),
)
