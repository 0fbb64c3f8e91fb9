import { Link } from '@tanstack/react-router'
import { aboutOf } from './subject.ts'

/** Leads to what an act, a notice or a deadline is about. */
export const AboutLink = ({
  task,
  subject,
  children,
}: {
  task: number | null
  subject: string | null
  /** Words after the name of what it is about. */
  children?: React.ReactNode
}) => {
  const { words, path } = aboutOf(task, subject)
  if (path === null) return null
  return (
    <Link to={path as '/'}>
      {words}
      {children !== undefined && ' '}
      {children}
    </Link>
  )
}
