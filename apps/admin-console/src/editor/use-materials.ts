import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { trpc } from '../api.ts'
import { editionBefore } from '../rules/before.ts'
import { useSession } from '../session/use-session.ts'
import { citableClauses } from './citable.ts'
import type { Materials } from './materials.tsx'

/** The facts of a year, for trying rules on them; asked once, since a year of facts is not small. */
export const useFacts = (year: number | null) => {
  const { programme } = useSession()
  return useQuery({
    ...trpc.ruleSets.facts.queryOptions({ programme: programme.id, year: year ?? 0 }),
    enabled: year !== null,
    staleTime: 5 * 60_000,
  })
}

/** The years that the group decided a list for, newest first: these have facts. */
export const useYears = () => {
  const { programme } = useSession()
  const lists = useQuery(trpc.keyTasks.list.queryOptions({ programme: programme.id }))
  const years = useMemo(
    () =>
      (lists.data?.lists ?? [])
        .filter((one) => one.decidedOn !== null)
        .map((one) => one.year)
        .toSorted((a, b) => b - a),
    [lists.data],
  )
  return { lists, years }
}

/** The year and version of what is being written. */
interface Place {
  readonly year: number
  readonly version: number
}

/** What an editor offers to choose from. `year`: whose facts rules are tried on. */
export const useMaterials = (year: number | null, place: Place): Omit<Materials, 'tried'> => {
  const { programme, departments } = useSession()
  const { lists } = useYears()
  const editions = useQuery(trpc.ruleSets.list.queryOptions({ programme: programme.id }))
  const facts = useFacts(year)
  const known = editions.data ?? []
  const before = editionBefore(known, { id: '', ruleSet: place })
  return useMemo(
    () => ({
      before:
        before === null
          ? null
          : { name: `${before.ruleSet.year} 年第 ${before.ruleSet.version} 版`, rules: before.ruleSet },
      clauses: citableClauses(
        lists.data?.clauses ?? [],
        (editions.data ?? []).map((one) => one.ruleSet),
      ),
      sheet: facts.data ?? null,
      departments: departments.map(({ id, name }) => ({ id, name })),
    }),
    [lists.data, editions.data, facts.data, departments, before],
  )
}
