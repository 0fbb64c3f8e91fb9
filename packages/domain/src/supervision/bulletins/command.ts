import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { Issue, PaperSignature } from '../../planning/index.ts'
import { BulletinId, DepartmentId, FileRef, ProgrammeId, Words } from '../../record/index.ts'
import { ORDER_LIMITS } from '../orders/index.ts'
import {
  BULLETIN_LIMITS,
  BulletinStep,
  BulletinText,
  Countersignature,
  Frozen,
  Instruction,
} from './bulletin.ts'

const Reason = Words(BULLETIN_LIMITS.reason)

export const BulletinCommand = Schema.TaggedUnion({
  ComposeBulletin: { text: BulletinText },
  ReviseBulletin: { text: BulletinText },
  SubmitBulletin: {},
  ReworkBulletin: { reason: Reason },
  DropBulletin: { reason: Reason },
  CountersignBulletin: { department: DepartmentId },
  /** A unit that is asked does not agree, and says what is to be changed. */
  ObjectToBulletin: { department: DepartmentId, reason: Reason },
  /** Signed on paper; the office registers signer, day and scan. */
  RegisterCountersign: { department: DepartmentId, signature: PaperSignature },
  SignBulletin: {},
  RegisterSigning: { signature: PaperSignature },
  /** 批示, written by the leader here or registered by the office from paper. */
  InstructOnBulletin: {
    leader: Words(BULLETIN_LIMITS.leader),
    text: Words(ORDER_LIMITS.reason),
    on: PlainDateSchema,
    scan: Schema.NullOr(FileRef),
  },
})
export type BulletinCommand = typeof BulletinCommand.Type

export const BulletinChange = Schema.TaggedUnion({
  BulletinComposed: { id: BulletinId, programme: ProgrammeId, text: BulletinText, step: BulletinStep },
  BulletinRevised: { text: BulletinText, step: BulletinStep },
  /** Put forward for signature with the figures of that day. */
  BulletinSubmitted: { frozen: Frozen, step: BulletinStep },
  /** Sent back, not agreed to, or dropped. */
  BulletinMoved: { step: BulletinStep },
  BulletinCountersigned: { countersignature: Countersignature, step: BulletinStep },
  BulletinSigned: {
    year: Schema.Int,
    number: Schema.Int,
    issue: Issue,
    step: BulletinStep,
  },
  BulletinInstructed: { instruction: Instruction, step: BulletinStep },
})
export type BulletinChange = typeof BulletinChange.Type
