import { Link } from '@tanstack/react-router'
import { useSession } from '../session/use-session.ts'
import './group.css'

/** The rooms of the group's work, beside each other on every page of it. The county has only its matters. */
export const GroupNav = () => {
  const { actor, today } = useSession()
  if (actor.role === 'county') return null
  return (
    <nav aria-label="协调小组" className="group-nav">
      <Link to="/group">组成</Link>
      <Link to="/key-tasks/$year" params={{ year: today.slice(0, 4) }}>
        年度重点任务
      </Link>
      <Link to="/meetings">会议</Link>
      <Link to="/resolutions">议定事项</Link>
      <Link to="/matters">提请协调</Link>
      <Link to="/bids">向上争取</Link>
    </nav>
  )
}
