import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { Opened } from './opened.tsx'
import { SignItems } from './sign-items.tsx'
import { SignedItems } from './signed-items.tsx'
import { useAnswer } from './use-answer.ts'
import { usePages } from './use-pages.ts'

const route = getRouteApi('/inside/disclosure')

const SHOWN = {
  signed: '全部',
  reviewing: '审查中',
  public: '已公开、待发布',
  kept: '不主动公开、已撤回或收回',
} as const
type Shown = keyof typeof SHOWN
const PARTS = Object.keys(SHOWN) as Shown[]

/** A unit's items: what it has to sign, and how the signed ones stand. */
export const OwnItems = () => {
  const { programme, demo, actor } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const pages = usePages()
  const shown = PARTS.find((one) => one === search.show) ?? 'signed'
  const asked = { programme: programme.id, lists: [pages.ask('to-sign'), pages.ask(shown)] }
  const answer = useAnswer(useQuery(trpc.disclosure.items.queryOptions(asked)))
  const { data, problem, again } = answer
  if (data === undefined)
    return problem === null ? (
      <Skeleton active paragraph={{ rows: 10 }} />
    ) : (
      <FailureNote error={problem} retry={again} />
    )
  const { lists, counts } = data
  const partOf = (list: string) => lists.find((one) => one.list === list)
  return (
    <>
      <header className="section-head">
        <h1>信息公开 {demo && <DemoMark />}</h1>
      </header>
      <p className="second item-lead">
        下列内容经本单位负责人签署公开意见、协调小组办公室两人审查后，才会出现在公开网站上；内容有变化时须重新签署，其间公开网站仍显示原内容。
      </p>
      <section aria-labelledby="to-sign">
        <h2 id="to-sign">待签公开意见 {partOf('to-sign')?.total ?? 0}</h2>
        <Opened answer={answer} part={partOf('to-sign')} onPage={pages.turn('to-sign')}>
          {(lines) => (
            <SignItems lines={lines} department={actor.department} maySign={actor.role === 'head'} />
          )}
        </Opened>
      </section>
      <section aria-labelledby="signed" className="item-section">
        <header className="section-head">
          <h2 id="signed">已签内容</h2>
          <div className="filters">
            <Segmented
              aria-label="筛选已签内容"
              value={shown}
              options={PARTS.map((value) => ({ value, label: `${SHOWN[value]} ${counts[value]}` }))}
              onChange={(show) =>
                void navigate({ search: (before) => ({ ...before, show }) as typeof search, replace: true })
              }
            />
          </div>
        </header>
        <Opened answer={answer} part={partOf(shown)} onPage={pages.turn(shown)}>
          {(lines) => (
            <SignedItems
              lines={lines}
              empty={counts.signed === 0 ? '还没有签署过公开意见。' : '没有符合筛选条件的内容。'}
            />
          )}
        </Opened>
      </section>
    </>
  )
}
