import { FailureNote, failureOf } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { RoundHead, RoundYears } from './head.tsx'
import type { Page } from './page.ts'
import { Parts } from './parts.tsx'
import { SettingForm } from './setting-form.tsx'
import '../report/report.css'
import '../orders/orders.css'
import '../group/group.css'
import './round.css'

const route = getRouteApi('/inside/round/$year')

/** 年度考核 of a year: where it stands, and what each has to do in it. */
export const RoundPage = () => {
  const { programme } = useSession()
  const year = Number(route.useParams().year)
  const page = useQuery(trpc.rounds.show.queryOptions({ programme: programme.id, year }))
  return (
    <article className="round">
      <RoundYears year={year} />
      {page.isPending ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : page.isLoadingError ? (
        <NoRound year={year} error={page.error} retry={() => page.refetch()} />
      ) : (
        <Year key={year} year={year} page={page.data} />
      )}
    </article>
  )
}

/** A year without a list of tasks has no assessment, which is no fault. */
const NoRound = ({ year, error, retry }: { year: number; error: unknown; retry: () => void }) => {
  const failure = failureOf(error)
  if (failure._tag !== 'absent') return <FailureNote error={error} retry={retry} />
  return (
    <>
      <h1>{year} 年度考核</h1>
      <p className="empty">
        {failure.sentence}。考核办法发布、
        <Link to="/key-tasks/$year" params={{ year: String(year) }}>
          年度重点任务清单
        </Link>
        确定后，从当年 12 月起可以启动年度考核。
      </p>
    </>
  )
}

const Year = ({ year, page }: { year: number; page: Page }) => {
  const { actor, today } = useSession()
  const { round } = page
  if (round !== null)
    return (
      <>
        <RoundHead year={year} page={page} />
        <Parts year={year} page={page} round={round} />
      </>
    )
  const early = today < `${year}-12-01`
  return (
    <>
      <RoundHead year={year} page={page} />
      {actor.role === 'office' &&
        (early ? (
          <p className="empty">从{year}年12月1日起可以启动。</p>
        ) : (
          <SettingForm year={year} page={page} />
        ))}
    </>
  )
}
