import type { Aggregate } from '@jiashan/domain/record'
import type { Kept } from './aggregate.ts'
import { keptResult, keptRound, keptRuleSet } from './aggregates/assessment.ts'
import { keptBulletin } from './aggregates/bulletins.ts'
import { keptMatter, keptResolution } from './aggregates/coordination.ts'
import { keptConclusion, keptCountyReport } from './aggregates/county.ts'
import { keptPolicy, keptReview, keptSignOff } from './aggregates/disclosure.ts'
import { keptEscalation, keptLadder } from './aggregates/escalation.ts'
import { keptBid, keptGroup, keptKeyTasks, keptMeeting } from './aggregates/group.ts'
import { keptIndicator, keptObservation } from './aggregates/indicators.ts'
import { keptInspection, keptLoadLimits } from './aggregates/inspections.ts'
import { keptOrder } from './aggregates/orders.ts'
import { keptAccount, keptChain, keptDepartment } from './aggregates/organisation.ts'
import { keptProgramme, keptSchedule } from './aggregates/programme.ts'
import { keptPublication } from './aggregates/publication.ts'
import { keptContribution, keptReport } from './aggregates/reports.ts'
import { keptSafeguard } from './aggregates/safeguards.ts'
import { keptPlan } from './aggregates/work.ts'

export * from './aggregates/assessment.ts'
export * from './aggregates/bulletins.ts'
export * from './aggregates/coordination.ts'
export * from './aggregates/county.ts'
export * from './aggregates/disclosure.ts'
export * from './aggregates/escalation.ts'
export * from './aggregates/group.ts'
export * from './aggregates/indicators.ts'
export * from './aggregates/inspections.ts'
export * from './aggregates/orders.ts'
export * from './aggregates/organisation.ts'
export * from './aggregates/programme.ts'
export * from './aggregates/publication.ts'
export * from './aggregates/reports.ts'
export * from './aggregates/safeguards.ts'
export * from './aggregates/work.ts'

/** Every aggregate that the journal knows, with its states hidden: enough to fold and to compare. */
export type AnyKept = Kept<unknown, unknown>

const hide = <S, C>(kept: Kept<S, C>): AnyKept => kept as unknown as AnyKept

export const KEPT: { readonly [A in Aggregate]: AnyKept } = {
  department: hide(keptDepartment),
  account: hide(keptAccount),
  programme: hide(keptProgramme),
  schedule: hide(keptSchedule),
  group: hide(keptGroup),
  keyTasks: hide(keptKeyTasks),
  meeting: hide(keptMeeting),
  resolution: hide(keptResolution),
  matter: hide(keptMatter),
  bid: hide(keptBid),
  plan: hide(keptPlan),
  chain: hide(keptChain),
  report: hide(keptReport),
  contribution: hide(keptContribution),
  order: hide(keptOrder),
  ladder: hide(keptLadder),
  escalation: hide(keptEscalation),
  bulletin: hide(keptBulletin),
  inspection: hide(keptInspection),
  loadLimits: hide(keptLoadLimits),
  countyReport: hide(keptCountyReport),
  conclusion: hide(keptConclusion),
  safeguard: hide(keptSafeguard),
  indicator: hide(keptIndicator),
  observation: hide(keptObservation),
  ruleSet: hide(keptRuleSet),
  round: hide(keptRound),
  result: hide(keptResult),
  disclosurePolicy: hide(keptPolicy),
  signOff: hide(keptSignOff),
  review: hide(keptReview),
  publication: hide(keptPublication),
}
