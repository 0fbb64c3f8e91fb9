import { may } from '@jiashan/domain/access'
import { SIGN_OFF_LIMITS } from '@jiashan/domain/publication'
import type { Actor } from '@jiashan/domain/record'
import { failureOf, useMove } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import type { Line } from './page.ts'

const WORDS = {
  public: {
    step: '撤回公开',
    label: '撤回理由（公开网站会写明此项已撤回和理由）',
    done: '已撤回，下次发布时从公开网站移除',
  },
  signed: { step: '收回公开意见', label: '收回理由（此项若已公开，公开网站会写明）', done: '已收回公开意见' },
} as const

type Withdrawable = Pick<Line, 'key' | 'title' | 'department' | 'version' | 'mayWithdraw' | 'isPublic'>

/** The way to take back what is public, or what was signed to be; nothing where there is none. */
export const Withdraw = ({ line }: { line: Withdrawable }) => {
  const { actor } = useSession()
  const [asked, setAsked] = useState(false)
  if (!line.mayWithdraw || !may(actor as Actor, 'disclosure.withdraw', line.department)) return null
  return (
    <>
      <Button size="small" aria-label={`${wordsOf(line).step}：${line.title}`} onClick={() => setAsked(true)}>
        {wordsOf(line).step}
      </Button>
      {asked && <Asked line={line} onClose={() => setAsked(false)} />}
    </>
  )
}

const wordsOf = ({ isPublic }: Withdrawable) => WORDS[isPublic ? 'public' : 'signed']

const Asked = ({ line, onClose }: { line: Withdrawable; onClose: () => void }) => {
  const { programme, actor } = useSession()
  const { department, key: item, title, version } = line
  const { step, label, done } = wordsOf(line)
  const place = usePlace(`withdraw ${item}`)
  const withdraw = useMove<string>(
    (key, reason) => {
      const command = { _tag: 'WithdrawItems' as const, department, keys: [item], reason }
      const sending = { programme: programme.id, key, expected: version, command }
      return actor.role === 'office'
        ? client.disclosure.signForOffice.mutate(sending)
        : client.disclosure.sign.mutate(sending)
    },
    {
      done,
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <Reason
      title={`${step}：${title}`}
      label={label}
      okText={step}
      place={place}
      limit={SIGN_OFF_LIMITS.reason}
      pending={withdraw.isPending}
      problem={withdraw.isError ? failureOf(withdraw.error).sentence : null}
      onClose={onClose}
      onSend={(reason) => withdraw.mutate(reason)}
    />
  )
}
