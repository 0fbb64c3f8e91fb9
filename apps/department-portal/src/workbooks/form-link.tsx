import { Link } from '@tanstack/react-router'

interface Props {
  readonly kind: 'report' | 'plan'
  readonly about: string
  readonly task: number
}

/** The way to the form whose draft a workbook fills. */
export const FormLink = ({ kind, about, task }: Props) =>
  kind === 'report' ? (
    <Link to="/tasks/$task/reports/$period" params={{ task: String(task), period: about }}>
      任务 {task}
    </Link>
  ) : (
    <Link to="/tasks/$task/plans/$year" params={{ task: String(task), year: about }}>
      任务 {task}
    </Link>
  )
