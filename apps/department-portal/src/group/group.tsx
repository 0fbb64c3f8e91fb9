import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import { type Composition, type CoordinationGroup, compositionOn } from '@jiashan/domain/safeguards'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Adjust } from './adjust.tsx'
import { differences } from './differences.ts'
import { Members } from './members.tsx'
import { GroupNav } from './nav.tsx'

const route = getRouteApi('/inside/group')

/** 协调小组: who belongs to it on a day, and how it came to be so. */
export const GroupPage = () => {
  const { programme } = useSession()
  const page = useQuery(trpc.group.show.queryOptions({ programme: programme.id }))
  if (page.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  const { group, version, adjusts } = page.data
  return (
    <>
      <GroupNav />
      {group === null ? (
        <p className="empty">协调小组尚未设立。成立后由管理员登记成立文件和组成。</p>
      ) : (
        <Standing group={group} version={version} adjusts={adjusts} />
      )}
    </>
  )
}

interface Props {
  readonly group: CoordinationGroup
  readonly version: number
  readonly adjusts: boolean
}

const Standing = ({ group, version, adjusts }: Props) => {
  const { today } = useSession()
  const { on } = route.useSearch()
  const navigate = route.useNavigate()
  const [adjusting, setAdjusting] = useState(false)
  const day = (on ?? today) as PlainDate
  const composition = compositionOn(group, day)
  const show = (next: string): void => {
    void navigate({
      search: (before) =>
        ({ ...before, on: next === today || next === '' ? undefined : next }) as typeof before,
      replace: true,
    })
  }
  return (
    <article className="group">
      <h1>
        {group.name} {group.example && <DemoMark />}
      </h1>
      {group.example && (
        <p className="second">示例设定：文件没有列出小组成员和办公室，人员、职务、文号和电话均为虚构。</p>
      )}
      <p className="as-of">
        <label htmlFor="as-of">查看某日的组成</label>
        <input
          id="as-of"
          type="date"
          className="date"
          min={group.foundedOn}
          max={today}
          value={day}
          onChange={(event) => show(event.target.value)}
        />
        {day !== today && <Button onClick={() => show('')}>回到今天</Button>}
        {adjusts && !adjusting && (
          <Button type="primary" onClick={() => setAdjusting(true)}>
            调整组成
          </Button>
        )}
      </p>
      {adjusting && <Adjust group={group} version={version} onClose={() => setAdjusting(false)} />}
      {composition !== null && (
        <>
          <Facts group={group} composition={composition} />
          <Members members={composition.members} />
        </>
      )}
      <History group={group} shown={composition} show={show} />
    </article>
  )
}

const holder = (one: Composition['head']): string => (one === null ? '未登记' : `${one.name}（${one.post}）`)

const Facts = ({ group, composition }: { group: CoordinationGroup; composition: Composition }) => {
  const unitName = useUnitName()
  const { document, from, term, head, deputies, officeHost, officeDirector } = composition
  return (
    <dl className="facts">
      <dt>成立</dt>
      <dd>
        {sayDate(group.foundedOn)}，{group.foundingDocument}
      </dd>
      <dt>本次组成依据</dt>
      <dd>
        {document}，自{sayDate(from)}起
      </dd>
      <dt>任期</dt>
      <dd>{term === null ? '文件未规定' : `${sayDate(term.from)}至${sayDate(term.to)}`}</dd>
      <dt>组长</dt>
      <dd>{holder(head)}</dd>
      <dt>副组长</dt>
      <dd>{deputies.length === 0 ? '未登记' : deputies.map(holder).join('、')}</dd>
      <dt>办公室</dt>
      <dd>
        设在{unitName(officeHost)}，主任：{holder(officeDirector)}
      </dd>
    </dl>
  )
}

const History = ({
  group,
  shown,
  show,
}: {
  group: CoordinationGroup
  shown: Composition | null
  show: (day: string) => void
}) => {
  const unitName = useUnitName()
  return (
    <section aria-labelledby="adjustments">
      <h2 id="adjustments">历次组成</h2>
      <ol className="plain-rows">
        {group.compositions
          .map((one, index) => {
            const before = group.compositions[index - 1]
            const changed = before === undefined ? ['成立'] : differences(before, one, unitName)
            return (
              <li key={one.from}>
                <b>{sayDate(one.from)}</b>
                <span>{one.document}</span>
                <span className="grow second">{changed.join('；')}</span>
                {one.from === shown?.from ? (
                  <span className="second">当前所示</span>
                ) : (
                  <Button size="small" onClick={() => show(one.from)}>
                    查看
                  </Button>
                )}
              </li>
            )
          })
          .toReversed()}
      </ol>
      <p>
        <Link to="/meetings">会议和议定事项</Link>
      </p>
    </section>
  )
}
