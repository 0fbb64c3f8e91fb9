import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Skeleton, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { AwaitedItems } from './awaited-items.tsx'
import { Decisions } from './decisions.tsx'
import { Opened } from './opened.tsx'
import type { Board, Line } from './page.ts'
import { Pending } from './pending.tsx'
import { Publications } from './publications.tsx'
import { Sheets } from './sheets.tsx'
import { SignItems } from './sign-items.tsx'
import { SignedItems } from './signed-items.tsx'
import { type Answer, useAnswer } from './use-answer.ts'
import { usePages } from './use-pages.ts'

const route = getRouteApi('/inside/disclosure')

/** What is read when a tab is opened; the other tabs need no list. */
const LISTS = {
  pending: ['to-review', 'all'],
  own: ['to-sign', null],
  out: ['settled', 'all'],
} as const
type Listed = keyof typeof LISTS
const isListed = (tab: string): tab is Listed => Object.hasOwn(LISTS, tab)

/** 公开审查: what is new, changed or withdrawn since the last publication, and who has to act on it. */
export const OfficeBoard = () => {
  const { programme, demo } = useSession()
  const { tab = 'pending' } = route.useSearch()
  const pages = usePages()
  const lists = isListed(tab) ? [pages.ask(LISTS[tab][0], LISTS[tab][1])] : []
  const asked = { programme: programme.id, lists, page: pages.pageOf('reviews') }
  const answer = useAnswer(useQuery(trpc.disclosure.board.queryOptions(asked)))
  const { data, problem, again } = answer
  return (
    <>
      <header className="section-head">
        <h1>公开审查 {demo && <DemoMark />}</h1>
      </header>
      <p className="second">
        来源单位签署主动公开意见的内容，经办公室两人审查后随下次发布公开；政府信息自形成或变更之日起 20
        个工作日内公开，党委部门的内容按党务公开办理。
      </p>
      {data !== undefined ? (
        <BoardTabs tab={tab} board={data} answer={answer} pages={pages} />
      ) : problem === null ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <FailureNote error={problem} retry={again} />
      )}
    </>
  )
}

interface Props {
  readonly tab: string
  readonly board: Board
  readonly answer: Answer<Board>
  readonly pages: ReturnType<typeof usePages>
}

const BoardTabs = ({ tab, board, answer, pages }: Props) => {
  const office = useSession().actor.role === 'office'
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { counts, reviews, submitted, policy, withheld, publications } = board
  const own = counts.awaiting.find(({ department }) => department === null)?.count ?? 0
  const awaiting = counts.awaiting.filter(({ department }) => department !== null)
  const awaited = awaiting.reduce((sum, { count }) => sum + count, 0)
  const opened = (name: Listed, children: (lines: readonly Line[]) => ReactNode) => {
    const [list] = LISTS[name]
    const part = tab === name ? board.lists.find((one) => one.list === list) : undefined
    return (
      <Opened answer={answer} part={part} onPage={pages.turn(list)}>
        {children}
      </Opened>
    )
  }
  const item = (key: string, name: string, count: number | null, children: ReactNode) => ({
    key,
    label: count === null || count === 0 ? name : `${name} ${count}`,
    children: (
      <>
        <h2 className="unseen">{name}</h2>
        {children}
      </>
    ),
  })
  return (
    <>
      <Gone {...counts.gone} />
      <Tabs
        activeKey={tab}
        onChange={(to) =>
          void navigate({ search: (to === 'pending' ? {} : { tab: to }) as typeof search, replace: true })
        }
        items={[
          item(
            'pending',
            '待初审',
            counts.toReview,
            opened('pending', (lines) => <Pending back={board.back} lines={lines} mayReview={office} />),
          ),
          item(
            'sheets',
            '审查单',
            submitted,
            <Opened answer={answer} part={reviews} onPage={pages.turn('reviews')}>
              {(rows) => <Sheets reviews={rows} />}
            </Opened>,
          ),
          item(
            'own',
            '本办公室待签',
            own,
            opened('own', (lines) => <SignItems lines={lines} department={null} maySign={office} />),
          ),
          item('awaited', '待来源单位签', awaited, <AwaitedItems awaiting={awaiting} />),
          item(
            'out',
            '已办结',
            counts.settled,
            opened('out', (lines) => <SignedItems lines={lines} withUnit empty="还没有审定的内容。" />),
          ),
          item(
            'decisions',
            '公开决定',
            null,
            <Decisions policy={policy} withheld={withheld} mayDecide={office} />,
          ),
          item('publications', '发布记录', null, <Publications publications={publications} />),
        ]}
      />
    </>
  )
}

const Gone = ({ count, titles }: Board['counts']['gone']) =>
  count > 0 && (
    <p className="awaited">
      下次发布将撤回 {count} 项：{titles.join('、')}
      {count > titles.length && '等'}
    </p>
  )
