import { keyOf, type Path } from './draft/path.ts'
import { type Finding, SEVERITY_LABEL, sayCounts } from './findings.tsx'

interface Props {
  readonly found: readonly Finding[]
  readonly onLead: (path: Path) => void
  /** Where something stands, in words. */
  readonly placeOf: (path: Path) => string
}

/** More than anybody mends at once. */
const LISTED = 50

/** How much is to be mended; each line leads to its field. */
export const FindingsSummary = ({ found, onLead, placeOf }: Props) => (
  <details className="findings">
    <summary>
      <span role="status">{found.length === 0 ? '检查通过，没有需要更正的地方' : sayCounts(found)}</span>
    </summary>
    <ul>
      {found.slice(0, LISTED).map((one) => (
        <li key={`${keyOf(one.path)} ${one.words}`} className={`finding-${one.severity}`}>
          <span className="finding-kind">{SEVERITY_LABEL[one.severity]}</span>
          <button type="button" className="finding-lead" onClick={() => onLead(one.path)}>
            {placeOf(one.path)}：{one.words}
          </button>
        </li>
      ))}
      {found.length > LISTED ? (
        <li className="second">另有 {found.length - LISTED} 处，更正以上各处后再显示</li>
      ) : null}
    </ul>
  </details>
)
