import type { ReportAction } from '@jiashan/domain/reporting'
import { LIMITS } from '@jiashan/domain/reporting'
import { failureOf } from '@jiashan/office'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { client, queryClient } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'

type Judging = Exclude<ReportAction, 'submit' | 'correct'>

const BUTTONS: { readonly [A in Judging]: { label: string; done: string; reason: boolean } } = {
  sign: { label: '审签通过', done: '已审签，转下一级审签', reason: false },
  pass: { label: '审核通过，报协调小组办公室', done: '已报协调小组办公室', reason: false },
  decline: { label: '退回修改', done: '已退回经办人', reason: true },
  accept: { label: '采纳', done: '已采纳', reason: false },
  return: { label: '退回修改', done: '已退回报送单位', reason: true },
  withdraw: { label: '撤回', done: '已撤回，可以修改后再提交', reason: false },
  drop: { label: '放弃更正', done: '已放弃更正，原采纳内容继续有效', reason: false },
}

const isJudging = (action: ReportAction): action is Judging => action !== 'submit' && action !== 'correct'

/** What head, office or clerk may do with a report that was handed in. */
export const Verdict = ({ page }: { page: Page }) => {
  const { programme } = useSession()
  const { message } = App.useApp()
  const [sendingBack, setSendingBack] = useState<Judging | null>(null)
  const [reason, setReason] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const judge = useMutation({
    mutationFn: (action: Judging) => {
      const { task } = page.duty
      const place = { programme: programme.id, task: task.ordinal, period: page.period }
      const sending = { ...place, key, expected: page.version }
      const { reports } = client
      const calls: { readonly [A in Judging]: () => Promise<unknown> } = {
        sign: () => reports.sign.mutate(sending),
        pass: () => reports.sign.mutate(sending),
        drop: () => reports.dropCorrection.mutate(sending),
        accept: () => reports.accept.mutate(sending),
        withdraw: () => reports.withdraw.mutate(sending),
        decline: () => reports.decline.mutate({ ...sending, reason, remarks: [] }),
        return: () => reports.return.mutate({ ...sending, reason, remarks: [] }),
      }
      return calls[action]()
    },
    onError: () => queryClient.invalidateQueries(),
    onSuccess: async (_, action) => {
      setSendingBack(null)
      await queryClient.invalidateQueries()
      message.success(BUTTONS[action].done)
    },
  })
  const actions = page.actions.filter(isJudging)
  if (actions.length === 0) return null
  return (
    <section className="verdict" aria-label="办理">
      {judge.isError && sendingBack === null && (
        <p role="alert" className="field-problem">
          {failureOf(judge.error).sentence}
        </p>
      )}
      {actions.map((action) => (
        <Button
          key={action}
          type={BUTTONS[action].reason || action === 'withdraw' ? 'default' : 'primary'}
          loading={judge.isPending && judge.variables === action}
          disabled={judge.isPending}
          onClick={() => {
            if (BUTTONS[action].reason) setSendingBack(action)
            else if (!judge.isPending && !judge.isSuccess) judge.mutate(action)
          }}
        >
          {BUTTONS[action].label}
        </Button>
      ))}
      <Modal
        title="退回修改"
        open={sendingBack !== null}
        okText="退回"
        cancelText="取消"
        confirmLoading={judge.isPending}
        okButtonProps={{ disabled: reason.trim() === '' || reason.length > LIMITS.reason }}
        onCancel={() => setSendingBack(null)}
        onOk={() => {
          if (sendingBack !== null && !judge.isPending && !judge.isSuccess) judge.mutate(sendingBack)
        }}
      >
        <label htmlFor="reason">
          退回理由（对方会看到，请写明需要修改什么）
          <Input.TextArea
            id="reason"
            rows={4}
            autoFocus
            count={{ max: LIMITS.reason, show: true }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {judge.isError && (
          <p role="alert" className="field-problem">
            {failureOf(judge.error).sentence}
          </p>
        )}
      </Modal>
    </section>
  )
}
