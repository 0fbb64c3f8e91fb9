import { may } from '@jiashan/domain/access'
import { FailureNote, NotAllowed } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select, Skeleton } from 'antd'
import { useFacts, useYears } from '../editor/use-materials.ts'
import { useSession } from '../session/use-session.ts'
import { type Choice, useChoices } from './choices.ts'
import { Compared } from './compared.tsx'
import { isShown } from './rows.ts'
import { useComparison } from './use-comparison.ts'
import './what-if.css'

const route = getRouteApi('/inside/what-if')

/** What rules would do to a real year, and what they would change. */
export const WhatIf = () => {
  const { actor } = useSession()
  return may(actor, 'ruleSet.draft', null) ? (
    <Trying />
  ) : (
    <NotAllowed sentence="比较与试算由管理员使用；您可以在“得分”里看按现行办法计算的结果。" />
  )
}

const optionsOf = (choices: readonly Choice[]) =>
  (['draft', 'edition'] as const).flatMap((kind) => {
    const options = choices
      .filter((one) => one.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name }))
    return options.length === 0 ? [] : [{ label: kind === 'draft' ? '草稿' : '各版', options }]
  })

const Trying = () => {
  const { demo } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { choices, pending, failed } = useChoices()
  const { years, lists } = useYears()
  const year = years.find((one) => one === search.year) ?? years[0] ?? null
  const facts = useFacts(year)
  const after = choices.find((one) => one.id === search.after) ?? choices[0]
  const before = choices.find((one) => one.id === search.before)
  const question =
    after?.rules == null || facts.data === undefined
      ? null
      : { before: before?.rules ?? after.rules, after: after.rules, sheet: facts.data }
  const compared = useComparison(question)
  const set = (change: Readonly<Record<string, string | number | undefined>>): void =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })

  if (failed !== null) return <FailureNote error={failed} />
  if (lists.isLoadingError) return <FailureNote error={lists.error} retry={() => lists.refetch()} />
  if (pending || lists.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  return (
    <>
      <header className="page-head">
        <h1>比较与试算</h1>
        <p className="second">
          把办法用到真实的一年，看谁的得分、名次、等次会变，是哪个项目引起的。只在本机计算，不改动任何记录。{' '}
          {demo && <DemoMark />}
        </p>
      </header>
      {after === undefined ? (
        <p className="empty">
          还没有可以试算的办法。先到<Link to="/">考核办法</Link>起草一份。
        </p>
      ) : (
        <>
          <search className="what-if-ask" aria-label="试算什么">
            <div className="field">
              <label htmlFor="what-if-before">从</label>
              <Select
                id="what-if-before"
                allowClear
                placeholder="不比较，只试算一份"
                value={before?.id ?? null}
                onChange={(id: string | undefined) => set({ before: id })}
                options={optionsOf(choices)}
              />
            </div>
            <div className="field">
              <label htmlFor="what-if-after">改为</label>
              <Select
                id="what-if-after"
                value={after.id}
                onChange={(id: string) => set({ after: id })}
                options={optionsOf(choices)}
              />
            </div>
            <div className="field what-if-year">
              <label htmlFor="what-if-year">用哪一年的事实</label>
              <Select
                id="what-if-year"
                value={year}
                onChange={(one: number | null) => set({ year: one ?? undefined })}
                options={years.map((one) => ({ value: one, label: `${one} 年` }))}
              />
            </div>
          </search>
          <Unread choices={[before, after]} />
          {year === null ? (
            <p className="empty">还没有哪一年定下年度重点任务清单，没有可以试算的事实。</p>
          ) : facts.isLoadingError ? (
            <FailureNote error={facts.error} retry={() => facts.refetch()} />
          ) : after.rules === null ? (
            <p className="empty">这份草稿的结构还不完整，暂不能试算。</p>
          ) : (
            <Compared
              compared={compared}
              sheet={facts.data ?? null}
              alone={before === undefined}
              shown={isShown(search.show) ? search.show : 'all'}
              onShow={(show) => set({ show: show === 'all' ? undefined : show })}
            />
          )}
        </>
      )}
    </>
  )
}

/** Drafts that are not written to the end are tried all the same, and it is said. */
const Unread = ({ choices }: { choices: readonly (Choice | undefined)[] }) => {
  const open = choices.filter((one) => one !== undefined && one.mistakes > 0)
  return open.length === 0 ? null : (
    <p className="note" role="status">
      {open.map((one) => `“${one?.name}”有 ${one?.mistakes} 处没有填好，试算时按 0 计`).join('；')}。
    </p>
  )
}
