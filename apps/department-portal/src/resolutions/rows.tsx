import { sayDate } from '@jiashan/domain/calendar'
import { RESOLUTION_STATUS_LABEL } from '@jiashan/domain/supervision'
import { Link } from '@tanstack/react-router'
import { useUnitName } from '../session/use-session.ts'
import type { Row } from './page.ts'

export const stateOf = ({ status, late }: Row): string =>
  `${RESOLUTION_STATUS_LABEL[status]}${late ? '，已逾期' : ''}`

/** What one meeting agreed on, by number. */
export const ResolutionRows = ({ rows }: { rows: readonly Row[] }) => {
  const unitName = useUnitName()
  return (
    <ol className="agenda">
      {rows.map((row) => (
        <li key={row.id}>
          <b>{row.number}．</b>
          <Link to="/resolutions/$resolution" params={{ resolution: row.id }} className="grow">
            {row.wording}
          </Link>
          <span className="second">
            {unitName(row.owner)}，{sayDate(row.dueOn)}前
          </span>
          <span className={row.late ? 'problem' : undefined}>{stateOf(row)}</span>
        </li>
      ))}
    </ol>
  )
}
