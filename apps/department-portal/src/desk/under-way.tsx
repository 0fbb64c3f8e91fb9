import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { STAGE_LABEL } from '@jiashan/domain/planning'
import type { UnderWay as Matter } from '@jiashan/domain/supervision'
import { Link } from '@tanstack/react-router'

/** 我发起的: what the unit handed in, and whose turn it is. */
export const UnderWay = ({ matters }: { matters: readonly Matter[] }) =>
  matters.length === 0 ? (
    <p className="empty">没有正在办理的报送。</p>
  ) : (
    <ul className="rows">
      {matters.map(({ task, period, due, waitsFor, correcting }) => (
        <li key={`${task} ${period}`}>
          <Link
            to="/tasks/$task/reports/$period"
            params={{ task: String(task), period }}
            className="todo-link"
          >
            <b>
              任务 {task} · {sayPeriod(period)}
            </b>
            <span>
              {correcting && '更正，'}待
              {waitsFor === 'office' ? '协调小组办公室采纳' : `${STAGE_LABEL[waitsFor]}审签`}
            </span>
            <span className="todo-due">{sayDate(due)}截止</span>
          </Link>
        </li>
      ))}
    </ul>
  )
