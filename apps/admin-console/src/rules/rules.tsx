import { may } from '@jiashan/domain/access'
import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { type PublishedRules, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { shortHash } from './words.ts'

/** The rules of every year, newest first. Units have no rules to look after: they are led to their score. */
export const Rules = () => {
  const { actor } = useSession()
  return may(actor, 'ruleSet.read', null) ? <AllRules /> : <Navigate to="/scores" replace />
}

const AllRules = () => {
  const { programme, demo } = useSession()
  const list = useQuery(trpc.ruleSets.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return (
    <>
      <header className="page-head">
        <h1>考核办法</h1>
        <p className="second">
          每年一套，发布后不再改动；每个评分项目都写明依据《实施意见》的哪一句。 {demo && <DemoMark />}
        </p>
      </header>
      {list.data.length === 0 ? (
        <p className="empty">还没有发布任何年度的考核办法。由管理员发布后，这里会列出。</p>
      ) : (
        <ol className="rule-sets">
          {list.data.map((one) => (
            <li key={one.id}>
              <RuleSetLine {...one} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const RuleSetLine = ({ ruleSet, hash, publishedOn, publishedBy }: PublishedRules) => {
  const year = String(ruleSet.year)
  return (
    <article className="rule-line">
      <p className="rule-year">{year}</p>
      <div>
        <h2>
          <Link to="/rules/$year/$version" params={{ year, version: String(ruleSet.version) }}>
            {ruleSet.title}
          </Link>
        </h2>
        <p className="second">
          第 {ruleSet.version} 版 · {publishedBy}于{sayDate(publishedOn)}发布 · 指纹{' '}
          <code>{shortHash(hash)}</code>
        </p>
        <p className="weights">
          {ruleSet.criteria.map(({ id, title, weight }) => (
            <span key={id}>
              {title} <b>{weight}</b>
            </span>
          ))}
        </p>
      </div>
      <p className={ruleSet.standing === '正式' ? 'stamp' : 'stamp stamp-trial'}>{ruleSet.standing}</p>
      <p className="rule-go">
        <Link to="/scores/$year" params={{ year }}>
          {year} 年得分
        </Link>
      </p>
    </article>
  )
}
