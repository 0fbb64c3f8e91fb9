import {
  INSPECTION_ACTION_LABEL,
  INSPECTION_LIMITS,
  type InspectionAction,
} from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import { InspectionEditor } from './editor.tsx'
import { HeldForm } from './held-form.tsx'
import { type Page, useInspectionMove } from './page.ts'

type Handled = Parameters<typeof client.inspections.handle.mutate>[0]['command']

const FIRST: readonly InspectionAction[] = ['hold', 'close']
/** Findings are mended one by one, beside them. */
const SHOWN: readonly InspectionAction[] = ['hold', 'note', 'close', 'revise', 'cancel']

/** The steps that this person may take now. */
export const Acts = ({ page }: { page: Page }) => {
  const [asking, setAsking] = useState<InspectionAction | null>(null)
  const place = usePlace(`inspection ${page.inspection.id}`)
  const close = (): void => setAsking(null)
  const handle = useInspectionMove<Handled>(
    page,
    (sending, command) => client.inspections.handle.mutate({ ...sending, command }),
    {
      done: '已办理',
      onDone: () => {
        forgetKept(`${place} ${asking}`)
        close()
      },
    },
  )
  const actions = SHOWN.filter((one) => page.actions.includes(one))
  if (asking === 'revise')
    return (
      <InspectionEditor
        start={page.inspection.text}
        itself={page.inspection.id}
        okText="保存修改"
        place={`${place} revise`}
        pending={handle.isPending}
        error={handle.error}
        onCancel={close}
        onSend={(text) => handle.mutate({ _tag: 'ReviseInspection', text })}
      />
    )
  if (asking === 'hold' || asking === 'note')
    return <HeldForm page={page} noting={asking === 'note'} place={`${place} ${asking}`} onClose={close} />
  if (actions.length === 0 && asking === null && !handle.isError) return null
  return (
    <section aria-label="办理">
      <div className="verdict">
        {actions.map((action) => (
          <Button
            key={action}
            type={FIRST.includes(action) ? 'primary' : 'default'}
            disabled={handle.isPending}
            onClick={() =>
              action === 'close' ? handle.mutate({ _tag: 'CloseInspection' }) : setAsking(action)
            }
          >
            {INSPECTION_ACTION_LABEL[action]}
          </Button>
        ))}
      </div>
      {handle.isError && asking === null && <Refused error={handle.error} onRead={handle.reset} />}
      {asking === 'cancel' && (
        <Reason
          title="取消督查"
          label="取消理由（被督查单位会收到通知）"
          okText="取消督查"
          place={`${place} cancel`}
          limit={INSPECTION_LIMITS.reason}
          pending={handle.isPending}
          problem={handle.isError ? failureOf(handle.error).sentence : null}
          onClose={close}
          onSend={(reason) => handle.mutate({ _tag: 'CancelInspection', reason })}
        />
      )}
    </section>
  )
}
