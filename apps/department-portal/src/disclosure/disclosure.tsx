import { FailureNote } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { OfficeBoard } from './board.tsx'
import { OwnItems } from './own.tsx'
import '../desk/desk.css'
import './disclosure.css'

/** 信息公开: a unit's own items, or everybody's for those who review and supervise. */
export const DisclosurePage = () => {
  const { actor } = useSession()
  return actor.department === null ? <ForOffice /> : <ForUnit />
}

const ForUnit = () => {
  const { programme } = useSession()
  const own = useQuery(trpc.disclosure.own.queryOptions({ programme: programme.id }))
  if (own.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (own.isLoadingError) return <FailureNote error={own.error} retry={() => own.refetch()} />
  return <OwnItems own={own.data} />
}

const ForOffice = () => {
  const { programme } = useSession()
  const board = useQuery(trpc.disclosure.board.queryOptions({ programme: programme.id }))
  if (board.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (board.isLoadingError) return <FailureNote error={board.error} retry={() => board.refetch()} />
  return <OfficeBoard board={board.data} />
}
