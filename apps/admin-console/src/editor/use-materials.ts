import { failureOf } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { trpc } from '../api.ts'
import { editionBefore } from '../rules/before.ts'
import { useSession } from '../session/use-session.ts'
import { sayOrder } from './draft/start.ts'
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

/** What an editor offers to choose from. Rules are tried on the facts of their own year where there are any, else of the newest. */
export const useMaterials = (place: Place): Omit<Materials, 'tried'> => {
  const { programme, departments } = useSession()
  const { lists, years } = useYears()
  const [asked, onYear] = useState<number | null>(null)
  const year = asked ?? years.find((one) => one === place.year) ?? years[0] ?? null
  const editions = useQuery(trpc.ruleSets.list.queryOptions({ programme: programme.id }))
  const { data, isPending, error, refetch } = useFacts(year)
  const before = editionBefore(editions.data ?? [], { id: '', ruleSet: place })
  const pending = lists.isPending || (year !== null && isPending)
  const problem = error === null ? null : failureOf(error).sentence
  const outOfOrder = sayOrder(editions.data ?? null, place)
  return useMemo(
    () => ({
      outOfOrder,
      years,
      onYear,
      facts: { pending, problem, again: () => void refetch() },
      before:
        before === null
          ? null
          : { name: `${before.ruleSet.year} 年第 ${before.ruleSet.version} 版`, rules: before.ruleSet },
      clauses: lists.data?.clauses ?? [],
      sheet: data ?? null,
      departments: departments.map(({ id, name }) => ({ id, name })),
    }),
    [lists.data, editions.data, data, departments, before, years, pending, problem, refetch, outOfOrder],
  )
}
