import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote, NotFound } from '@jiashan/office'
import { Chain, DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { type PublishedRules, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { WholeRules } from './whole.tsx'

const route = getRouteApi('/inside/rules/$year/$version')

/** One year's rules as they were published: nothing here can be changed. */
export const RuleSetPage = () => {
  const { programme } = useSession()
  const { year, version } = route.useParams()
  const list = useQuery(trpc.ruleSets.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const found = list.data.find(
    ({ ruleSet }) => String(ruleSet.year) === year && String(ruleSet.version) === version,
  )
  return found === undefined ? <NotFound /> : <Shown {...found} />
}

const Shown = ({ ruleSet, hash, publishedOn, publishedBy }: PublishedRules) => {
  const { demo } = useSession()
  const year = String(ruleSet.year)
  return (
    <>
      <Chain
        steps={[
          { label: '文件原句', href: '/document/' },
          { label: '年度重点任务', href: '/tasks/' },
          { label: `${year} 年考核办法`, current: true },
          { label: `${year} 年得分`, href: `/console/scores/${year}` },
        ]}
      />
      <header className="page-head">
        <h1>{ruleSet.title}</h1>
        <p className={ruleSet.standing === '正式' ? 'stamp' : 'stamp stamp-trial'}>{ruleSet.standing}</p>
        <p className="second">
          第 {ruleSet.version} 版 · {publishedBy}于{sayDate(publishedOn)}发布 · 满分 {ruleSet.total} 分{' '}
          {demo && <DemoMark />}
        </p>
        <Fingerprint hash={hash} />
        {ruleSet.note === '' ? null : <p className="note">{ruleSet.note}</p>}
      </header>
      <WholeRules rules={ruleSet} />
      <p>
        <Link to="/scores/$year" params={{ year }}>
          按本办法计算的 {year} 年得分
        </Link>
      </p>
    </>
  )
}

/** The hash by which anybody can tell that these are the rules that were published. */
const Fingerprint = ({ hash }: { hash: string }) => {
  const [copied, setCopied] = useState(false)
  const copy = (): void => void navigator.clipboard.writeText(hash).then(() => setCopied(true))
  return (
    <p className="fingerprint">
      指纹 <code>{hash}</code>
      <button type="button" onClick={copy}>
        {copied ? '已复制' : '复制'}
      </button>
    </p>
  )
}
