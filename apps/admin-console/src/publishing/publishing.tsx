import { FailureNote, failureOf, useMove } from '@jiashan/office'
import { Chain, DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { Ask } from './ask.tsx'
import { Issues } from './issues.tsx'
import { noteOf, type Situation, sayServed, whyNot } from './note.ts'
import { NoteView } from './note-view.tsx'
import { useSituation } from './use-situation.ts'

/** Issuing a publication: what the public sees changes only here. */
export const Publishing = () => {
  const { programme, demo } = useSession()
  const issue = useMove(
    (key, number: number) => client.publications.issue.mutate({ programme: programme.id, number, key }),
    { done: (number) => `已发布第 ${number} 次` },
  )
  const list = useQuery(trpc.publications.list.queryOptions({ programme: programme.id }))
  const { asked, seen, isLost } = useSituation(issue.isPending)
  const [asking, setAsking] = useState<number | null>(null)
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  if (asked.isLoadingError) return <FailureNote error={asked.error} retry={() => asked.refetch()} />
  if (list.isPending || asked.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  const situation = asked.data
  const followed = latestOf(issue.variables, seen)
  const note = noteOf({
    ...{ situation, isLost, followed, isAsking: issue.isPending },
    failure: issue.isError && issue.variables === followed ? failureOf(issue.error) : null,
  })
  const next = situation.latest + 1
  const reason = whyNot(note)
  return (
    <>
      <Chain
        steps={[
          { label: '签署公开意见', href: '/portal/disclosure' },
          { label: '公开审查', href: '/portal/disclosure' },
          { label: '发布', current: true },
          { label: '公开网站', href: '/' },
        ]}
      />
      <header className="page-head">
        <h1>信息公开发布</h1>
        <p className="second">
          公开网站只显示最近一次发布的内容；内部数据的变化在下一次发布前不会出现在公开网站上。
        </p>
      </header>
      <div className="issue">
        <Button
          type="primary"
          disabled={reason !== null}
          aria-describedby="why-not"
          onClick={() => setAsking(next)}
        >
          发布第 {next} 次公开信息
        </Button>
        <span id="why-not" className="second">
          {reason}
        </span>
        <NoteView note={note} />
      </div>
      {asking === null ? null : (
        <Ask
          number={asking}
          latest={situation.latest}
          whyNot={reason}
          onPublish={() => {
            setAsking(null)
            issue.mutate(asking)
          }}
          onClose={() => setAsking(null)}
        />
      )}
      <h2>历次发布 {demo && <DemoMark />}</h2>
      {note._tag === 'failed' ? null : <NotServed situation={situation} />}
      <Issues issues={list.data} served={situation.served} />
    </>
  )
}

const latestOf = (asked: number | undefined, seen: number | null): number | null =>
  asked === undefined && seen === null ? null : Math.max(asked ?? 0, seen ?? 0)

/** What was issued is not what readers get: the switch to it did not come about. */
const NotServed = ({ situation: { latest, served, working } }: { situation: Situation }) =>
  latest === served || latest === 0 || working !== null ? null : (
    <p className="problem">
      第 {latest} 次已经发布，但尚未对外提供：{sayServed(served)}重新启动系统或再次发布后对外提供。
    </p>
  )
