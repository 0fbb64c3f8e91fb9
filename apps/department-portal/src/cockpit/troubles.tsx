import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useSession, useUnitName } from '../session/use-session.ts'
import type { Cockpit } from './cockpit.tsx'
import { Worst } from './worst.tsx'

/** Who owes a report; the list is ready to be pasted into a message. */
export const SilentDuties = ({ silent }: { silent: Cockpit['silent'] }) => {
  const { message } = App.useApp()
  const { today } = useSession()
  const unitName = useUnitName()
  const copy = async (): Promise<void> => {
    const byUnit = Map.groupBy(silent, (one) => one.lead)
    const lines = [...byUnit].map(
      ([lead, list]) =>
        `${lead === null ? '' : unitName(lead)}：${list
          .map(
            ({ task, period, late }) => `任务${task} ${sayPeriod(period)}进展报送（逾期 ${late} 个工作日）`,
          )
          .join('；')}`,
    )
    await navigator.clipboard.writeText(
      [`截至${sayDate(today as never)}，以下单位尚未报送，请抓紧：`, ...lines].join('\n'),
    )
    message.success('催办名单已复制，可直接粘贴到通知或工作群')
  }
  return (
    <section aria-labelledby="silent">
      <header className="cockpit-section-head">
        <h2 id="silent">逾期未报 {silent.length === 0 ? '' : silent.length}</h2>
        {silent.length > 0 && (
          <Button size="small" onClick={() => void copy()}>
            复制催办名单
          </Button>
        )}
      </header>
      <Worst
        list={silent}
        keyOf={({ task, period }) => `${task} ${period}`}
        none="没有逾期未报的任务。"
        row={({ task, lead, period, due, late }) => (
          <Link
            to="/tasks/$task/reports/$period"
            params={{ task: String(task), period }}
            className="todo-link"
          >
            <b>
              任务 {task} · {sayPeriod(period)}
            </b>
            <span>{lead === null ? '' : unitName(lead)}</span>
            <span className="problem">
              应于{sayDate(due)}前，逾期 {late} 个工作日
            </span>
          </Link>
        )}
      />
    </section>
  )
}

export const SlippedMilestones = ({ slipped }: { slipped: Cockpit['slipped'] }) => {
  const unitName = useUnitName()
  return (
    <section aria-labelledby="slipped">
      <h2 id="slipped">滞后和延期的时间节点 {slipped.length === 0 ? '' : slipped.length}</h2>
      <Worst
        list={slipped}
        keyOf={({ task, title, dueOn }) => `${task} ${title} ${dueOn}`}
        none="没有滞后或延期的时间节点。"
        row={({ task, lead, title, dueOn, originalDueOn, extensions, late }) => (
          <Link to="/tasks/$task" params={{ task: String(task) }} className="todo-link">
            <b>任务 {task}</b>
            <span>
              {title}
              {lead === null ? '' : `（${unitName(lead)}）`}
            </span>
            <span className={late > 0 ? 'problem' : 'second'}>
              {extensions === 0
                ? `应于${sayDate(dueOn)}完成`
                : `原定${sayDate(originalDueOn)}，已延期 ${extensions} 次，现定${sayDate(dueOn)}`}
              {late > 0 && `，逾期 ${late} 个工作日`}
            </span>
          </Link>
        )}
      />
    </section>
  )
}

const MISSING: readonly Cockpit['targets'][number]['signal'][] = ['missed', 'off-path', 'near-path']

export const Targets = ({ targets }: { targets: Cockpit['targets'] }) => (
  <section aria-labelledby="targets">
    <h2 id="targets">量化目标</h2>
    <Worst
      list={targets}
      keyOf={({ target }) => target}
      none="没有量化目标。"
      row={({ target, subject, signal, now, forecast }) => (
        <Link to="/indicators/$target" params={{ target }} className="todo-link">
          <b>{subject}</b>
          <span className={MISSING.includes(signal) ? 'problem' : undefined}>{now}</span>
          <span className="second">{forecast}</span>
        </Link>
      )}
    />
  </section>
)
