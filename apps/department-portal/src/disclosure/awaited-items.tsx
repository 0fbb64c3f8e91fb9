import { sayDate } from '@jiashan/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { FirstRows } from '../rows/first-rows.tsx'
import { useSession } from '../session/use-session.ts'
import { ItemFacts, ItemWords, useSourceName, WordLine } from './item-words.tsx'
import { Opened } from './opened.tsx'
import type { Counts } from './page.ts'
import { useAnswer } from './use-answer.ts'
import { usePages } from './use-pages.ts'
import { Withdraw } from './withdraw.tsx'

type Awaiting = Counts['awaiting'][number]

/** What source units have not signed, unit by unit, those with something overdue first. */
export const AwaitedItems = ({ awaiting }: Pick<Counts, 'awaiting'>) =>
  awaiting.length === 0 ? (
    <p className="empty">来源单位都已签署公开意见。</p>
  ) : (
    <FirstRows
      list={awaiting}
      first={60}
      keyOf={({ department }) => String(department)}
      isLate={({ overdue }) => overdue > 0}
      row={(one) => <OfUnit awaiting={one} />}
    />
  )

const OfUnit = ({ awaiting: { department, count, overdue, dueOn } }: { awaiting: Awaiting }) => {
  const [isOpen, setOpen] = useState(false)
  const sourceName = useSourceName()
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{sourceName(department)}</b>
        <span className="second">
          待签 {count} 项
          {overdue > 0 ? (
            <span className="problem">，其中已超期 {overdue} 项</span>
          ) : (
            dueOn !== null && `，最早应于${sayDate(dueOn)}前公开`
          )}
        </span>
      </summary>
      {isOpen && <UnitItems department={department} />}
    </details>
  )
}

const UnitItems = ({ department }: Pick<Awaiting, 'department'>) => {
  const { programme } = useSession()
  const pages = usePages()
  const asked = { programme: programme.id, lists: [pages.ask('to-sign', department)] }
  const answer = useAnswer(useQuery(trpc.disclosure.items.queryOptions(asked)))
  return (
    <Opened answer={answer} part={answer.data?.lists[0]} onPage={pages.turn('to-sign')}>
      {(lines) =>
        lines.map((line) => (
          <article key={line.key} className="item">
            <h3>{line.title}</h3>
            <ItemFacts line={line} />
            <WordLine line={line} />
            <ItemWords line={line} />
            <Withdraw line={line} />
          </article>
        ))
      }
    </Opened>
  )
}
