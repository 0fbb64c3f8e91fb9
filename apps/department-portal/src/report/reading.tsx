import { sayDate } from '@jiashan/domain/calendar'
import { DISCLOSURE_LABEL, MILESTONE_STATE_LABEL } from '@jiashan/domain/reporting'
import type { Page } from './page.ts'

const orNothing = (text: string): string => (text.trim() === '' ? '无' : text)

export const sayBytes = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** A report as handed in. */
export const Reading = ({ page: { report, duty } }: { page: Page }) => {
  if (report === null) return <p className="empty">牵头单位还没有报送。</p>
  const { content } = report
  return (
    <dl className="facts">
      <dt>时间节点</dt>
      <dd>
        {content.milestones.length === 0 && '无'}
        <ul>
          {content.milestones.map((told) => (
            <li key={told.milestone}>
              {duty.milestones.find((one) => one.milestone.id === told.milestone)?.milestone.title ?? '节点'}
              ：{MILESTONE_STATE_LABEL[told.state]} {told.percent}%
              {told.doneOn !== null && `，${sayDate(told.doneOn)}`}
            </li>
          ))}
        </ul>
      </dd>
      <dt>进展情况</dt>
      <dd className="prose">{content.progress}</dd>
      <dt>下一步打算</dt>
      <dd className="prose">{orNothing(content.nextStep)}</dd>
      <dt>困难和问题</dt>
      <dd className="prose">{orNothing(content.difficulty)}</dd>
      <dt>佐证材料</dt>
      <dd>
        {content.evidence.length === 0 && '无'}
        <ul>
          {content.evidence.map((file) => (
            <li key={file.id}>
              {file._tag === 'file' ? (
                <a href={`/evidence/${file.id}`} target="_blank" rel="noreferrer">
                  {file.name}
                </a>
              ) : (
                <b>线下报送 {file.documentNumber}</b>
              )}
              <span className="second">
                {' '}
                {file._tag === 'file' ? sayBytes(file.bytes) : sayDate(file.deliveredOn)}，证明：
                {file.proves}（{DISCLOSURE_LABEL[file.disclosure]}）
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  )
}
