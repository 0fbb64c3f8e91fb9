import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { DueDay } from '../session/due-day.tsx'
import { isLate, sayLeft } from './left.ts'
import type { Line } from './lines.ts'

const FIRST = 12

/** 待办, most pressing first; each leads to the place where it is done. */
export const TodoList = ({ lines }: { lines: readonly Line[] }) => {
  const [all, setAll] = useState(false)
  if (lines.length === 0) return <p className="empty">没有待办事项。</p>
  const shown = all ? lines : lines.slice(0, FIRST)
  return (
    <>
      <ul className="rows">
        {shown.map((line) => (
          <li key={line.key} className={isLate(line) ? 'late' : undefined}>
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
          </li>
        ))}
      </ul>
      {!all && lines.length > FIRST && (
        <Button onClick={() => setAll(true)}>显示其余 {lines.length - FIRST} 项</Button>
      )}
    </>
  )
}
