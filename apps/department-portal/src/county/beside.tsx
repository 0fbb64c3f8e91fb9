import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { COUNTY_REPORT_STATUS_LABEL, type CountyReport } from '@jiashan/domain/reporting'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { EvidenceList } from '../report/evidence-list.tsx'
import { useSession } from '../session/use-session.ts'
import './county.css'

interface Props {
  readonly county: CountyReport | null
  /** Takes the county's words over; absent where nothing is being written. */
  readonly onCite?: (cited: string) => void
}

/** What the county reported on the same task and quarter, beside what the city's unit writes. */
export const CountyBeside = ({ county, onCite }: Props) => {
  const { programme } = useSession()
  if (county === null) return null
  const { task, period, status, content, reportedOn } = county
  const cited = `据${programme.county}报送（${sayPeriod(period)}，${COUNTY_REPORT_STATUS_LABEL[status]}）：${content.text}`
  return (
    <aside className="county-beside" aria-label={`${programme.county}报送`}>
      <h3>{programme.county}报送</h3>
      <p className="second">
        {sayPeriod(period)}，{sayDate(reportedOn)}报送，{COUNTY_REPORT_STATUS_LABEL[status]}{' '}
        <Link to="/county/$task/$period" params={{ task: String(task), period }}>
          {status === 'submitted' ? '去核实' : '查看'}
        </Link>
      </p>
      <p className="prose">{content.text}</p>
      {content.evidence.length > 0 && <EvidenceList evidence={content.evidence} />}
      {onCite !== undefined && (
        <p>
          <Button size="small" onClick={() => onCite(cited)}>
            引用到进展情况
          </Button>
          {status !== 'verified' && <span className="second"> 尚未核实属实，引用前请先核实</span>}
        </p>
      )}
    </aside>
  )
}
