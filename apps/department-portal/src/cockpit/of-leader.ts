import type { Cockpit } from './cockpit.tsx'
import { countOf } from './count.ts'

/** The same glance at the tasks of one leader only. */
export const ofLeader = (cockpit: Cockpit, leader: string): Cockpit => {
  const leaders = cockpit.leaders.filter((one) => one.leader === leader)
  const own = new Set(leaders.flatMap((one) => one.tasks))
  const only = <A extends { readonly task: number }>(list: readonly A[]): A[] =>
    list.filter((one) => own.has(one.task))
  const eaves = cockpit.eaves
    .map((eave) => ({ ...eave, tiles: only(eave.tiles) }))
    .filter((eave) => eave.tiles.length > 0)
  return {
    ...{ ...cockpit, leaders, eaves, counts: countOf(eaves) },
    ...{ turned: only(cockpit.turned), silent: only(cockpit.silent) },
    ...{ slipped: only(cockpit.slipped), targets: only(cockpit.targets) },
  }
}
