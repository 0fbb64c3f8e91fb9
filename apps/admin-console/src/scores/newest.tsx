import { FailureNote } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'

/** Leads to the newest year that can be scored. */
export const NewestScores = () => {
  const { programme } = useSession()
  const years = useQuery(trpc.scores.years.queryOptions({ programme: programme.id }))
  if (years.isPending) return <Skeleton active />
  if (years.isLoadingError) return <FailureNote error={years.error} retry={() => years.refetch()} />
  const [newest] = years.data
  return newest === undefined ? (
    <p className="empty">还没有可以计分的年度：需要先发布考核办法，并确定年度重点任务清单。</p>
  ) : (
    <Navigate to="/scores/$year" params={{ year: String(newest) }} replace />
  )
}
