import { NOTICE_LABEL } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { client, queryClient, trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { AboutLink } from './about-link.tsx'
import { sayInstant } from './subject.ts'

export const useNotices = () => {
  const { programme } = useSession()
  return useQuery({
    ...trpc.desk.notices.queryOptions({ programme: programme.id }),
    refetchInterval: 60_000,
  })
}

/** Notices whose text is the unit that gave a part. */
const PART_KINDS: ReadonlySet<string> = new Set(['part-given', 'part-corrected'])

/** 通知: newest first; what is new is marked until somebody says it was read. */
export const Notices = () => {
  const { programme } = useSession()
  const unitName = useUnitName()
  const notices = useNotices()
  const see = useMutation({
    mutationFn: (upTo: number) => client.desk.seeNotices.mutate({ programme: programme.id, upTo }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.desk.notices.queryKey() }),
  })
  if (notices.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (notices.isLoadingError) return <FailureNote error={notices.error} retry={() => notices.refetch()} />
  if (notices.data.length === 0) return <p className="empty">没有通知。</p>
  const upTo = Math.max(...notices.data.map((one) => one.sequence))
  const unseen = notices.data.filter((one) => !one.seen).length
  return (
    <>
      {unseen > 0 && (
        <p>
          <Button size="small" loading={see.isPending} onClick={() => see.mutate(upTo)}>
            全部标为已读（{unseen}）
          </Button>
        </p>
      )}
      <ul className="rows">
        {notices.data.map(({ at, kind, task, subject, text, by, seen }) => (
          <li key={`${at} ${kind} ${task} ${subject}`} className={seen ? 'row' : 'row unread'}>
            <time dateTime={at} className="second">
              {sayInstant(at)}
            </time>
            <span>
              {!seen && <b>新 </b>}
              {NOTICE_LABEL[kind]}
            </span>
            <AboutLink task={task} subject={subject} />
            <span className="second">
              {by}
              {text !== '' && `：${PART_KINDS.has(kind) ? unitName(text) : text}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
