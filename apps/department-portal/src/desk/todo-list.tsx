import { Link } from '@tanstack/react-router'
import { FirstRows } from '../rows/first-rows.tsx'
import { DueDay } from '../session/due-day.tsx'
import { isLate, sayLeft } from './left.ts'
import type { Line } from './lines.ts'

const FIRST = 12

/** 待办, most pressing first; each leads to the place where it is done. */
export const TodoList = ({ lines }: { lines: readonly Line[] }) =>
  lines.length === 0 ? (
    <p className="empty">没有待办事项。</p>
  ) : (
    <FirstRows
      list={lines}
      first={FIRST}
      keyOf={(line) => line.key}
      isLate={isLate}
      row={(line) => (
        <Link to={line.path as '/'} search={line.search as never} className="todo-link">
          <b>{line.title}</b>
          <span>{line.asked}</span>
          {line.due !== null && (
            <span className="todo-due">
              <DueDay due={line.due} />
              截止{sayLeft(line)}
            </span>
          )}
          {line.because !== '' && <span className="todo-reason">退回：{line.because}</span>}
        </Link>
      )}
    />
  )
