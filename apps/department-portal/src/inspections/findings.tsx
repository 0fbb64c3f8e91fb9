import { sayDate } from '@jiashan/domain/calendar'
import { INSPECTION_LIMITS, isMended, ORDER_STATUS_LABEL } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { TaskLink } from '../duty/task-link.tsx'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { type Attached, citationsOf, evidenceProblems } from '../evidence/form.ts'
import { EvidenceList } from '../report/evidence-list.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { type Page, useInspectionMove } from './page.ts'

type Found = Page['inspection']['findings'][number]

/** 发现问题: each with who mends it until when; it may become an order, or is registered as mended. */
export const Findings = ({ page }: { page: Page }) => {
  const { actor } = useSession()
  const { findings } = page.inspection
  const [mending, setMending] = useState<number | null>(null)
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">发现问题 {findings.length} 项</h2>
      {findings.length === 0 ? (
        <p className="empty">
          {actor.department === null ? '本次督查没有发现问题。' : '没有发现本单位的问题。'}
        </p>
      ) : (
        <ol className="findings">
          {findings.map((one) => (
            <li key={one.number}>
              <FindingText finding={one} today={page.today} />
              {page.actions.includes('mend') && !isMended(one) && (
                <FindingActs page={page} finding={one} onMend={() => setMending(one.number)} />
              )}
            </li>
          ))}
        </ol>
      )}
      {mending !== null && <Mend page={page} number={mending} onClose={() => setMending(null)} />}
    </section>
  )
}

const FindingText = ({ finding, today }: { finding: Found; today: string }) => {
  const unitName = useUnitName()
  const { number, text, unit, task, dueOn, photos, mended } = finding
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
      {mended !== null && (
        <>
          <p className="prose second">
            整改情况：{mended.text}（{mended.by}登记）
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
  readonly onMend: () => void
}

/** It becomes an order or is mended; while an order on it is under way, it is verified there. */
const FindingActs = ({ page, finding, onMend }: ActsProps) => {
  const ordered = page.orders.find((one) => one.number === finding.number)
  return (
    <p className="finding-acts">
      {(ordered === undefined || ordered.status === 'closed') && (
        <Button onClick={onMend}>登记整改完成</Button>
      )}
      {ordered === undefined ? (
        <OrderLink page={page} finding={finding} />
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

interface MendProps {
  readonly page: Page
  readonly number: number
  readonly onClose: () => void
}

const Mend = ({ page, number, onClose }: MendProps) => {
  const { today } = useSession()
  const [files, setFiles] = useState<readonly Attached[]>([])
  const [uploading, setUploading] = useState(0)
  const place = `${usePlace(`inspection ${page.inspection.id}`)} mend ${number}`
  const mend = useInspectionMove<{
    readonly text: string
    readonly evidence: ReturnType<typeof citationsOf>
  }>(page, (sending, asked) => client.inspections.mend.mutate({ ...sending, number, ...asked }), {
    done: `第 ${number} 项已登记整改完成`,
    onDone: () => {
      forgetKept(place)
      onClose()
    },
  })
  const problems = evidenceProblems(files, today)
  return (
    <Reason
      title={`第 ${number} 项整改完成`}
      label="整改情况（单位怎样整改、怎样核实）"
      okText="登记整改完成"
      place={place}
      limit={INSPECTION_LIMITS.reason}
      pending={mend.isPending}
      problem={mend.isError ? failureOf(mend.error).sentence : null}
      ready={() => uploading === 0 && Object.keys(problems).length === 0}
      onClose={onClose}
      onSend={(text) => mend.mutate({ text, evidence: citationsOf(files) })}
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
