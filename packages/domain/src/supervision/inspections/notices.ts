import type { PartyId } from '../../record/index.ts'
import { type Notice, type NoticeKind, toParty } from '../notices.ts'
import type { InspectionChange } from './command.ts'
import type { Inspection } from './inspection.ts'

/** What follows from a change of an inspection for those whom it visits, and for the office. */
export const noticesOfInspection = (
  change: InspectionChange,
  { id, text, findings }: Inspection,
): readonly Notice[] => {
  const to = (kind: NoticeKind, units: readonly PartyId[], words = text.title): readonly Notice[] =>
    [...new Set(units)].map((unit) => ({
      ...{ kind, ...toParty(unit) },
      ...{ task: null, subject: `inspection/${id}`, text: words },
    }))
  const about = (number: number) => findings.filter((one) => one.number === number)
  const office = { department: null, roles: ['office' as const], task: null, subject: `inspection/${id}` }
  switch (change._tag) {
    case 'InspectionPlanned':
    case 'InspectionRevised':
      return to('inspection-planned', text.units)
    case 'InspectionMoved':
      return change.step.action === 'cancel' ? to('inspection-cancelled', text.units) : []
    case 'InspectionHeld':
    case 'FindingsNoted':
      return to(
        'inspection-found',
        change.findings.map((one) => one.unit),
      )
    case 'FindingTold':
      return [{ ...office, kind: 'finding-told', text: change.told.text }]
    case 'FindingReturned':
      return about(change.number).flatMap(({ unit }) =>
        to('finding-returned', [unit], change.step.reason ?? ''),
      )
    case 'FindingMended':
      return about(change.number).flatMap((one) => to('finding-mended', [one.unit], one.text))
  }
}
