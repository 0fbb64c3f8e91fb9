import type { RoofTile } from '@jiashan/ui'
import type { TaskEntry } from '../published.ts'

/** Tasks as tiles that lead to their pages. */
export const tilesOf = (tasks: readonly TaskEntry[], to: (address: string) => string): readonly RoofTile[] =>
  tasks.map(({ task, state, because }) => ({
    number: task.ordinal,
    state,
    because,
    href: to(`tasks/${task.ordinal}/`),
  }))
