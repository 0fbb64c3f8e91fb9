import { sayDate } from '@jiashan/domain/calendar'
import { DISCLOSURE_LABEL, type Evidence } from '@jiashan/domain/reporting'
import { FileLink } from '../evidence/file-link.tsx'

export const sayBytes = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** What proves a statement, each with what it proves and who may see it. */
export const EvidenceList = ({ evidence }: { evidence: readonly Evidence[] }) =>
  evidence.length === 0 ? (
    '无'
  ) : (
    <ul>
      {evidence.map((one) => (
        <li key={one.id}>
          {one._tag === 'file' ? (
            <FileLink id={one.id} name={one.name} />
          ) : (
            <b>涉密材料线下报送，{one.documentNumber}</b>
          )}
          <span className="second">
            {' '}
            {one._tag === 'file' ? sayBytes(one.bytes) : sayDate(one.deliveredOn)}，证明：{one.proves}（
            {DISCLOSURE_LABEL[one.disclosure]}）
          </span>
        </li>
      ))}
    </ul>
  )
