import { sayDate } from '@jiashan/domain/calendar'
import type { Outputs } from '@jiashan/server'
import { shortHash } from '../rules/words.ts'
import { sayChanged } from './changes.ts'

type Issue = Outputs['publications']['list'][number]

interface Props {
  /** Newest first. */
  readonly issues: readonly Issue[]
  /** The number of the one that readers get; null when they get none. */
  readonly served: number | null
}

/** All publications, with what each changed. */
export const Issues = ({ issues, served }: Props) =>
  issues.length === 0 ? (
    <p className="empty">还没有发布过。第一次发布后，公开网站才有内容。</p>
  ) : (
    <div className="scroll">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">次数</th>
            <th scope="col">发布日期</th>
            <th scope="col">变动</th>
            <th scope="col">内容指纹</th>
            <th scope="col">清单指纹</th>
            <th scope="col">签名公钥指纹</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((one) => (
            <Row key={one.number} issue={one} isServed={one.number === served} />
          ))}
        </tbody>
      </table>
    </div>
  )

const Row = ({ issue, isServed }: { issue: Issue; isServed: boolean }) => (
  <tr>
    <td>
      第 {issue.number} 次{isServed ? <a href="/">（现行，打开）</a> : null}
    </td>
    <td>{sayDate(issue.issuedOn)}</td>
    <td>{sayChanged(issue.changes)}</td>
    {[issue.snapshotHash, issue.manifestHash, issue.keyFingerprint].map((hash) => (
      <td key={hash}>
        <code title={hash}>{shortHash(hash)}</code>
      </td>
    ))}
  </tr>
)
