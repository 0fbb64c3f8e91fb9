import {
  RESOLUTION_ACTION_LABEL,
  RESOLUTION_LIMITS,
  type ResolutionAction,
  type ResolutionText,
} from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason, TAKEN } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import { ResolutionEditor } from './editor.tsx'
import type { Page } from './page.ts'
import { useResolutionMove } from './use-resolution-move.ts'

type Handled = Parameters<typeof client.resolutions.handle.mutate>[0]['command']

const WITH_REASON: {
  readonly [A in ResolutionAction]?: { readonly _tag: Handled['_tag']; readonly label: string }
} = {
  urge: { _tag: 'UrgeResolution', label: '催办内容（责任单位会看到）' },
  return: { _tag: 'ReturnResolution', label: '退回理由（责任单位会看到，请写明还缺什么）' },
  drop: { _tag: 'DropResolution', label: '不再办理的理由' },
}
const SHOWN: readonly ResolutionAction[] = ['confirm', 'return', 'urge', 'revise', 'drop']

/** What the office may do with a resolution now; what drags on may become a supervision order. */
export const Acts = ({ page }: { page: Page }) => {
  const { actor } = useSession()
  const { resolution, actions, late } = page
  const [asking, setAsking] = useState<ResolutionAction | null>(null)
  const [revised, setRevised] = useState<ResolutionText | null>(null)
  const place = usePlace(`resolution ${resolution.id} ${asking}`)
  const revising = usePlace(`resolution ${resolution.id} text`)
  const close = (): void => {
    setAsking(null)
    setRevised(null)
  }
  const handle = useResolutionMove<Handled>(
    page,
    (sending, command) => client.resolutions.handle.mutate({ ...sending, command }),
    {
      done: '已办理',
      onDone: () => {
        forgetKept(place)
        forgetKept(revising)
        close()
      },
    },
  )
  const shown = SHOWN.filter((one) => actions.includes(one))
  const orders = actor.role === 'office' && late
  const waits = asking !== null || handle.isError
  // What is being asked, and why it was refused, stays until the person has read it.
  if (shown.length === 0 && !orders && !waits) return null
  if (asking === 'revise' && revised === null)
    return (
      <ResolutionEditor
        place={revising}
        start={resolution.text}
        agenda={[]}
        notBefore={resolution.agreedOn}
        okText="下一步：写明理由"
        pending={false}
        error={null}
        onSend={setRevised}
        onCancel={close}
      />
    )
  const asked = asking === null ? undefined : WITH_REASON[asking]
  const problem = handle.isError ? failureOf(handle.error).sentence : null
  const { text, meeting, number } = resolution
  return (
    <section aria-label="办理" className="group-acts">
      {shown.map((action) => (
        <Button
          key={action}
          type={action === 'confirm' ? 'primary' : 'default'}
          disabled={handle.isPending}
          onClick={() =>
            action === 'confirm' ? handle.mutate({ _tag: 'ConfirmResolution' }) : setAsking(action)
          }
        >
          {RESOLUTION_ACTION_LABEL[action]}
        </Button>
      ))}
      {orders && (
        <Link
          to="/orders/new"
          className="order-new"
          search={{
            ...{ meeting, number: String(number), title: `督办：${text.wording}`, unit: text.owner },
            ...(text.task === null ? {} : { task: String(text.task) }),
          }}
        >
          拟办督办单
        </Link>
      )}
      {asking === null && handle.isError && <Refused error={handle.error} onRead={handle.reset} />}
      {asking !== null && asked !== undefined && (
        <Reason
          title={RESOLUTION_ACTION_LABEL[asking]}
          label={asked.label}
          okText={RESOLUTION_ACTION_LABEL[asking]}
          pending={handle.isPending}
          problem={problem}
          place={place}
          limit={RESOLUTION_LIMITS.reason}
          missing={() => (actions.includes(asking) ? null : TAKEN)}
          onClose={close}
          onSend={(reason) => handle.mutate({ _tag: asked._tag, reason } as Handled)}
        />
      )}
      {revised !== null && (
        <Reason
          title="更正议定事项"
          label="更正理由（责任单位会看到）"
          okText="更正"
          pending={handle.isPending}
          problem={problem}
          place={place}
          limit={RESOLUTION_LIMITS.reason}
          missing={() => (actions.includes('revise') ? null : TAKEN)}
          onClose={close}
          onSend={(reason) => handle.mutate({ _tag: 'ReviseResolution', text: revised, reason })}
        />
      )}
    </section>
  )
}
