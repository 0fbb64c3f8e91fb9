import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Input, Segmented, Select, Skeleton } from 'antd'
import { trpc, type YearScores } from '../api.ts'
import { RulesLink } from '../rules/rules-link.tsx'
import { shortHash } from '../rules/words.ts'
import { useSession } from '../session/use-session.ts'
import { chosen, type Filters, filtersIn, gradesIn, groupsIn } from './filters.ts'
import { ScoreTable } from './score-table.tsx'

const route = getRouteApi('/inside/scores/$year')

/** Every member unit's score of a year; a unit sees its own. */
export const Scores = () => {
  const { programme } = useSession()
  const { year } = route.useParams()
  const scores = useQuery(trpc.scores.list.queryOptions({ programme: programme.id, year: Number(year) }))
  return (
    <>
      <Years year={year} />
      {scores.isPending ? (
        <Skeleton active paragraph={{ rows: 12 }} title={false} />
      ) : scores.isLoadingError ? (
        <FailureNote error={scores.error} retry={() => scores.refetch()} />
      ) : (
        <Shown {...scores.data} />
      )}
    </>
  )
}

const Years = ({ year }: { year: string }) => {
  const { programme } = useSession()
  const navigate = route.useNavigate()
  const years = useQuery(trpc.scores.years.queryOptions({ programme: programme.id }))
  return (
    <header className="page-head years">
      <h1>{year} 年得分</h1>
      <Segmented
        aria-label="年度"
        options={(years.data ?? [Number(year)]).map((one) => ({ value: String(one), label: `${one} 年` }))}
        value={year}
        onChange={(to) => void navigate({ to: '/scores/$year', params: { year: to }, search: {} })}
      />
    </header>
  )
}

const Shown = (scores: YearScores) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { cards } = scores
  const set = (change: Partial<Record<keyof Filters, string | undefined>>): void => {
    void navigate({ search: (before) => filtersIn({ ...before, ...change }), replace: true })
  }
  return (
    <>
      <Standing {...scores} />
      {cards.length < 2 ? null : (
        <search className="filters" aria-label="筛选得分">
          <Select
            aria-label="按分组筛选"
            value={search.group ?? ''}
            onChange={(group) => set({ group })}
            options={[{ value: '', label: `全部分组 ${cards.length}` }, ...groupsIn(cards)]}
          />
          <Segmented
            aria-label="按等次筛选"
            value={search.grade ?? ''}
            onChange={(grade) => set({ grade })}
            options={[{ value: '', label: '全部等次' }, ...gradesIn(cards)]}
          />
          <Input.Search
            aria-label="查找单位"
            placeholder="单位名称"
            allowClear
            value={search.find ?? ''}
            onChange={(event) => set({ find: event.target.value })}
          />
        </search>
      )}
      <ScoreTable
        year={String(scores.year)}
        rows={chosen(cards, search)}
        sort={search.sort}
        onSort={(sort) => set({ sort })}
      />
    </>
  )
}

/** By which rules and on which facts, and whether the result stands. */
const Standing = ({ rules, frozen, asOf, year }: YearScores) => {
  const { demo } = useSession()
  return (
    <p className="standing">
      {frozen === null ? (
        <b className="stamp stamp-open">暂计</b>
      ) : (
        <b className={rules.standing === '正式' ? 'stamp' : 'stamp stamp-trial'}>{rules.standing}</b>
      )}
      <span>
        {frozen === null ? (
          <strong>截至{sayDate(asOf)}暂计，尚未审定</strong>
        ) : (
          <strong>
            {frozen.by}于{sayDate(frozen.on)}审定
          </strong>
        )}
        ，按
        <RulesLink year={year} rules={rules} />第 {rules.version} 版（指纹{' '}
        <code>{shortHash(rules.hash)}</code>）计算 {demo && <DemoMark />}
      </span>
    </p>
  )
}
