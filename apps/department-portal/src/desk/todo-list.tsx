import { sayPeriod } from '@jiashan/domain/calendar'
import { ASKED_LABEL, type Todo } from '@jiashan/domain/supervision'
import { Link } from '@tanstack/react-router'
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
                    .filter(Boolean)
                    .join('；')}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    )}
    {todos.length > 12 && <p className="empty">另有 {todos.length - 12} 项，处理后依次显示。</p>}
  </section>
)
