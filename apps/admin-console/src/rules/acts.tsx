import { EDITION_LIMITS } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { failureOf, useFocusBack, useMove } from '@jiashan/office'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { client, type Edition } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { sayLastStep } from './steps.ts'

type Act = 'publish' | 'return' | 'withdraw'

interface Words {
  readonly button: string
  readonly title: (edition: Edition) => string
  /** What it does, before it is done. */
  readonly does: (edition: Edition) => string
  readonly done: string
  /** Whether a reason must be given. */
  readonly reason: boolean
}

const WORDS: { readonly [A in Act]: Words } = {
  publish: {
    button: '发布',
    title: ({ ruleSet }) => `发布“${ruleSet.title}”？`,
    does: ({ ruleSet, effectiveOn }) =>
      `发布后即为 ${ruleSet.year} 年第 ${ruleSet.version} 版，自${sayDate(effectiveOn)}起施行，不能再改动或撤回；${ruleSet.year} 年的得分自施行之日起按这一版计算。`,
    done: '已发布',
    reason: false,
  },
  return: {
    button: '退回',
    title: ({ ruleSet }) => `退回“${ruleSet.title}”？`,
    does: () => '退回后这一版不再生效，起草人可以以它为底另起一份草稿，改好后重新提交。请写明要改什么。',
    done: '已退回',
    reason: true,
  },
  withdraw: {
    button: '撤回',
    title: ({ ruleSet }) => `撤回“${ruleSet.title}”？`,
    does: () => '撤回后另一位管理员不能再发布这一版；内容保留在列表里，可以以它为底另起一份草稿。',
    done: '已撤回',
    reason: false,
  },
}

const commandOf = (act: Act, reason: string) =>
  act === 'return'
    ? ({ _tag: 'ReturnRuleSet', reason } as const)
    : ({ _tag: act === 'publish' ? 'PublishRuleSet' : 'WithdrawRuleSet' } as const)

const ACTS: readonly Act[] = ['publish', 'return', 'withdraw']

/** What this person may do with an edition now, each with what it brings about. */
export const EditionActs = ({ edition }: { edition: Edition }) => {
  const { actor } = useSession()
  const [open, setOpen] = useState<Act | null>(null)
  const [reason, setReason] = useState('')
  const isOwn =
    edition.status === 'proposed' &&
    edition.steps.some((one) => one.action === 'propose' && one.account === actor.account)
  const possible = ACTS.filter((act) => edition.actions.includes(act))
  return (
    <>
      {possible.map((act) => (
        <Button
          key={act}
          type={act === 'publish' ? 'primary' : 'default'}
          size="small"
          onClick={() => setOpen(act)}
        >
          {WORDS[act].button}
        </Button>
      ))}
      {isOwn ? <span className="second">由您提交，须由另一位管理员发布。</span> : null}
      {open === null ? null : (
        <ActDialog
          act={open}
          edition={edition}
          reason={reason}
          onReason={setReason}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

interface DialogProps {
  readonly act: Act
  readonly edition: Edition
  /** Kept while the dialog is closed and opened again. */
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

const ActDialog = ({ act, edition, reason, onReason, onClose }: DialogProps) => {
  const { programme } = useSession()
  const words = WORDS[act]
  useFocusBack()
  const move = useMove(
    (key: string, said: string) =>
      client.ruleSets.move.mutate({
        ...{ programme: programme.id, edition: edition.id, key, expected: edition.version },
        command: commandOf(act, said),
      }),
    { done: words.done, onDone: onClose },
  )
  const said = reason.trim()
  // Somebody else was faster: nothing is left to be done here.
  if (!edition.actions.includes(act) && !move.isPending && !move.isSuccess)
    return (
      <Modal
        open
        title={words.title(edition)}
        footer={<Button onClick={onClose}>知道了</Button>}
        onCancel={onClose}
      >
        <p role="alert">
          {sayLastStep(edition)}，不需要再{words.button}。
        </p>
      </Modal>
    )
  return (
    <Modal
      open
      title={words.title(edition)}
      okText={words.button}
      cancelText="取消"
      okButtonProps={{ disabled: words.reason && said === '' }}
      confirmLoading={move.isPending}
      onOk={() => move.mutate(said)}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <p>{words.does(edition)}</p>
      {words.reason ? (
        <div className="field">
          <label htmlFor="return-reason">退回理由</label>
          <Input.TextArea
            id="return-reason"
            autoSize={{ minRows: 3 }}
            showCount
            maxLength={EDITION_LIMITS.reason}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        </div>
      ) : null}
      {move.isError ? (
        <p className="problem" role="alert">
          {failureOf(move.error).sentence}
        </p>
      ) : null}
    </Modal>
  )
}
