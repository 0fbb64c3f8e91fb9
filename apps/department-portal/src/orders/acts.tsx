import type { PlainDate } from '@jiashan/domain/calendar'
import {
  ORDER_ACTION_LABEL,
  ORDER_LIMITS,
  type OrderAction,
  type OrderCommand,
} from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { RegisterPaper } from '../paper/register-paper.tsx'
import { useSession } from '../session/use-session.ts'
import { Confirm } from '../words/confirm.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason, TAKEN } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import { OrderEditor } from './editor.tsx'
import type { Page } from './page.ts'
import { useOrderMove } from './use-order-move.ts'

type Handled = Parameters<typeof client.orders.handle.mutate>[0]['command']

/** What the office does at once, and what it is asked a reason for. */
const AT_ONCE: { readonly [A in OrderAction]?: Handled['_tag'] } = {
  review: 'ReviewOrder',
  close: 'CloseOrder',
}
const WITH_REASON: {
  readonly [A in OrderAction]?: { readonly _tag: Handled['_tag']; readonly label: string }
} = {
  rework: { _tag: 'ReworkOrder', label: '退回理由（拟办人会看到，请写明需要修改什么）' },
  drop: { _tag: 'DropOrder', label: '撤销理由' },
  return: { _tag: 'ReturnAnswer', label: '退回理由（承办单位会看到，请写明还缺什么）' },
  again: { _tag: 'OrderAgain', label: '二次督办理由（承办单位会看到）' },
  report: { _tag: 'ReportToLeader', label: '呈报方式和内容（记录在案）' },
}
const FIRST: readonly OrderAction[] = ['review', 'issue', 'receive', 'close']

/** The steps that this person may take now. */
export const Acts = ({ page }: { page: Page }) => {
  const { today, actor } = useSession()
  const { actions, order } = page
  const [asking, setAsking] = useState<OrderAction | 'paper' | null>(null)
  const place = usePlace(`order ${order.id}`)
  const close = (): void => setAsking(null)
  const handle = useOrderMove<Handled>(
    page,
    (sending, command) => client.orders.handle.mutate({ ...sending, command }),
    {
      done: '已办理',
      onDone: () => {
        forgetKept(`${place} ${asking}`)
        close()
      },
    },
  )
  const issue = useOrderMove(
    page,
    (sending) => client.orders.issue.mutate({ ...sending, command: { _tag: 'IssueOrder' } }),
    { done: '已签发，承办单位已收到通知', onDone: close },
  )
  const receive = useOrderMove(
    page,
    (sending) => client.orders.carryOut.mutate({ ...sending, command: { _tag: 'ReceiveOrder' } }),
    { done: '已签收' },
  )
  const start = (action: OrderAction): void => {
    const tag = AT_ONCE[action]
    if (action === 'receive') receive.mutate()
    else if (tag !== undefined) handle.mutate({ _tag: tag } as Handled)
    else setAsking(action)
  }
  const pending = handle.isPending || issue.isPending || receive.isPending
  const shown = actions.filter((one) => one !== 'answer' && one !== 'draft')
  const registers = actor.role === 'office' && order.status === 'reviewed'
  const failed = [handle, issue, receive].find((one) => one.isError)
  // What is being asked, and why it was refused, stays until the person has read it.
  if (shown.length === 0 && !registers && asking === null && failed === undefined) return null
  const asked = asking === null || asking === 'paper' ? undefined : WITH_REASON[asking]
  return (
    <section aria-label="办理">
      {asking === 'revise' ? (
        <OrderEditor
          place={`${place} revise`}
          start={order.text}
          okText="保存修改"
          pending={handle.isPending}
          error={handle.error}
          onCancel={close}
          onSend={(text) => handle.mutate({ _tag: 'ReviseOrder', text })}
        />
      ) : (
        <div className="verdict">
          {shown.map((action) => (
            <Button
              key={action}
              type={FIRST.includes(action) ? 'primary' : 'default'}
              disabled={pending}
              onClick={() => start(action)}
            >
              {ORDER_ACTION_LABEL[action]}
            </Button>
          ))}
          {registers && <Button onClick={() => setAsking('paper')}>登记纸质签发</Button>}
        </div>
      )}
      {failed !== undefined && asking === null && <Refused error={failed.error} onRead={failed.reset} />}
      {asking === 'issue' && (
        <Confirm
          step={ORDER_ACTION_LABEL.issue}
          says="签发后督办单即编号，发给承办单位，不能收回或修改。"
          pending={issue.isPending}
          problem={issue.isError ? failureOf(issue.error).sentence : null}
          onClose={close}
          onSend={() => issue.mutate()}
        />
      )}
      {asking === 'paper' && <Registered page={page} onClose={close} />}
      {asking !== null && asking !== 'paper' && asked !== undefined && (
        <Reason
          title={ORDER_ACTION_LABEL[asking]}
          label={asked.label}
          okText={ORDER_ACTION_LABEL[asking]}
          pending={handle.isPending}
          problem={handle.isError ? failureOf(handle.error).sentence : null}
          place={`${place} ${asking}`}
          limit={ORDER_LIMITS.reason}
          missing={({ dueOn = '' }) => {
            if (!actions.includes(asking)) return TAKEN
            return asking === 'again' && dueOn < today ? '请选择今天或以后的办理期限' : null
          }}
          onClose={close}
          onSend={(reason, { dueOn }) => handle.mutate(commandOf(asked._tag, reason, dueOn as PlainDate))}
        >
          {({ dueOn = '' }, set) =>
            asking === 'again' && (
              <label className="remark-field">
                新的办理期限
                <input
                  type="date"
                  className="date"
                  min={today}
                  value={dueOn}
                  onChange={(event) => set({ dueOn: event.target.value })}
                />
              </label>
            )
          }
        </Reason>
      )}
    </section>
  )
}

const commandOf = (_tag: OrderCommand['_tag'], reason: string, dueOn: PlainDate): Handled =>
  (_tag === 'OrderAgain' ? { _tag, reason, dueOn } : { _tag, reason }) as Handled

const Registered = ({ page, onClose }: { page: Page; onClose: () => void }) => {
  const { programme } = useSession()
  const place = { programme: programme.id, order: page.order.id, expected: page.version }
  return (
    <RegisterPaper
      title="登记纸质签发"
      hint="领导在打印的督办单上签发后，由办公室登记签发人、日期并上传签字页扫描件或照片。"
      sheet="督办单签字页"
      done="已登记签发，承办单位已收到通知"
      place={usePlace(`issue ${page.order.id}`)}
      send={(key, paper) => client.orders.registerIssue.mutate({ ...place, key, ...paper })}
      onClose={onClose}
    />
  )
}
