import { may } from '@jiashan/domain/access'
import { sayDate } from '@jiashan/domain/calendar'
import type { Actor } from '@jiashan/domain/record'
import { INSPECTION_LIMITS, isMended, isTold, ORDER_STATUS_LABEL } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { TaskLink } from '../duty/task-link.tsx'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { type Attached, attachedOf, citationsOf, evidenceProblems } from '../evidence/form.ts'
import { EvidenceList } from '../report/evidence-list.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { type Page, useInspectionMove } from './page.ts'

type Found = Page['inspection']['findings'][number]

/** What somebody does about a finding with words and evidence. */
type Wording = 'tell' | 'mend'

interface Asking {
  readonly number: number
  readonly how: Wording | 'return'
}

/** 发现问题: each with who mends it until when; it may become an order, or is told and registered as mended. */
export const Findings = ({ page }: { page: Page }) => {
  const { actor } = useSession()
  const { findings } = page.inspection
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  const asked = findings.find((one) => one.number === asking?.number)
  const own = actor.department !== null || actor.role === 'county'
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">发现问题 {findings.length} 项</h2>
      {findings.length === 0 ? (
        <p className="empty">{own ? '没有发现本单位的问题。' : '本次督查没有发现问题。'}</p>
      ) : (
        <ol className="findings">
          {findings.map((one) => (
            <li key={one.number}>
              <FindingText finding={one} today={page.today} />
              {!isMended(one) && (
                <FindingActs
                  page={page}
                  finding={one}
                  ask={(how) => setAsking({ number: one.number, how })}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {asking?.how === 'return' && <Return page={page} number={asking.number} onClose={close} />}
      {asking !== null && asking.how !== 'return' && asked !== undefined && (
        <Account page={page} finding={asked} how={asking.how} onClose={close} />
      )}
    </section>
  )
}

const FindingText = ({ finding, today }: { finding: Found; today: string }) => {
  const unitName = useUnitName()
  const { number, text, unit, task, dueOn, photos, told, mended } = finding
  const late = mended === null && dueOn < today
  return (
    <>
      <p className="finding-head">
        <b>第 {number} 项</b>
        <span>{unitName(unit)}</span>
        {task !== null && <TaskLink task={task} />}
        <span className={late ? 'problem' : 'second'}>
          {mended === null
            ? `${sayDate(dueOn)}前整改${late ? '，已逾期' : ''}`
            : `${sayDate(mended.on)}整改完成`}
        </span>
      </p>
      <p className="prose">{text}</p>
      {photos.length > 0 && <EvidenceList evidence={photos} />}
      {told !== null && (
        <>
          <p className="prose second">
            整改反馈：{told.text}（{told.by}，{sayDate(told.on)}）
          </p>
          {told.evidence.length > 0 && <EvidenceList evidence={told.evidence} />}
          {told.returned !== null && (
            <p className="came-back" role="note">
              退回：{told.returned}
            </p>
          )}
        </>
      )}
      {mended !== null && (
        <>
          <p className="prose second">
            整改完成：{mended.text}（{mended.by}登记）
          </p>
          {mended.evidence.length > 0 && <EvidenceList evidence={mended.evidence} />}
        </>
      )}
    </>
  )
}

interface ActsProps {
  readonly page: Page
  readonly finding: Found
  readonly ask: (how: Asking['how']) => void
}

/** It becomes an order, is told by whom it concerns, is mended or returned; an order under way is verified there. */
const FindingActs = ({ page, finding, ask }: ActsProps) => {
  const { actor } = useSession()
  const ordered = page.orders.find((one) => one.number === finding.number)
  const free = ordered === undefined || ordered.status === 'closed'
  const tells = may(actor as Actor, 'inspection.tell', finding.unit) && !isTold(finding)
  const drafts = page.actions.includes('mend')
  return (
    <p className="finding-acts">
      {tells && free && page.actions.includes('tell') && (
        <Button type="primary" onClick={() => ask('tell')}>
          反馈整改情况
        </Button>
      )}
      {drafts && free && <Button onClick={() => ask('mend')}>登记整改完成</Button>}
      {drafts && isTold(finding) && <Button onClick={() => ask('return')}>退回整改反馈</Button>}
      {ordered === undefined ? (
        drafts && <OrderLink page={page} finding={finding} />
      ) : (
        <>
          <Link to="/orders/$order" params={{ order: ordered.order }}>
            已立督办单
          </Link>
          <span className="second">{ORDER_STATUS_LABEL[ordered.status]}</span>
        </>
      )}
    </p>
  )
}

/** Leads to a new order on the finding, its fields filled. */
const OrderLink = ({ page, finding }: { page: Page; finding: Found }) => {
  const { number, text, unit, task } = finding
  return (
    <Link
      to="/orders/new"
      search={{
        inspection: page.inspection.id,
        number: String(number),
        title: `督查发现问题整改：${text}`,
        demand: `${page.inspection.text.title}发现：${text}。请按期整改并反馈整改情况。`,
        unit,
        ...(task === null ? {} : { task: String(task) }),
      }}
      className="order-new"
    >
      据此拟办督办单
    </Link>
  )
}

const ACCOUNT = {
  tell: {
    title: (number: number) => `第 ${number} 项整改情况`,
    label: '整改情况（怎样整改、效果如何；佐证材料一并上传）',
    okText: '提交反馈',
    done: (number: number) => `第 ${number} 项整改情况已反馈，待办公室核实`,
    send: client.inspections.tell.mutate,
  },
  mend: {
    title: (number: number) => `第 ${number} 项整改完成`,
    label: '整改情况（单位怎样整改、怎样核实）',
    okText: '登记整改完成',
    done: (number: number) => `第 ${number} 项已登记整改完成`,
    send: client.inspections.mend.mutate,
  },
} as const satisfies { readonly [W in Wording]: object }

interface AccountProps {
  readonly page: Page
  readonly finding: Found
  readonly how: Wording
  readonly onClose: () => void
}

/** What was done about a finding, with what proves it. The office starts from what the unit told. */
const Account = ({ page, finding: { number, told }, how, onClose }: AccountProps) => {
  const { today } = useSession()
  const [files, setFiles] = useState<readonly Attached[]>(
    how === 'tell' ? attachedOf(told?.evidence ?? []) : [],
  )
  const [uploading, setUploading] = useState(0)
  const place = `${usePlace(`inspection ${page.inspection.id}`)} ${how} ${number}`
  const { title, label, okText, done, send } = ACCOUNT[how]
  const move = useInspectionMove<{
    readonly text: string
    readonly evidence: ReturnType<typeof citationsOf>
  }>(page, (sending, asked) => send({ ...sending, number, ...asked }), {
    done: done(number),
    onDone: () => {
      forgetKept(place)
      onClose()
    },
  })
  const problems = evidenceProblems(files, today)
  return (
    <Reason
      {...{ title: title(number), label, okText, place, onClose }}
      limit={INSPECTION_LIMITS.reason}
      draft={told?.text ?? ''}
      pending={move.isPending}
      problem={move.isError ? failureOf(move.error).sentence : null}
      missing={() => (uploading > 0 ? '还有文件正在上传' : (Object.values(problems)[0] ?? null))}
      onSend={(text) => move.mutate({ text, evidence: citationsOf(files) })}
    >
      {() => (
        <EvidenceField
          files={files}
          problems={files.length === 0 ? {} : problems}
          onUploading={setUploading}
          onChange={(change) => setFiles(change)}
        />
      )}
    </Reason>
  )
}

interface ReturnProps {
  readonly page: Page
  readonly number: number
  readonly onClose: () => void
}

const Return = ({ page, number, onClose }: ReturnProps) => {
  const place = `${usePlace(`inspection ${page.inspection.id}`)} return ${number}`
  const back = useInspectionMove<string>(
    page,
    (sending, reason) =>
      client.inspections.handle.mutate({ ...sending, command: { _tag: 'ReturnFinding', number, reason } }),
    {
      done: `第 ${number} 项的整改反馈已退回`,
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <Reason
      {...{ place, onClose }}
      title={`退回第 ${number} 项整改反馈`}
      label="退回理由（反馈的单位会看到，请写明还缺什么）"
      okText="退回"
      limit={INSPECTION_LIMITS.reason}
      pending={back.isPending}
      problem={back.isError ? failureOf(back.error).sentence : null}
      onSend={back.mutate}
    />
  )
}
