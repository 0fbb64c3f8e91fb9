import type { Dataset } from './dataset.ts'
import { departments } from './departments.ts'
import { observations } from './observations.ts'
import { reports } from './reports.ts'
import { responsibilities } from './responsibilities.ts'
import { targets } from './targets.ts'
import { tasks } from './tasks.ts'

/** All open data, in the order of the data page. */
export const DATASETS: readonly Dataset[] = [
  tasks,
  departments,
  responsibilities,
  targets,
  observations,
  reports,
]
