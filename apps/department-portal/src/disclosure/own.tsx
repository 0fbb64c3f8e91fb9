import { DemoMark } from '@jiashan/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useSession } from '../session/use-session.ts'
import { FilterBar, type Filters, filtered } from '../table/filter-bar.tsx'
import type { Line, Own } from './page.ts'
import { SignItems } from './sign-items.tsx'
import { SignedItems } from './signed-items.tsx'

const route = getRouteApi('/inside/disclosure')

const FILTERS: Filters<Line> = {
  reviewing: {
    label: '审查中',
    fits: ({ standing }) => standing === 'to-review' || standing === 'in-review' || standing === 'held',
  },
  public: {
    label: '已公开、待发布',
    fits: ({ standing }) => standing === 'published' || standing === 'approved',
  },
  kept: {
    label: '不主动公开、已撤回',
    fits: ({ standing }) => standing === 'kept' || standing === 'withdrawn',
  },
}

/** A unit's items: what it has to sign, and how the signed ones stand. */
export const OwnItems = ({ own: { lines } }: { own: Own }) => {
  const { demo, actor } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const waiting = lines.filter(({ standing }) => standing === 'to-sign')
  const signed = lines.filter(({ standing }) => standing !== 'to-sign')
  const shown = filtered(signed, FILTERS, search.show)
  return (
    <>
      <header className="section-head">
        <h1>信息公开 {demo && <DemoMark />}</h1>
      </header>
      <p className="second item-lead">
        下列内容经本单位负责人签署公开意见、协调小组办公室两人审查后，才会出现在公开网站上；内容有变化时须重新签署，其间公开网站仍显示原内容。
      </p>
      <section aria-labelledby="to-sign">
        <h2 id="to-sign">待签公开意见 {waiting.length}</h2>
        <SignItems lines={waiting} department={actor.department} maySign={actor.role === 'head'} />
      </section>
      <section aria-labelledby="signed" className="item-section">
        <header className="section-head">
          <h2 id="signed">已签内容</h2>
          <div className="filters">
            <FilterBar
              label="筛选已签内容"
              rows={signed}
              filters={FILTERS}
              chosen={search.show}
              onChoose={(show) =>
                void navigate({ search: (before) => ({ ...before, show }) as typeof search, replace: true })
              }
            />
          </div>
        </header>
        <SignedItems
          lines={shown}
          empty={signed.length === 0 ? '还没有签署过公开意见。' : '没有符合筛选条件的内容。'}
        />
      </section>
    </>
  )
}
