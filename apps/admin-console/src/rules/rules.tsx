import { may } from '@jiashan/domain/access'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { type EditionLine, trpc } from '../api.ts'
import { StartDialog } from '../editor/start-dialog.tsx'
import { useSession } from '../session/use-session.ts'
import { DraftLines } from './draft-lines.tsx'
import { EditionRow } from './edition-row.tsx'
import './rules.css'

/** The rules of every year, newest first. Units have no rules to look after: they are led to their score. */
export const Rules = () => {
  const { actor } = useSession()
  return may(actor, 'ruleSet.read', null) ? <AllRules /> : <Navigate to="/scores" replace />
}

const AllRules = () => {
  const { programme, demo, actor } = useSession()
  const writes = may(actor, 'ruleSet.draft', null)
  const [starting, setStarting] = useState(false)
  const list = useQuery(trpc.ruleSets.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const years = [...Map.groupBy(list.data, (one) => one.ruleSet.year)]
  return (
    <>
      <header className="page-head rules-head">
        <div>
          <h1>考核办法</h1>
          <p className="second">
            由一人起草、另一人发布，发布后不再改动；每个评分项目都写明依据《实施意见》的哪一句。{' '}
            {demo && <DemoMark />}
          </p>
        </div>
        {writes ? (
          <p className="rules-acts">
            <Link to="/what-if">比较与试算</Link>
            <Button type="primary" onClick={() => setStarting(true)}>
              起草考核办法
            </Button>
          </p>
        ) : null}
      </header>
      {writes ? <DraftLines editions={list.data} /> : null}
      {years.length === 0 ? (
        <p className="empty">还没有任何年度的考核办法。起草并由另一人发布后，这里会列出。</p>
      ) : (
        years.map(([year, editions]) => <YearPart key={year} year={year} editions={editions} />)
      )}
      {starting ? <StartDialog editions={list.data} onClose={() => setStarting(false)} /> : null}
    </>
  )
}

const YearPart = ({ year, editions }: { year: number; editions: readonly EditionLine[] }) => (
  <section className="rules-year" aria-label={`${year} 年`}>
    <header>
      <h2 className="rule-year">{year}</h2>
      <Link to="/scores/$year" params={{ year: String(year) }}>
        {year} 年得分
      </Link>
    </header>
    <ol>
      {editions.map((one) => (
        <li key={one.id}>
          <EditionRow edition={one} />
        </li>
      ))}
    </ol>
  </section>
)
