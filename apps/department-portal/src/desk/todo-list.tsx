import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import type { ReportAction } from '@jiashan/domain/reporting'
import type { Todo } from '@jiashan/domain/supervision'
import { Link } from '@tanstack/react-router'

const ASKED: { readonly [A in ReportAction]: string } = {
  submit: '填写报送',
  sign: '审签或退回',
  pass: '审签或退回',
  accept: '采纳或退回',
  withdraw: '撤回',
  decline: '退回',
  return: '退回',
  correct: '更正',
  drop: '放弃更正',
}

const sayLeft = ({ left, reported }: Todo): string => {
  if (reported) return '首次报送已到办公室'
  if (left < 0) return `已逾期 ${-left} 个工作日`
  return left === 0 ? '今天截止' : `还有 ${left} 个工作日`
}

/** 待办, most pressing first; each leads to the place where it is done. */
export const TodoList = ({ todos }: { todos: readonly Todo[] }) => (
  <section aria-labelledby="todo" className="todo">
    <h2 id="todo">
      待办 <span className={todos.length === 0 ? 'second' : 'count'}>{todos.length}</span>
    </h2>
    {todos.length === 0 ? (
      <p className="empty">没有待办事项。</p>
    ) : (
      <ul>
        {todos.slice(0, 12).map((todo) => (
          <li
            key={`${todo.task} ${todo.period}`}
            className={todo.left < 0 && !todo.reported ? 'late' : undefined}
          >
            <Link
              to="/tasks/$task/reports/$period"
              params={{ task: String(todo.task), period: todo.period }}
              className="todo-link"
            >
              <b>
                任务 {todo.task} · {sayPeriod(todo.period)}
              </b>
              <span>{todo.status === 'returned' ? '修改后重新报送' : ASKED[todo.action]}</span>
              <span className="todo-due">
                {sayDate(todo.due)}截止，{sayLeft(todo)}
              </span>
              {todo.reason !== null && <span className="todo-reason">退回理由：{todo.reason}</span>}
            </Link>
          </li>
        ))}
      </ul>
    )}
    {todos.length > 12 && <p className="empty">另有 {todos.length - 12} 项，处理后依次显示。</p>}
  </section>
)
