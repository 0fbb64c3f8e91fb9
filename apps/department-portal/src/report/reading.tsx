import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { STAGE_LABEL, sayMoved } from '@jiashan/domain/planning'
import {
  changesSince,
  MILESTONE_STATE_LABEL,
  type MilestoneProgress,
  type ReportContent,
} from '@jiashan/domain/reporting'
import { EvidenceList } from './evidence-list.tsx'
import type { Page } from './page.ts'

const orNothing = (text: string): string => (text.trim() === '' ? '无' : text)

const sayProgress = ({ state, percent, doneOn }: MilestoneProgress): string =>
  `${MILESTONE_STATE_LABEL[state]} ${percent}%${doneOn === null ? '' : `，${sayDate(doneOn)}`}`

/** A report as handed in. */
export const Reading = ({ page }: { page: Page }) => {
  const { report } = page
  if (report === null) return <p className="empty">牵头单位还没有报送。</p>
  return (
    <>
      {report.correction !== null && (
        <p className="came-back" role="note">
          <b>更正版。</b>更正理由：{report.correction}
        </p>
      )}
      <Changes page={page} content={report.content} />
      <Content page={page} content={report.content} />
      <Signatures page={page} />
      {report.editions.map((edition, index) => (
        <details key={edition.acceptedOn + String(index)} className="before">
          <summary>
            {sayDate(edition.acceptedOn)}采纳的原版本
            {report.status === 'accepted' ? '（已被更正）' : '（更正采纳前仍然有效）'}
          </summary>
          <Content page={page} content={edition.content} />
        </details>
      ))}
    </>
  )
}

const titleOf = (page: Page, id: string): string =>
  page.asked.find((one) => one.milestone.id === id)?.milestone.title ?? '往年节点'

/** Titles repeat from year to year; the day tells them apart. */
const dueOf = (page: Page, id: string): string => {
  const milestone = page.asked.find((one) => one.milestone.id === id)?.milestone
  return milestone === undefined ? '' : `（应于${sayDate(milestone.dueOn)}${sayMoved(milestone)}完成）`
}

const Content = ({ page, content }: { page: Page; content: ReportContent }) => (
  <dl className="facts">
    <dt>时间节点</dt>
    <dd>
      {content.milestones.length === 0 && '无'}
      <ul>
        {content.milestones.map((told) => (
          <li key={told.milestone}>
            {titleOf(page, told.milestone)}：{sayProgress(told)}
            <span className="second">{dueOf(page, told.milestone)}</span>
          </li>
        ))}
      </ul>
    </dd>
    {content.figures.length > 0 && (
      <>
        <dt>指标数值（自报）</dt>
        <dd>
          <ul>
            {content.figures.map(({ target, value, unit }) => (
              <li key={target}>
                {page.task.targets.find((one) => one.key === target)?.subject ?? target}：{value} {unit}
              </li>
            ))}
          </ul>
        </dd>
      </>
    )}
    <dt>进展情况</dt>
    <dd className="prose">{content.progress}</dd>
    <dt>下一步打算</dt>
    <dd className="prose">{orNothing(content.nextStep)}</dd>
    <dt>困难和问题</dt>
    <dd className="prose">{orNothing(content.difficulty)}</dd>
    <dt>提请协调事项</dt>
    <dd className="prose">{orNothing(content.matter)}</dd>
    <dt>佐证材料</dt>
    <dd>
      <EvidenceList evidence={content.evidence} />
    </dd>
  </dl>
)

/** What is new against the period before; unchanged words are said to be so. */
const Changes = ({ page, content }: { page: Page; content: ReportContent }) => {
  const { previous } = page
  if (previous === null) return null
  const changes = changesSince(previous.content, content)
  const same = previous.content.progress === content.progress
  return (
    <section aria-label="与上期相比" className="changes">
      <h2>与{sayPeriod(previous.period)}相比</h2>
      <ul>
        {changes.map((one) =>
          one._tag === 'milestone' ? (
            <li key={one.now.milestone} className={one.backwards ? 'field-problem' : undefined}>
              {titleOf(page, one.now.milestone)}：{one.before === null ? '上期未报' : sayProgress(one.before)}{' '}
              → {sayProgress(one.now)}
              {one.backwards && '（比上期少，请核对）'}
            </li>
          ) : (
            <li key={one.now.target}>
              {page.task.targets.find((other) => other.key === one.now.target)?.subject ?? one.now.target}：
              {one.before === null ? '上期未报' : `${one.before.value} ${one.before.unit}`} → {one.now.value}{' '}
              {one.now.unit}
            </li>
          ),
        )}
        {changes.length === 0 && <li>时间节点和指标没有变化。</li>}
        {same && <li>进展情况的文字与上期完全相同。</li>}
      </ul>
    </section>
  )
}

/** Who has signed, in the system or on paper, and whose signature is awaited. */
const Signatures = ({ page: { report, awaits } }: { page: Page }) =>
  report === null || (report.signatures.length === 0 && awaits === null) ? null : (
    <section aria-label="单位审签">
      <h2>单位审签</h2>
      <ul className="periods">
        {report.signatures.map(({ stage, signer, signedOn, paper }) => (
          <li key={stage}>
            <b>{STAGE_LABEL[stage]}</b> {signer}，{sayDate(signedOn)}
            {paper !== null && (
              <span className="second">
                纸质审签，{paper.registeredBy}登记{' '}
                <a href={`/evidence/${paper.scan.id}`} target="_blank" rel="noreferrer">
                  {paper.scan.name}
                </a>
              </span>
            )}
          </li>
        ))}
        {awaits !== null && (
          <li>
            <b>{STAGE_LABEL[awaits]}</b> <span className="second">待审签</span>
          </li>
        )}
      </ul>
    </section>
  )
