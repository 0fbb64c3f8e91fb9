import { sayDate } from '@jiashan/domain/calendar'
import { type ConclusionId, ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { STANDING_LABEL } from '@jiashan/domain/reporting'
import {
  CONCLUSION_ACTION_LABEL,
  CONCLUSION_LIMITS,
  CONCLUSION_STATUS_LABEL,
  type ConclusionAction,
} from '@jiashan/domain/supervision'
import { FailureNote, failureOf, useMove } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { sayInstant } from '../desk/subject.ts'
import { FileLink } from '../evidence/file-link.tsx'
import { RegisterPaper } from '../paper/register-paper.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Confirm } from '../words/confirm.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import { ConclusionEditor } from './editor.tsx'
import type { Page } from './page.ts'
import '../report/report.css'
import '../orders/orders.css'

const route = getRouteApi('/inside/conclusions/$conclusion')

/** One conclusion: the judgement, who signed it, and what this person can do. */
export const ConclusionPage = () => {
  const { programme } = useSession()
  const { conclusion } = route.useParams()
  const page = useQuery(
    trpc.conclusions.show.queryOptions({
      programme: programme.id,
      conclusion: conclusion as ConclusionId,
    }),
  )
  if (page.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return <Sheet key={conclusion} page={page.data} />
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo } = useSession()
  const unitName = useUnitName()
  const { year, subject, status, text, issue, steps } = page.conclusion
  const last = steps.at(-1)
  return (
    <article className="report order">
      <p className="second">{year}年督导评估结论（不计分）</p>
      <h1>
        {unitName(subject)} {demo && <DemoMark />}
      </h1>
      <p className="report-state">
        <b>{CONCLUSION_STATUS_LABEL[status]}</b>
        {issue !== null && `，${issue.signer}${sayDate(issue.on)}签发`}
        {issue !== null && issue.paper !== null && (
          <>
            （纸质签发，{issue.paper.registeredBy}登记：
            <FileLink id={issue.paper.scan.id} name={issue.paper.scan.name} />）
          </>
        )}
      </p>
      {last?.action === 'rework' && (
        <p className="came-back" role="note">
          退回修改：{last.reason}
        </p>
      )}
      <section aria-labelledby="standing">
        <h2 id="standing">{STANDING_LABEL[text.standing]}</h2>
        <p className="prose">{text.words}</p>
      </section>
      <Acts page={page} />
      <section aria-labelledby="history">
        <h2 id="history">办理过程</h2>
        <ol className="history">
          {steps.map((step) => (
            <li key={`${step.at} ${step.action}`}>
              <time dateTime={step.at}>{sayInstant(step.at)}</time>
              <span>
                {step.role === 'system' ? '系统' : ROLE_LABEL[step.role as Role]} {step.actor}{' '}
                {CONCLUSION_ACTION_LABEL[step.action]}
                {step.reason !== null && `：${step.reason}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}

type ByOffice = Parameters<typeof client.conclusions.handle.mutate>[0]['command']

const SHOWN: readonly ConclusionAction[] = ['sign', 'submit', 'revise', 'rework', 'drop']
const WITH_REASON = {
  rework: { _tag: 'ReworkConclusion', label: '退回理由（办公室会看到）' },
  drop: { _tag: 'DropConclusion', label: '撤销理由' },
} as const

const Acts = ({ page }: { page: Page }) => {
  const { programme, actor } = useSession()
  const { conclusion, version, actions } = page
  const [asking, setAsking] = useState<ConclusionAction | 'paper' | null>(null)
  const place = usePlace(`conclusion ${conclusion.id}`)
  const sent = { programme: programme.id, conclusion: conclusion.id, expected: version }
  const onDone = (): void => {
    forgetKept(`${place} ${asking}`)
    setAsking(null)
  }
  const handle = useMove<ByOffice>(
    (key, command) => client.conclusions.handle.mutate({ ...sent, key, command }),
    { done: '已办理', onDone },
  )
  const lead = useMove<Parameters<typeof client.conclusions.sign.mutate>[0]['command']>(
    (key, command) => client.conclusions.sign.mutate({ ...sent, key, command }),
    { done: '已办理', onDone },
  )
  const failed = [handle, lead].find((one) => one.isError)
  const pending = handle.isPending || lead.isPending
  const registers = actor.role === 'office' && conclusion.status === 'submitted'
  const shown = SHOWN.filter((one) => actions.includes(one))
  const start = (action: ConclusionAction): void => {
    if (action === 'submit') handle.mutate({ _tag: 'SubmitConclusion' })
    else setAsking(action)
  }
  if (asking === 'revise')
    return (
      <ConclusionEditor
        start={conclusion.text}
        okText="保存修改"
        place={`${place} revise`}
        pending={handle.isPending}
        error={handle.error}
        onCancel={() => setAsking(null)}
        onSend={(text) => handle.mutate({ _tag: 'ReviseConclusion', text })}
      />
    )
  if (shown.length === 0 && !registers && asking === null && failed === undefined) return null
  return (
    <section aria-label="办理">
      <div className="verdict">
        {shown.map((action) => (
          <Button
            key={action}
            type={action === 'sign' || action === 'submit' ? 'primary' : 'default'}
            disabled={pending}
            onClick={() => start(action)}
          >
            {CONCLUSION_ACTION_LABEL[action]}
          </Button>
        ))}
        {registers && <Button onClick={() => setAsking('paper')}>登记纸质签发</Button>}
      </div>
      {failed !== undefined && asking === null && <Refused error={failed.error} onRead={failed.reset} />}
      {asking === 'sign' && (
        <Confirm
          step={CONCLUSION_ACTION_LABEL.sign}
          says="签发后评估对象即收到本结论，不能收回或修改。"
          pending={pending}
          problem={failed === undefined ? null : failureOf(failed.error).sentence}
          onClose={() => setAsking(null)}
          onSend={() => lead.mutate({ _tag: 'SignConclusion' })}
        />
      )}
      {asking === 'paper' && (
        <RegisterPaper
          title="登记纸质签发"
          hint="领导在打印的结论上签发后，由办公室登记签发人、日期并上传签字页扫描件或照片。"
          sheet="签字页"
          done="已登记签发，评估对象已收到通知"
          place={`${place} paper`}
          send={(key, paper) => client.conclusions.register.mutate({ ...sent, key, ...paper })}
          onClose={() => setAsking(null)}
        />
      )}
      {(asking === 'rework' || asking === 'drop') && (
        <Reason
          title={CONCLUSION_ACTION_LABEL[asking]}
          label={WITH_REASON[asking].label}
          okText={CONCLUSION_ACTION_LABEL[asking]}
          place={`${place} ${asking}`}
          limit={CONCLUSION_LIMITS.reason}
          pending={pending}
          problem={failed === undefined ? null : failureOf(failed.error).sentence}
          onClose={() => setAsking(null)}
          onSend={(reason) =>
            asking === 'rework' && actor.role === 'leader'
              ? lead.mutate({ _tag: 'ReworkConclusion', reason })
              : handle.mutate({ _tag: WITH_REASON[asking]._tag, reason })
          }
        />
      )}
    </section>
  )
}
