import { DemoMark } from '@jiashan/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../session/use-session.ts'
import { AwaitedItems } from './awaited-items.tsx'
import { Decisions } from './decisions.tsx'
import type { Board, Line } from './page.ts'
import { Pending } from './pending.tsx'
import { Publications } from './publications.tsx'
import { Sheets } from './sheets.tsx'
import { SignItems } from './sign-items.tsx'
import { SignedItems } from './signed-items.tsx'

const route = getRouteApi('/inside/disclosure')

const PENDING: readonly Line['standing'][] = ['to-review', 'held']
const OUT: readonly Line['standing'][] = ['approved', 'published', 'withdrawn', 'kept']

/** 公开审查: what is new, changed or withdrawn since the last publication, and who has to act on it. */
export const OfficeBoard = ({ board }: { board: Board }) => {
  const { demo, actor } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { lines, reviews } = board
  const office = actor.role === 'office'
  const own = lines.filter(({ standing, department }) => standing === 'to-sign' && department === null)
  const awaited = lines.filter(({ standing, department }) => standing === 'to-sign' && department !== null)
  const pending = lines.filter(({ standing }) => PENDING.includes(standing))
  const out = lines.filter(({ standing }) => OUT.includes(standing))
  const open = reviews.filter(({ status }) => status === 'submitted')
  const tab = (key: string, name: string, count: number | null, children: ReactNode) => ({
    key,
    label: count === null || count === 0 ? name : `${name} ${count}`,
    children: (
      <>
        <h2 className="unseen">{name}</h2>
        {children}
      </>
    ),
  })
  const gone = lines.filter(({ change, isPublic }) => isPublic && change === 'withdrawn')
  return (
    <>
      <header className="section-head">
        <h1>公开审查 {demo && <DemoMark />}</h1>
      </header>
      <p className="second">
        来源单位签署主动公开意见的内容，经办公室两人审查后随下次发布公开；政府信息自形成或变更之日起 20
        个工作日内公开，党委部门的内容按党务公开办理。
      </p>
      {gone.length > 0 && (
        <p className="awaited">
          下次发布将撤回 {gone.length} 项：{gone.map(({ title }) => title).join('、')}
        </p>
      )}
      <Tabs
        activeKey={search.tab ?? 'pending'}
        onChange={(to) =>
          void navigate({ search: (to === 'pending' ? {} : { tab: to }) as typeof search, replace: true })
        }
        items={[
          tab(
            'pending',
            '待初审',
            pending.length,
            <Pending board={board} lines={pending} mayReview={office} />,
          ),
          tab('sheets', '审查单', open.length, <Sheets reviews={reviews} lines={lines} />),
          tab(
            'own',
            '本办公室待签',
            own.length,
            <SignItems lines={own} department={null} maySign={office} />,
          ),
          tab('awaited', '待来源单位签', awaited.length, <AwaitedItems lines={awaited} />),
          tab('out', '已办结', out.length, <SignedItems lines={out} withUnit empty="还没有审定的内容。" />),
          tab('decisions', '公开决定', null, <Decisions board={board} mayDecide={office} />),
          tab('publications', '发布记录', null, <Publications publications={board.publications} />),
        ]}
      />
    </>
  )
}
