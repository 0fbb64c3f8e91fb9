import { Source } from '@jiashan/domain/supervision'
import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'

/** Longer text is not a link from end to end: its source stands behind it. */
const LONG = 24

/** A figure or sentence that leads to what it comes from; what counts several tasks opens them in place. */
export const SourceLink = ({ text, source }: { text: string; source: Source | null }) => {
  if (source === null || text === '') return text
  if (text.length <= LONG) return <Way text={text} source={source} />
  return (
    <>
      {text} <Way text="［来源］" source={source} />
    </>
  )
}

const Way = ({ text, source }: { text: string; source: Source }) =>
  Source.match(source, {
    tasks: ({ tasks }) => <Tasks text={text} tasks={tasks} />,
    report: ({ task, period }) => (
      <Link to="/tasks/$task/reports/$period" params={{ task: String(task), period }}>
        {text}
      </Link>
    ),
    plan: ({ task, year }) => (
      <Link to="/tasks/$task/plans/$year" params={{ task: String(task), year: String(year) }}>
        {text}
      </Link>
    ),
    order: ({ order }) => (
      <Link to="/orders/$order" params={{ order }}>
        {text}
      </Link>
    ),
    target: ({ target }) => (
      <Link to="/indicators/$target" params={{ target }}>
        {text}
      </Link>
    ),
  })

const TaskLink = ({ task, children }: { task: number; children: string }) => (
  <Link to="/tasks/$task" params={{ task: String(task) }}>
    {children}
  </Link>
)

const Tasks = ({ text, tasks }: { text: string; tasks: readonly number[] }) => {
  const [first] = tasks
  if (first === undefined) return text
  if (tasks.length === 1) return <TaskLink task={first}>{text}</TaskLink>
  return (
    <Popover
      trigger="click"
      title={`所指任务（${tasks.length} 项）`}
      content={
        <p className="bulletin-tasks">
          {tasks.map((task) => (
            <TaskLink key={task} task={task}>
              {`任务 ${task}`}
            </TaskLink>
          ))}
        </p>
      }
    >
      <button type="button" className="bulletin-figure">
        {text}
      </button>
    </Popover>
  )
}
