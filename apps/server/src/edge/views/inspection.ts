import type { PlainDate } from '@jiashan/domain/calendar'
import type { Actor, InspectionId, PartyId } from '@jiashan/domain/record'
import {
  type Inspection,
  type InspectionAction,
  type InspectionStatus,
  inspectionActions,
  isMended,
  type LoadLimits,
  loadOf,
  type UnitLoad,
} from '@jiashan/domain/supervision'
import type { Versioned } from '../../store/aggregate.ts'
import type { LoadBoard } from '../../supervision/inspections.ts'

/** One inspection in a list. */
export interface InspectionRow {
  readonly id: InspectionId
  readonly title: string
  readonly units: readonly PartyId[]
  readonly tasks: readonly number[]
  /** The day on which it was held, else that for which it is planned. */
  readonly on: PlainDate
  readonly status: InspectionStatus
  readonly found: number
  readonly open: number
  /** Findings that should be mended by now. */
  readonly overdue: number
}

export const inspectionRow = (
  { id, text, status, heldOn, findings }: Inspection,
  today: PlainDate,
): InspectionRow => {
  const open = findings.filter((one) => !isMended(one))
  return {
    ...{ id, title: text.title, units: text.units, tasks: text.tasks, status },
    on: heldOn ?? text.on,
    found: findings.length,
    open: open.length,
    overdue: open.filter((one) => one.dueOn < today).length,
  }
}

/** One inspection with what the asker may do. */
export interface InspectionPage {
  readonly today: PlainDate
  readonly inspection: Inspection
  readonly version: number
  readonly actions: readonly InspectionAction[]
}

export const inspectionPage = (
  { state: inspection, version }: Versioned<Inspection>,
  actor: Actor,
  today: PlainDate,
): InspectionPage => ({ today, inspection, version, actions: inspectionActions(actor, inspection) })

/** How much was asked of each unit lately; units of whom nothing was asked are left out. */
export interface LoadTable {
  readonly limits: LoadLimits
  readonly version: number
  readonly units: readonly UnitLoad[]
}

export const loadTable = ({ record, limits, version }: LoadBoard, today: PlainDate): LoadTable => {
  const units = new Set<PartyId>([
    ...record.orders.map((one) => one.text.department),
    ...record.inspections.flatMap((one) => one.text.units),
    ...record.measures.map((one) => one.unit),
  ])
  return {
    ...{ limits, version },
    units: [...units]
      .map((unit) => loadOf(unit, record, today, limits))
      .filter(({ last90 }) => last90.orders + last90.inspections + last90.measures > 0)
      .toSorted((a, b) => b.warnings.length - a.warnings.length || (a.unit < b.unit ? -1 : 1)),
  }
}
