import { sayPeriod } from '@jiashan/domain/calendar'
import { ASKED_LABEL, type Todo } from '@jiashan/domain/supervision'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { DueDay } from '../session/due-day.tsx'

const sayLeft = ({ left, reported }: Todo): string => {
  if (reported) return '首次报送已到办公室'
  if (left < 0) return `已逾期 ${-left} 个工作日`
  return left === 0 ? '今天截止' : `还有 ${left} 个工作日`
}

/** One click leads to the first field to mend. */
const fieldOf = ({ sentBack }: Todo): { field?: string } => {
  const field = sentBack?.remarks[0]?.field
  return field === undefined ? {} : { field }
}

const FIRST = 12

/** 待办, most pressing first; each leads to the place where it is done. */
export const TodoList = ({ todos }: { todos: readonly Todo[] }) => {
  const [all, setAll] = useState(false)
  if (todos.length === 0) return <p className="empty">没有待办事项。</p>
  const shown = all ? todos : todos.slice(0, FIRST)
  return (
    <>
      <ul className="rows">
        {shown.map((todo) => (
          <li
            key={`${todo.asked} ${todo.task} ${todo.period}`}
            className={todo.left < 0 && !todo.reported ? 'late' : undefined}
          >
            <Link
              to="/tasks/$task/reports/$period"
              params={{ task: String(todo.task), period: todo.period }}
              search={fieldOf(todo)}
              className="todo-link"
            >
              <b>
                任务 {todo.task} · {sayPeriod(todo.period)}
              </b>
              <span>{ASKED_LABEL[todo.asked]}</span>
              <span className="todo-due">
                <DueDay due={todo.due} />
                截止，{sayLeft(todo)}
              </span>
              {todo.sentBack !== null && (
                <span className="todo-reason">
                  退回：
                  {[todo.sentBack.reason, ...todo.sentBack.remarks.map((one) => one.text)]
                    .filter((text) => text !== '')
                    .join('；')}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {!all && todos.length > FIRST && (
        <Button onClick={() => setAll(true)}>显示其余 {todos.length - FIRST} 项</Button>
      )}
    </>
  )
}
