import type { Role } from '@jiashan/domain/record'
import { useQueries } from '@tanstack/react-query'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Line } from './lines.ts'
import { roundLines } from './round-lines.ts'

/** Until this month the last year's assessment may still be under way. */
const LAST_MONTH = 6

/** What the assessment of this year, and of the last, asks of whoever is signed in; nothing where there is none. */
export const useRoundLines = (): readonly Line[] => {
  const { programme, actor, today } = useSession()
  const present = Number(today.slice(0, 4))
  const years = Number(today.slice(5, 7)) <= LAST_MONTH ? [present - 1, present] : [present]
  const found = useQueries({
    queries: years.map((year) => ({
      ...trpc.rounds.show.queryOptions({ programme: programme.id, year }),
      enabled: (actor.role as Role) !== 'county',
    })),
  })
  return found.flatMap(({ data }, index) =>
    data === undefined ? [] : roundLines(years[index] ?? present, data, actor, today),
  )
}
