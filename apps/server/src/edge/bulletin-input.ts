import { BulletinId, DepartmentId, EvidenceId, ProgrammeId } from '@jiashan/domain/record'
import { BulletinCommand, BulletinText } from '@jiashan/domain/supervision'
import { Schema } from 'effect'
import { input, onPaper, sending } from './input.ts'

const place = { programme: ProgrammeId, bulletin: BulletinId }
const { ComposeBulletin, ReviseBulletin, SubmitBulletin, ReworkBulletin, DropBulletin } =
  BulletinCommand.cases
const { CountersignBulletin, ObjectToBulletin, SignBulletin, InstructOnBulletin } = BulletinCommand.cases

export const OfBulletin = input(Schema.Struct(place))
export const Composing = input(
  Schema.Struct({ programme: ProgrammeId, ...sending, command: ComposeBulletin }),
)
/** Words that are not kept yet: what their live blocks would show. */
export const Previewed = input(Schema.Struct({ programme: ProgrammeId, text: BulletinText }))

const act = <const C extends readonly Schema.Codec<BulletinCommand, unknown>[]>(...commands: C) =>
  input(Schema.Struct({ ...place, ...sending, command: Schema.Union(commands) }))

/** What each audience may say about a bulletin. */
export const ByOffice = act(ReviseBulletin, SubmitBulletin, ReworkBulletin, DropBulletin)
export const ByLeader = act(SignBulletin, ReworkBulletin)
export const ByHead = act(CountersignBulletin, ObjectToBulletin)

/** `department`: whose countersignature it is; null: the signing itself. */
export const Registered = input(
  Schema.Struct({
    ...{ ...place, ...sending, ...onPaper, scan: EvidenceId },
    department: Schema.NullOr(DepartmentId),
  }),
)
const { leader, text, on } = InstructOnBulletin.fields
export const Instructed = input(
  Schema.Struct({ ...place, ...sending, leader, text, on, scan: Schema.NullOr(EvidenceId) }),
)
