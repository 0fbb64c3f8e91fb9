import { Schema } from 'effect'
import { PlainDateSchema } from '../calendar/index.ts'
import { DepartmentId, Text, Words } from '../record/index.ts'

export const PART_LIMITS = { measures: 1000, person: 40, reason: 500 } as const

/** What a supporting unit does for the task, and who answers for it. */
export const PartText = Schema.Struct({
  measures: Text(PART_LIMITS.measures),
  person: Text(PART_LIMITS.person),
})
export type PartText = typeof PartText.Type

export const DisputeReason = Words(PART_LIMITS.reason)

/**
 * 配合单位意见: a unit's last word on a plan. It counts for the edition that it speaks of: a later edition that is
 * circulated asks again, and the earlier word stays visible. A dispute stays open until the unit confirms or the office rules.
 */
export const PlanPart = Schema.Struct({
  department: DepartmentId,
  standing: Schema.Literals(['confirmed', 'disputed']),
  edition: Schema.Int,
  ...PartText.fields,
  /** What was last disputed, the lead's reply and the office's ruling; kept after it is settled. */
  dispute: Schema.NullOr(Schema.String),
  reply: Schema.NullOr(Schema.String),
  ruling: Schema.NullOr(Schema.String),
  answeredOn: PlainDateSchema,
  answeredBy: Schema.String,
})
export type PlanPart = typeof PlanPart.Type

/** A supporting unit that let its deadline pass. */
export const Silence = Schema.Struct({
  department: DepartmentId,
  due: PlainDateSchema,
  notedOn: PlainDateSchema,
})
export type Silence = typeof Silence.Type

interface Circulated {
  readonly edition: number
  readonly parts: readonly PlanPart[]
}

/** The units that have not yet confirmed the present edition. */
export const unconfirmed = (
  { edition, parts }: Circulated,
  supports: readonly DepartmentId[],
): readonly DepartmentId[] =>
  supports.filter(
    (unit) =>
      !parts.some(
        (one) => one.department === unit && one.standing === 'confirmed' && one.edition === edition,
      ),
  )

/** The units that said nothing about the present edition. */
export const unanswered = (
  { edition, parts }: Circulated,
  supports: readonly DepartmentId[],
): readonly DepartmentId[] =>
  supports.filter((unit) => !parts.some((one) => one.department === unit && one.edition === edition))

/** Disputes that neither the unit nor the office has settled. */
export const openDisputes = ({ parts }: Pick<Circulated, 'parts'>): readonly PlanPart[] =>
  parts.filter((one) => one.standing === 'disputed' && one.ruling === null)

/** Open disputes about the present edition that the lead has not replied to; a new edition is a reply too. */
export const unreplied = (plan: Circulated): readonly PlanPart[] =>
  openDisputes(plan).filter((one) => one.edition === plan.edition && one.reply === null)
