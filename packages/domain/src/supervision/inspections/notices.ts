import type { PartyId } from '../../record/index.ts'
import { type Notice, type NoticeKind, toParty } from '../notices.ts'
import type { InspectionChange } from './command.ts'
import type { Inspection } from './inspection.ts'

/**
 * What follows from a change of an inspection for those whom it visits, and for the office. A plan that was changed is
 * told to whom it visits anew, to whom it visits no more, and where its day moved to all. `before`: as it was planned.
 */
export const noticesOfInspection = (
  change: InspectionChange,
  { before, after }: { readonly before: Inspection | null; readonly after: Inspection },
): readonly Notice[] => {
  const { id, text, findings } = after
  const to = (kind: NoticeKind, units: readonly PartyId[], words = text.title): readonly Notice[] =>
    [...new Set(units)].map((unit) => ({
      ...{ kind, ...toParty(unit) },
      ...{ task: null, subject: `inspection/${id}`, text: words },
    }))
  const about = (number: number) => findings.filter((one) => one.number === number)
  const office = { department: null, roles: ['office' as const], task: null, subject: `inspection/${id}` }
  switch (change._tag) {
    case 'InspectionPlanned':
      return to('inspection-planned', text.units)
    case 'InspectionRevised': {
      const known = before?.text.units ?? []
      const moved = before?.text.on !== text.on
      return [
        ...to(
          'inspection-planned',
          text.units.filter((unit) => moved || !known.includes(unit)),
        ),
        ...to(
          'inspection-cancelled',
          known.filter((unit) => !text.units.includes(unit)),
        ),
      ]
    }
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
