import { PART_LIMITS, type Remark } from '@jiashan/domain/planning'
import { failureOf } from '@jiashan/office'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { FIELD_NAME, TEXTS } from './form.ts'
import type { Page } from './page.ts'
import { useMove } from './use-move.ts'

/** Sends a plan back: why, and what to mend in which field. */
export const SendBack = ({ page, onClose }: { page: Page; onClose: () => void }) => {
  const [reason, setReason] = useState('')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const places = [
    ...TEXTS.map((field) => ({ field, name: FIELD_NAME[field] ?? field })),
    ...(page.plan?.content.milestones ?? []).map(({ id, title }) => ({
      field: `milestones.${id}`,
      name: `时间节点“${title}”`,
    })),
  ]
  const remarks: readonly Remark[] = places.flatMap(({ field }) => {
    const text = (texts[field] ?? '').trim()
    return text === '' ? [] : [{ field, text }]
  })
  const move = useMove<void>(
    page,
    (sending) => client.plans.return.mutate({ ...sending, reason: reason.trim(), remarks }),
    '已退回牵头单位',
  )
  const unfit =
    reason.trim() === '' ||
    reason.trim().length > PART_LIMITS.reason ||
    remarks.some((one) => one.text.length > 300)
  return (
    <Modal
      title="退回修改"
      open
      okText="退回"
      cancelText="取消"
      confirmLoading={move.isPending}
      okButtonProps={{ disabled: unfit }}
      onCancel={onClose}
      styles={{ body: { paddingBottom: 20 } }}
      onOk={() => move.mutate(undefined, { onSuccess: onClose })}
    >
      <label htmlFor="plan-back-reason">
        退回理由（必填，对方会看到，请写明需要修改什么）
        <Input.TextArea
          id="plan-back-reason"
          rows={3}
          autoFocus
          count={{ max: PART_LIMITS.reason, show: true }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <details className="remarks">
        <summary>逐栏写意见（对方打开方案时直接看到在该栏旁）</summary>
        {places.map(({ field, name }) => (
          <label key={field} className="remark-field" htmlFor={`remark-${field}`}>
            {name}
            <Input
              id={`remark-${field}`}
              value={texts[field] ?? ''}
              count={{ max: 300 }}
              onChange={(event) => setTexts((before) => ({ ...before, [field]: event.target.value }))}
            />
          </label>
        ))}
      </details>
      {move.isError && (
        <p role="alert" className="field-problem">
          {failureOf(move.error).sentence}
        </p>
      )}
    </Modal>
  )
}
