import type { PartyId } from '../../record/index.ts'
import type { Inspection, InspectionAction } from './inspection.ts'

/** Steps that are about the visit as a whole, not about what was found with one unit. */
const OF_THE_VISIT: readonly InspectionAction[] = ['plan', 'revise', 'cancel', 'hold', 'close']

/**
 * An inspection as a unit that it visits sees it: what was found there, counted from 1, so that no gap tells of the
 * others. 督查情况 is about all of them and stays with those who supervise.
 */
export const inspectionFor = (inspection: Inspection, unit: PartyId): Inspection => ({
  ...inspection,
  text: { ...inspection.text, units: inspection.text.units.filter((one) => one === unit) },
  summary: null,
  findings: inspection.findings
    .filter((one) => one.unit === unit)
    .map((one, index) => ({ ...one, number: index + 1 })),
  steps: inspection.steps.filter((one) => OF_THE_VISIT.includes(one.action)),
})
