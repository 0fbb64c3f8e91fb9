import { isPlainDate, sayDate } from '@jiashan/domain/calendar'
import { ROLE_LABEL, type Role, type SafeguardId } from '@jiashan/domain/record'
import {
  FACTOR_UNIT,
  leftOf,
  SAFEGUARD_ACTION_LABEL,
  SAFEGUARD_KIND_LABEL,
  SAFEGUARD_LIMITS,
  SAFEGUARD_STATUS_LABEL,
  type SafeguardContent,
} from '@jiashan/domain/safeguards'
import { FailureNote, failureOf, useMove } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { sayInstant } from '../desk/subject.ts'
import { FileLink } from '../evidence/file-link.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import { contentOf, FIELDS, typedOf } from './fields.ts'
import { SafeguardForm } from './form.tsx'
import type { Page } from './page.ts'
import { titleOfContent } from './words.ts'
import '../report/report.css'
import '../orders/orders.css'

const route = getRouteApi('/inside/safeguards/$safeguard')

/** One entry: what was recorded, whether it is confirmed, and what this person can do. */
export const SafeguardPage = () => {
  const { programme } = useSession()
  const { safeguard } = route.useParams()
  const page = useQuery(
    trpc.safeguards.show.queryOptions({ programme: programme.id, safeguard: safeguard as SafeguardId }),
  )
  if (page.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return <Sheet key={safeguard} page={page.data} />
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo } = useSession()
  const unitName = useUnitName()
  const { status, content, department, confirmed, steps } = page.safeguard
  const back = status === 'returned' ? steps.at(-1)?.reason : null
  return (
    <article className="report order">
      <p className="second">{SAFEGUARD_KIND_LABEL[content._tag]}</p>
      <h1>
        {titleOfContent(content)} {demo && <DemoMark />}
      </h1>
      <p className="report-state">
        <b>{SAFEGUARD_STATUS_LABEL[status]}</b>
        {confirmed !== null && status !== 'confirmed' && '；更新确认前，原确认内容仍然有效'}
      </p>
      {back !== null && back !== undefined && (
        <p className="came-back" role="note">
          退回修改：{back}
        </p>
      )}
      {page.warnings.length > 0 && (
        <p className="problem" role="note">
          提醒：{page.warnings.map((one) => one.words).join('；')}
        </p>
      )}
      <dl className="facts">
        <dt>登记单位</dt>
        <dd>{unitName(department)}</dd>
        <Told content={content} />
      </dl>
      <Acts page={page} />
      <section aria-labelledby="history">
        <h2 id="history">办理过程</h2>
        <ol className="history">
          {steps.map((step) => (
            <li key={`${step.at} ${step.action}`}>
              <time dateTime={step.at}>{sayInstant(step.at)}</time>
              <span>
                {step.role === 'system' ? '系统' : ROLE_LABEL[step.role as Role]} {step.actor}{' '}
                {SAFEGUARD_ACTION_LABEL[step.action]}
                {step.reason !== null && `：${step.reason}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}

/** Every field that says something, under its label. */
const Told = ({ content }: { content: SafeguardContent }) => {
  const typed = typedOf(content._tag, content)
  const unit = content._tag === 'factor' ? ` ${FACTOR_UNIT[content.factor]}` : ''
  return (
    <>
      {FIELDS[content._tag].map(({ name, label, as, options }) => {
        const text = typed[name] ?? ''
        if (text === '') return null
        const said = as === 'choice' ? options?.find((one) => one.value === text)?.label : text
        return [
          <dt key={`${name} label`}>{label.replace(/[（，].*$/, '')}</dt>,
          <dd key={name}>
            {name === 'task' ? (
              <Link to="/tasks/$task" params={{ task: text }}>
                任务 {text}
              </Link>
            ) : name === 'link' ? (
              <a href={text} target="_blank" rel="noreferrer">
                {text}
              </a>
            ) : as === 'day' && isPlainDate(text) ? (
              sayDate(text)
            ) : (
              `${said}${as === 'number' ? unit : ''}`
            )}
          </dd>,
        ]
      })}
      {content._tag === 'factor' && (
        <>
          <dt>剩余</dt>
          <dd>
            {leftOf(content)}
            {unit}
          </dd>
        </>
      )}
      {content._tag === 'practice' && (
        <>
          <dt>证明文件</dt>
          <dd>
            <ul>
              {content.documents.map((one) => (
                <li key={one.id}>
                  <FileLink id={one.id} name={one.name} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </>
  )
}

type Revised = Parameters<typeof client.safeguards.revise.mutate>[0]['content']
type Asking = 'revise' | 'return' | 'drop' | 'retract'
const WITH_REASON = {
  return: '退回理由（登记单位会看到）',
  drop: '撤销理由',
  retract: '收回理由（原确认内容保留）',
} as const

const Acts = ({ page }: { page: Page }) => {
  const { programme } = useSession()
  const { safeguard, version, actions } = page
  const { content } = safeguard
  const [asking, setAsking] = useState<Asking | null>(null)
  const place = usePlace(`safeguard ${safeguard.id}`)
  const sent = { programme: programme.id, safeguard: safeguard.id, expected: version }
  const onDone = (): void => {
    forgetKept(`${place} ${asking}`)
    setAsking(null)
  }
  const revise = useMove<Revised>(
    (key, asked) => client.safeguards.revise.mutate({ ...sent, key, content: asked }),
    { done: '已更新，待办公室确认', onDone },
  )
  const settle = useMove<Parameters<typeof client.safeguards.settle.mutate>[0]['command']>(
    (key, command) => client.safeguards.settle.mutate({ ...sent, key, command }),
    { done: '已办理', onDone },
  )
  const drop = useMove<string>(
    (key, reason) =>
      client.safeguards.drop.mutate({ ...sent, key, command: { _tag: 'DropSafeguard', reason } }),
    { done: '已办理', onDone },
  )
  const failed = [settle, drop].find((one) => one.isError)
  if (asking === 'revise')
    return (
      <SafeguardForm
        kind={content._tag}
        start={typedOf(content._tag, content)}
        documents={content._tag === 'practice' ? content.documents : []}
        okText="保存更新"
        place={`${place} revise`}
        pending={revise.isPending}
        error={revise.error}
        onCancel={() => setAsking(null)}
        onSend={(typed, documents) =>
          revise.mutate({
            ...contentOf(content._tag, typed),
            ...(content._tag === 'practice' ? { documents: documents.map((one) => one.id) } : {}),
          } as unknown as Revised)
        }
      />
    )
  if (actions.length === 0 && asking === null && failed === undefined) return null
  return (
    <section aria-label="办理">
      <div className="verdict">
        {actions.includes('confirm') && (
          <Button
            type="primary"
            loading={settle.isPending}
            onClick={() => settle.mutate({ _tag: 'ConfirmSafeguard' })}
          >
            确认
          </Button>
        )}
        {(['revise', 'return', 'drop', 'retract'] as const)
          .filter((one) => actions.includes(one))
          .map((one) => (
            <Button key={one} disabled={settle.isPending} onClick={() => setAsking(one)}>
              {SAFEGUARD_ACTION_LABEL[one]}
            </Button>
          ))}
      </div>
      {failed !== undefined && asking === null && <Refused error={failed.error} onRead={failed.reset} />}
      {asking !== null && (
        <Reason
          title={SAFEGUARD_ACTION_LABEL[asking]}
          label={WITH_REASON[asking]}
          okText={SAFEGUARD_ACTION_LABEL[asking]}
          place={`${place} ${asking}`}
          limit={SAFEGUARD_LIMITS.reason}
          pending={settle.isPending || drop.isPending}
          problem={failed === undefined ? null : failureOf(failed.error).sentence}
          onClose={() => setAsking(null)}
          onSend={(reason) =>
            asking === 'return' ? settle.mutate({ _tag: 'ReturnSafeguard', reason }) : drop.mutate(reason)
          }
        />
      )}
    </section>
  )
}
