import type { CaseFailure } from '@jiashan/domain/assessment'
import { showPoints } from '@jiashan/domain/assessment/shown'
import { parseRational } from '@jiashan/domain/quantity'

/** A number with two decimals, a word as it is. */
const shown = (value: string | null): string =>
  value === null ? '（无）' : parseRational(value) === null ? value : showPoints(value)

/** What of a case does not come out as it must: expected beside what the rules give. */
export const Failures = ({ failures }: { failures: readonly CaseFailure[] }) => (
  <table className="prices case-failures">
    <thead>
      <tr>
        <th scope="col">不一致的</th>
        <th scope="col">应得</th>
        <th scope="col">现得</th>
      </tr>
    </thead>
    <tbody>
      {failures.map(({ what, expected, got }) => (
        <tr key={what}>
          <td>{what}</td>
          <td>{shown(expected)}</td>
          <td className="ex-lost">{shown(got)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
