import { Schema } from 'effect'
import { DepartmentId, ProgrammeId, SafeguardId, Words } from '../../record/index.ts'
import { SAFEGUARD_LIMITS, SafeguardContent } from './content.ts'
import { SafeguardStep } from './safeguard.ts'

const Reason = Words(SAFEGUARD_LIMITS.reason)

export const SafeguardCommand = Schema.TaggedUnion({
  RecordSafeguard: { department: DepartmentId, content: SafeguardContent },
  ReviseSafeguard: { content: SafeguardContent },
  ConfirmSafeguard: {},
  ReturnSafeguard: { reason: Reason },
  /** Takes back what the office has not confirmed: the entry, or the newer words of one that it has. */
  DropSafeguard: { reason: Reason },
})
export type SafeguardCommand = typeof SafeguardCommand.Type

export const SafeguardChange = Schema.TaggedUnion({
  SafeguardRecorded: {
    id: SafeguardId,
    programme: ProgrammeId,
    department: DepartmentId,
    content: SafeguardContent,
    step: SafeguardStep,
  },
  SafeguardRevised: { content: SafeguardContent, step: SafeguardStep },
  /** Confirmed, returned or dropped. */
  SafeguardMoved: { step: SafeguardStep },
})
export type SafeguardChange = typeof SafeguardChange.Type
