import { ROUND_STATUS_LABEL } from '@jiashan/domain/assessment'
import type { Role } from '@jiashan/domain/record'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { stagesOf } from './stages.ts'
import { audienceOf, TO_DO } from './words.ts'

/** The years whose assessment can be looked at: those with rules, this one and the last. */
export const RoundYears = ({ year }: { year: number }) => {
  const { programme, today } = useSession()
  const years = useQuery(trpc.scores.years.queryOptions({ programme: programme.id }))
  const present = Number(today.slice(0, 4))
  const shown = [...new Set([present, ...(years.data ?? []), year])].toSorted((a, b) => b - a)
  return (
    <nav aria-label="年度" className="years">
      {shown.map((one) => (
        <Link
          key={one}
          to="/round/$year"
          params={{ year: String(one) }}
          aria-current={one === year ? 'page' : undefined}
          className="year"
        >
          {one} 年
        </Link>
      ))}
    </nav>
  )
}

/** The year, where its assessment stands and until when, and what is to be done now. */
export const RoundHead = ({ year, page }: { year: number; page: Page }) => {
  const { actor, demo } = useSession()
  const status = page.round?.status ?? 'none'
  return (
    <>
      <header className="round-head">
        <h1>
          {year} 年度考核 {demo && <DemoMark />}
        </h1>
        <p className="report-state">
          <b>{ROUND_STATUS_LABEL[status]}</b>
          <Link to="/scores/$year" params={{ year: String(year) }}>
            查看得分
          </Link>
        </p>
      </header>
      <ol className="round-stages" aria-label="考核阶段">
        {stagesOf(page.round, page).map(({ key, label, standing, note }) => (
          <li key={key} data-standing={standing} aria-current={standing === 'present' ? 'step' : undefined}>
            <b>{label}</b>
            <span className="second">
              {standing === 'present' && <em>{status === 'announced' ? '已完成' : '正在进行'}</em>} {note}
            </span>
          </li>
        ))}
      </ol>
      <p className="round-todo">{TO_DO[status][audienceOf(actor.role as Role)]}</p>
    </>
  )
}
