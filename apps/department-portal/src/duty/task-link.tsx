import { reach } from '@jiashan/domain/access'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/use-session.ts'

/** A task by its ordinal, with its page where that is for this person: the county has none. */
export const TaskLink = ({ task }: { readonly task: number }) => {
  const { actor } = useSession()
  if (reach(actor, 'duty.read') === 'none') return <>任务 {task}</>
  return (
    <Link to="/tasks/$task" params={{ task: String(task) }}>
      任务 {task}
    </Link>
  )
}
