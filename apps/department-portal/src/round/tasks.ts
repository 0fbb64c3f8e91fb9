import type { DepartmentId } from '@jiashan/domain/record'
import type { Page } from './page.ts'

/** The tasks of the year's list in which a unit has a part; `led`: those that it leads, whose plans and reports are its own. */
export const tasksWith = (tasks: Page['tasks'], unit: DepartmentId | null, led = false): Page['tasks'] =>
  tasks.filter(({ lead, supports }) => unit !== null && (lead === unit || (!led && supports.includes(unit))))
