import { tasksOf } from '@jiashan/domain/policy'
import type { ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import type { Programmes } from './programmes.ts'

/** What of a document others may cite: its tasks, its clauses by number, and whether it has a parent document. */
export interface Grounds {
  readonly tasks: readonly number[]
  readonly clauses: readonly string[]
  readonly parent: boolean
}

/** A programme that is not there has nothing to cite. */
export const groundsOf = (
  programmes: Programmes['Service'],
  programme: ProgrammeId,
): Effect.Effect<Grounds> =>
  Effect.map(programmes.byId(programme), (found) => ({
    tasks: found === undefined ? [] : tasksOf(found.document).map((task) => task.ordinal),
    clauses: (found?.document.clauses ?? []).map((clause) => clause.number),
    parent: (found?.document.parent ?? null) !== null,
  }))
