import { sayDate } from '@jiashan/domain/calendar'
import {
  AMENDMENT_KIND_LABEL,
  type AmendmentAsk,
  MILESTONE_LIMITS,
  type Milestone,
} from '@jiashan/domain/planning'
import { failureOf } from '@jiashan/office'
import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import type { Page } from './page.ts'
import { usePlanMove } from './use-plan-move.ts'

const REASON = 500

interface Words {
  readonly title: string
  readonly deliverable: string
  readonly weight: string
}

/** What is asked for; null while it is not complete. */
const askOf = (
  kind: AmendmentAsk['_tag'],
  dueOn: string,
  { title, deliverable, weight }: Words,
): AmendmentAsk | null => {
  if (kind === 'cancel') return { _tag: 'cancel' }
  if (kind === 'postpone')
    return dueOn === '' ? null : { _tag: 'postpone', dueOn: dueOn as Milestone['dueOn'] }
  const words = { title: title.trim(), deliverable: deliverable.trim(), weight: weight.trim() }
  const fits =
    words.title.length > 0 &&
    words.title.length <= MILESTONE_LIMITS.title &&
    words.deliverable.length > 0 &&
    words.deliverable.length <= MILESTONE_LIMITS.deliverable &&
    /^\d{1,4}(\.\d{1,2})?$/.test(words.weight) &&
    Number(words.weight) > 0
  return fits ? { _tag: 'change', ...words } : null
}

/** 申请调整 of one milestone: a later day, other words, or to drop it. */
export const Amend = ({
  page,
  milestone,
  onClose,
}: {
  page: Page
  milestone: Milestone
  onClose: () => void
}) => {
  const [kind, setKind] = useState<AmendmentAsk['_tag']>('postpone')
  const [dueOn, setDueOn] = useState('')
  const [words, setWords] = useState<Words>(milestone)
  const [reason, setReason] = useState('')
  const ask = askOf(kind, dueOn, words)
  const move = usePlanMove<{ readonly ask: AmendmentAsk; readonly reason: string }>(
    page,
    (sending, asked) => client.plans.applyAmendment.mutate({ ...sending, milestone: milestone.id, ...asked }),
    { done: '调整申请已报协调小组办公室' },
  )
  const unfit = ask === null || reason.trim() === '' || reason.trim().length > REASON
  return (
    <Modal
      title={`申请调整“${milestone.title}”`}
      open
      okText="提交申请"
      cancelText="取消"
      confirmLoading={move.isPending}
      okButtonProps={{ disabled: unfit }}
      onCancel={onClose}
      styles={{ body: { paddingBottom: 20 } }}
      onOk={() => {
        if (ask !== null) move.mutate({ ask, reason: reason.trim() }, { onSuccess: onClose })
      }}
    >
      <p className="second">
        现定{sayDate(milestone.dueOn)}完成。批准后原定日期和调整次数仍会显示；未批准前按现定日期执行。
      </p>
      <Radio.Group
        aria-label="调整方式"
        value={kind}
        options={(['postpone', 'change', 'cancel'] as const).map((value) => ({
          value,
          label: AMENDMENT_KIND_LABEL[value],
        }))}
        onChange={(event) => setKind(event.target.value)}
      />
      {kind === 'postpone' && (
        <label className="remark-field">
          延期到（{page.year}年内）
          <input
            type="date"
            className="date"
            aria-label="延期到"
            min={milestone.dueOn}
            max={`${page.year}-12-31`}
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        </label>
      )}
      {kind === 'change' && (
        <>
          <label className="remark-field" htmlFor="amend-title">
            节点名称
            <Input
              id="amend-title"
              value={words.title}
              count={{ max: MILESTONE_LIMITS.title, show: true }}
              onChange={(event) => setWords({ ...words, title: event.target.value })}
            />
          </label>
          <label className="remark-field" htmlFor="amend-deliverable">
            成果形式
            <Input.TextArea
              id="amend-deliverable"
              autoSize={{ minRows: 1, maxRows: 4 }}
              value={words.deliverable}
              count={{ max: MILESTONE_LIMITS.deliverable, show: true }}
              onChange={(event) => setWords({ ...words, deliverable: event.target.value })}
            />
          </label>
          <label className="remark-field" htmlFor="amend-weight">
            权重
            <Input
              id="amend-weight"
              inputMode="decimal"
              value={words.weight}
              onChange={(event) => setWords({ ...words, weight: event.target.value })}
            />
          </label>
        </>
      )}
      <label className="remark-field" htmlFor="amend-reason">
        理由（必填）
        <Input.TextArea
          id="amend-reason"
          rows={3}
          count={{ max: REASON, show: true }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {move.isError && (
        <p role="alert" className="field-problem">
          {failureOf(move.error).sentence}
        </p>
      )}
    </Modal>
  )
}
