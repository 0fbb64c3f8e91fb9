import { useQuery } from '@tanstack/react-query'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Line } from './lines.ts'
import { opinionLines } from './opinion-lines.ts'

/** What waits for the opinion of whoever signs for a unit. */
export const useOpinionLines = (): readonly Line[] => {
  const { programme, actor } = useSession()
  const { data } = useQuery({
    ...trpc.disclosure.items.queryOptions({ programme: programme.id, lists: [] }),
    enabled: actor.role === 'head',
  })
  return data === undefined ? [] : opinionLines(data.counts.awaiting)
}
