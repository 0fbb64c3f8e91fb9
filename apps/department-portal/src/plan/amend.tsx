import { sayDate } from '@jiashan/domain/calendar'
import {
  AMENDMENT_KIND_LABEL,
  type AmendmentAsk,
  MILESTONE_LIMITS,
  type Milestone,
} from '@jiashan/domain/planning'
import { failureOf } from '@jiashan/office'
import { Input, Radio } from 'antd'
import { useMemo } from 'react'
import { client } from '../api.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { WordsDialog } from '../words/words-dialog.tsx'
import type { Page } from './page.ts'
import { usePlanMove } from './use-plan-move.ts'

/** The longest reason of an application, and of its refusal. */
export const REASON = 500

interface Words {
  readonly title: string
  readonly deliverable: string
  readonly weight: string
}

interface Written extends Words {
  readonly kind: AmendmentAsk['_tag']
  readonly dueOn: string
  readonly reason: string
}

const startOf = ({ title, deliverable, weight }: Milestone): Written => ({
  ...{ kind: 'postpone', dueOn: '', reason: '' },
  ...{ title, deliverable, weight },
})

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

const ASK_MISSING: { readonly [K in AmendmentAsk['_tag']]: string } = {
  cancel: '请选择调整方式',
  postpone: '请选择新的完成日期',
  change: '请把节点名称、成果形式和权重填写完整，权重填大于零的数',
}
const isReason = (reason: string): boolean => reason.trim() !== '' && reason.trim().length <= REASON

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
  const place = usePlace(`amend ${milestone.id}`)
  const kept = useKept(
    place,
    useMemo(() => startOf(milestone), [milestone]),
  )
  const { kind, dueOn, reason, ...words } = kept.state
  const ask = askOf(kind, dueOn, words)
  const move = usePlanMove<{ readonly ask: AmendmentAsk; readonly reason: string }>(
    page,
    (sending, asked) => client.plans.applyAmendment.mutate({ ...sending, milestone: milestone.id, ...asked }),
    {
      done: '调整申请已报协调小组办公室',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  const missing =
    ask === null ? ASK_MISSING[kind] : isReason(reason) ? null : `请填写申请理由，不超过 ${REASON} 字`
  return (
    <WordsDialog
      title={`申请调整“${milestone.title}”`}
      okText="提交申请"
      words={kept}
      missing={missing}
      pending={move.isPending}
      problem={move.isError ? failureOf(move.error).sentence : null}
      onClose={onClose}
      onSend={() => {
        if (ask !== null) move.mutate({ ask, reason: reason.trim() })
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
        onChange={(event) => kept.set({ kind: event.target.value })}
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
            onChange={(event) => kept.set({ dueOn: event.target.value })}
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
              onChange={(event) => kept.set({ title: event.target.value })}
            />
          </label>
          <label className="remark-field" htmlFor="amend-deliverable">
            成果形式
            <Input.TextArea
              id="amend-deliverable"
              autoSize={{ minRows: 1, maxRows: 4 }}
              value={words.deliverable}
              count={{ max: MILESTONE_LIMITS.deliverable, show: true }}
              onChange={(event) => kept.set({ deliverable: event.target.value })}
            />
          </label>
          <label className="remark-field" htmlFor="amend-weight">
            权重
            <Input
              id="amend-weight"
              inputMode="decimal"
              value={words.weight}
              onChange={(event) => kept.set({ weight: event.target.value })}
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
          onChange={(event) => kept.set({ reason: event.target.value })}
        />
      </label>
    </WordsDialog>
  )
}
