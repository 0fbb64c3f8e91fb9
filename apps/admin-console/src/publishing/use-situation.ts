import { failureOf } from '@jiashan/office'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'

const SLOW_MS = 8_000
const FAST_MS = 800

/**
 * What is issued, served and being made, asked again and again as long as the page is open: a publication goes on without the
 * page that asked for it. `isAsking`: one was asked for here and not answered yet.
 */
export const useSituation = (isAsking: boolean) => {
  const { programme } = useSession()
  const cache = useQueryClient()
  const [seen, setSeen] = useState<number | null>(null)
  const asked = useQuery({
    ...trpc.publications.situation.queryOptions({ programme: programme.id }),
    refetchInterval: ({ state }) => {
      const isMoving = isAsking || state.status === 'error' || (state.data?.working ?? null) !== null
      return isMoving ? FAST_MS : SLOW_MS
    },
  })
  const latest = asked.data?.latest
  useEffect(() => {
    if (latest !== undefined) void cache.invalidateQueries(trpc.publications.list.queryFilter())
  }, [cache, latest])
  const working = asked.data?.working?.number
  useEffect(() => {
    if (working !== undefined) setSeen(working)
  }, [working])
  return {
    asked,
    /** The number that was seen being made last. */
    seen,
    isLost: asked.isError && failureOf(asked.error)._tag === 'offline',
  }
}
