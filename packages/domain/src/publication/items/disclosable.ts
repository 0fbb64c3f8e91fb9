import type { PlainDate, WorkingCalendar } from '../../calendar/index.ts'
import type { Indicator, Observation } from '../../indicators/index.ts'
import type { Plan, Schedule } from '../../planning/index.ts'
import type { PolicyDocument } from '../../policy/index.ts'
import type { DepartmentId, Sha256 } from '../../record/index.ts'
import type { Report } from '../../reporting/index.ts'
import type { Safeguard } from '../../safeguards/index.ts'
import type { Bulletin } from '../../supervision/index.ts'
import type { DisclosureDecisions } from '../decisions/index.ts'
import type { Item } from './item.ts'

/** A year's result that was announced. */
export interface AnnouncedYear {
  readonly year: number
  readonly standing: string
  readonly resultHash: Sha256
  readonly announcedOn: PlainDate
}

/** The internal record, of which items are made. */
export interface DisclosableRecord {
  readonly today: PlainDate
  /** What is reported is invented. */
  readonly demo: boolean
  readonly document: PolicyDocument
  readonly schedule: Schedule
  readonly calendar: WorkingCalendar
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly safeguards: readonly Safeguard[]
  readonly bulletins: readonly Bulletin[]
  readonly results: readonly AnnouncedYear[]
  readonly decisions: DisclosureDecisions
  readonly nameOf: (unit: DepartmentId) => string
  readonly sha256: (text: string) => Sha256
}

/** An item before its hash and kind are added. */
export type Draft = Omit<Item, 'hash' | 'kind'>
