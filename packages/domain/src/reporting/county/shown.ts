import { COUNTY, type PartyId } from '../../record/index.ts'
import type { CountyReport } from './county-report.ts'
import { SIDES, type Side } from './standing.ts'

/** The sides of which somebody sees how they were judged: a party its own, whoever is of none (null) both. */
export const sidesFor = (party: PartyId | null): readonly Side[] =>
  party === null ? SIDES : [party === COUNTY ? 'delivery' : 'guidance']

/** A report as a party sees it: the county how its delivery was judged, the city's unit how its guidance was. */
export const countyReportFor = (report: CountyReport, party: PartyId): CountyReport => ({
  ...report,
  judgements: report.judgements.filter((one) => sidesFor(party).includes(one.side)),
  // The step of a judgement does not say of which side it is.
  steps: report.steps.filter((one) => one.action !== 'judge'),
})
