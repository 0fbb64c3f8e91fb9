import type { PartyId } from '../../record/index.ts'
import type { Inspection, InspectionAction } from './inspection.ts'

/** Steps that are about the visit as a whole, not about what was found with one unit. */
const OF_THE_VISIT: readonly InspectionAction[] = ['plan', 'revise', 'cancel', 'hold', 'close']

/**
 * An inspection as a unit that it visits sees it: what was found there, under the number by which an order on it
 * names it. 督查情况 is about all of them and stays with those who supervise.
 */
export const inspectionFor = (inspection: Inspection, unit: PartyId): Inspection => ({
  ...inspection,
  text: { ...inspection.text, units: inspection.text.units.filter((one) => one === unit) },
  summary: null,
  findings: inspection.findings.filter((one) => one.unit === unit),
  steps: inspection.steps.filter((one) => OF_THE_VISIT.includes(one.action)),
})
