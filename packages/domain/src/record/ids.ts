import { Schema } from 'effect'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const uuid = Schema.String.check(Schema.isPattern(UUID))

/**
 * The registry's code of a unit (`kjj`): assigned once by people, never changed; names do change. No unit is called
 * `county`: that is the county itself, as a party beside the units.
 */
export const DepartmentId = Schema.String.check(Schema.isPattern(/^(?!county$)[a-z][a-z0-9-]{1,23}$/)).pipe(
  Schema.brand('DepartmentId'),
)
export type DepartmentId = typeof DepartmentId.Type

/** The county itself, as a party beside the units. */
export const COUNTY = 'county'

/** A unit, or the county. */
export const PartyId = Schema.Union([DepartmentId, Schema.Literal(COUNTY)])
export type PartyId = typeof PartyId.Type

/** UUIDv7 ids, made by the server's `Ids` service. */
export const ProgrammeId = uuid.pipe(Schema.brand('ProgrammeId'))
export type ProgrammeId = typeof ProgrammeId.Type
export const AccountId = uuid.pipe(Schema.brand('AccountId'))
export type AccountId = typeof AccountId.Type
export const PlanId = uuid.pipe(Schema.brand('PlanId'))
export type PlanId = typeof PlanId.Type
export const MilestoneId = uuid.pipe(Schema.brand('MilestoneId'))
export type MilestoneId = typeof MilestoneId.Type
export const ReportId = uuid.pipe(Schema.brand('ReportId'))
export type ReportId = typeof ReportId.Type
export const ContributionId = uuid.pipe(Schema.brand('ContributionId'))
export type ContributionId = typeof ContributionId.Type
export const EvidenceId = uuid.pipe(Schema.brand('EvidenceId'))
export type EvidenceId = typeof EvidenceId.Type
export const ObservationId = uuid.pipe(Schema.brand('ObservationId'))
export type ObservationId = typeof ObservationId.Type
export const IndicatorId = uuid.pipe(Schema.brand('IndicatorId'))
export type IndicatorId = typeof IndicatorId.Type
export const MeetingId = uuid.pipe(Schema.brand('MeetingId'))
export type MeetingId = typeof MeetingId.Type
export const ResolutionId = uuid.pipe(Schema.brand('ResolutionId'))
export type ResolutionId = typeof ResolutionId.Type
export const MatterId = uuid.pipe(Schema.brand('MatterId'))
export type MatterId = typeof MatterId.Type
export const BidId = uuid.pipe(Schema.brand('BidId'))
export type BidId = typeof BidId.Type
export const OrderId = uuid.pipe(Schema.brand('OrderId'))
export type OrderId = typeof OrderId.Type
export const InspectionId = uuid.pipe(Schema.brand('InspectionId'))
export type InspectionId = typeof InspectionId.Type
export const BulletinId = uuid.pipe(Schema.brand('BulletinId'))
export type BulletinId = typeof BulletinId.Type
export const EscalationId = uuid.pipe(Schema.brand('EscalationId'))
export type EscalationId = typeof EscalationId.Type
export const RoundId = uuid.pipe(Schema.brand('RoundId'))
export type RoundId = typeof RoundId.Type
export const RuleSetId = uuid.pipe(Schema.brand('RuleSetId'))
export type RuleSetId = typeof RuleSetId.Type

export const CountyReportId = uuid.pipe(Schema.brand('CountyReportId'))
export type CountyReportId = typeof CountyReportId.Type
export const ConclusionId = uuid.pipe(Schema.brand('ConclusionId'))
export type ConclusionId = typeof ConclusionId.Type
export const SafeguardId = uuid.pipe(Schema.brand('SafeguardId'))
export type SafeguardId = typeof SafeguardId.Type

export const SignOffId = uuid.pipe(Schema.brand('SignOffId'))
export type SignOffId = typeof SignOffId.Type
export const ReviewId = uuid.pipe(Schema.brand('ReviewId'))
export type ReviewId = typeof ReviewId.Type

/** SHA-256 as 64 hexadecimal digits. */
export const Sha256 = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/)).pipe(Schema.brand('Sha256'))
export type Sha256 = typeof Sha256.Type
