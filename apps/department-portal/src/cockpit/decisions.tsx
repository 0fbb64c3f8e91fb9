import { BULLETIN_ASKED_LABEL, ORDER_ASKED_LABEL } from '@jiashan/domain/supervision'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession, useUnitName } from '../session/use-session.ts'
import type { Cockpit } from './cockpit.tsx'

interface Item {
  readonly key: string
  readonly count: number
  readonly link: ReactNode
}

/** What needs a decision now, each leading to where it is decided. */
export const Decisions = ({ decisions }: { decisions: Cockpit['decisions'] }) => {
  const { today } = useSession()
  const unitName = useUnitName()
  const { conclusions, inspections, figures, safeguards } = decisions
  const { reports, plans, orders, measures, bulletins, matters, resolutions, meetings, lists } = decisions
  const items: readonly Item[] = [
    { key: 'reports', count: reports, link: <Link to="/">进展报送待采纳</Link> },
    {
      key: 'plans',
      count: plans,
      link: (
        <Link to="/plans/$year" params={{ year: today.slice(0, 4) }}>
          方案和调整申请待审批
        </Link>
      ),
    },
    ...orders.map(({ asked, count }) => ({
      ...{ key: asked, count },
      link: <Link to="/orders">{ORDER_ASKED_LABEL[asked]}</Link>,
    })),
    {
      key: 'measures',
      count: measures,
      link: (
        <Link to="/ladder" search={{ show: 'waiting' }}>
          催办事项有提醒函、通报、约谈待发出
        </Link>
      ),
    },
    ...bulletins.map(({ asked, bulletin, title }) => ({
      ...{ key: bulletin, count: 1 },
      link: (
        <Link to="/bulletins/$bulletin" params={{ bulletin }}>
          {BULLETIN_ASKED_LABEL[asked]}《{title}》
        </Link>
      ),
    })),
    ...conclusions.map(({ asked, conclusion, year, subject }) => ({
      ...{ key: conclusion, count: 1 },
      link: (
        <Link to="/conclusions/$conclusion" params={{ conclusion }}>
          {asked === 'sign' ? '签发' : '修改'}
          {year}年督导评估结论：{unitName(subject)}
        </Link>
      ),
    })),
    {
      ...{ key: 'inspections', count: inspections },
      link: <Link to="/inspections">督查待登记、核实到期整改或办结</Link>,
    },
    { key: 'figures', count: figures, link: <Link to="/indicators">指标数值待认定</Link> },
    { key: 'safeguards', count: safeguards, link: <Link to="/safeguards">要素保障登记待确认</Link> },
    { key: 'matters', count: matters, link: <Link to="/matters">提请协调事项待研究、答复</Link> },
    { key: 'resolutions', count: resolutions, link: <Link to="/resolutions">议定事项待确认完成</Link> },
    { key: 'meetings', count: meetings, link: <Link to="/meetings">会议情况、纪要待登记</Link> },
    ...lists.map((year) => ({
      ...{ key: `list ${year}`, count: 1 },
      link: (
        <Link to="/key-tasks/$year" params={{ year: String(year) }}>
          {year}年度重点任务清单待登记协调小组决定
        </Link>
      ),
    })),
  ].filter((one) => one.count > 0)
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">现在需要决定</h2>
      {items.length === 0 ? (
        <p className="second">没有等您决定的事项。</p>
      ) : (
        <ul className="cockpit-decisions">
          {items.map(({ key, count, link }) => (
            <li key={key}>
              <b>{count}</b>
              {link}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
