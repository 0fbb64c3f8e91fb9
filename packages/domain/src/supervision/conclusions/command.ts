import { Schema } from 'effect'
import { Issue, PaperSignature } from '../../planning/index.ts'
import { ConclusionId, PartyId, ProgrammeId, Words } from '../../record/index.ts'
import { CONCLUSION_LIMITS, ConclusionStep, ConclusionText } from './conclusion.ts'

const Reason = Words(CONCLUSION_LIMITS.reason)
const Year = Schema.Int.check(Schema.isBetween({ minimum: 2000, maximum: 2100 }))

export const ConclusionCommand = Schema.TaggedUnion({
  DraftConclusion: { year: Year, subject: PartyId, text: ConclusionText },
  ReviseConclusion: { text: ConclusionText },
  SubmitConclusion: {},
  ReworkConclusion: { reason: Reason },
  DropConclusion: { reason: Reason },
  SignConclusion: {},
  /** A leader signed it on paper; the office registers signer, day and scan. */
  RegisterConclusion: { signature: PaperSignature },
})
export type ConclusionCommand = typeof ConclusionCommand.Type

export const ConclusionChange = Schema.TaggedUnion({
  ConclusionDrafted: {
    id: ConclusionId,
    programme: ProgrammeId,
    year: Schema.Int,
    subject: PartyId,
    text: ConclusionText,
    step: ConclusionStep,
  },
  ConclusionRevised: { text: ConclusionText, step: ConclusionStep },
  /** Put forward, sent back or dropped. */
  ConclusionMoved: { step: ConclusionStep },
  ConclusionSigned: { issue: Issue, step: ConclusionStep },
})
export type ConclusionChange = typeof ConclusionChange.Type
