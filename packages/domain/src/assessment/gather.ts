import type { PlainDate, WorkingCalendar } from '../calendar/index.ts'
import type { Plan, Schedule } from '../planning/index.ts'
import type { Department, Task } from '../policy/index.ts'
import type { ProgrammeId } from '../record/index.ts'
import type { Report } from '../reporting/index.ts'
import type { CoordinationGroup, KeyTasks } from '../safeguards/index.ts'
import type { FactSheet } from './facts.ts'

/** What a sheet of facts is gathered from: the record as it stands on `today`. */
export interface FactInputs {
  readonly programme: ProgrammeId
  readonly today: PlainDate
  /** All tasks of the document. */
  readonly tasks: readonly Task[]
  readonly departments: readonly Department[]
  readonly group: CoordinationGroup
  /** The list of the year that is assessed; it says which year. */
  readonly keyTasks: KeyTasks
  readonly schedule: Schedule
  readonly calendar: WorkingCalendar
  /** Plans and reports of any task and year; others than the list's are left out. */
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
}

/** The year's facts in canonical order, whatever the order of the inputs. */
export const factSheet = ({ programme, today, keyTasks }: FactInputs): FactSheet => ({
  programme,
  year: keyTasks.year,
  asOf: today,
  units: [],
  plans: [],
  reports: [],
  milestones: [],
})
