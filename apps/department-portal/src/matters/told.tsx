import { sayPeriod } from '@jiashan/domain/calendar'
import { MATTER_LIMITS } from '@jiashan/domain/supervision'
import { failureOf, useMove } from '@jiashan/office'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { Problem, TextField } from '../moves/field.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import type { List } from './page.ts'

type Told = List['told'][number]

/** What accepted reports ask for; the office takes it up as a matter of the unit that reported. */
export const ToldInReports = ({ told }: { told: readonly Told[] }) => {
  const unitName = useUnitName()
  const [taking, setTaking] = useState<Told | null>(null)
  if (told.length === 0) return null
  return (
    <section aria-labelledby="told-in-reports">
      <h2 id="told-in-reports">报送中提出、尚未受理的事项</h2>
      <ul className="plain-rows">
        {told.map((one) => (
          <li key={`${one.task} ${one.period}`}>
            <Link to="/tasks/$task/reports/$period" params={{ task: String(one.task), period: one.period }}>
              任务 {one.task} · {sayPeriod(one.period)}
            </Link>
            <span className="second">{unitName(one.department)}</span>
            <span className="grow">{one.asks}</span>
            <Button onClick={() => setTaking(one)}>受理</Button>
          </li>
        ))}
      </ul>
      {taking !== null && <TakeUp told={taking} onClose={() => setTaking(null)} />}
    </section>
  )
}

const TakeUp = ({ told, onClose }: { told: Told; onClose: () => void }) => {
  const { programme } = useSession()
  const navigate = useNavigate()
  const [title, setTitle] = useState(told.asks.slice(0, 30))
  const take = useMove<string>(
    async (key, words) => {
      const command = { _tag: 'TakeUpMatter' as const, task: told.task, period: told.period, title: words }
      const { id } = await client.matters.takeUp.mutate({
        programme: programme.id,
        key,
        expected: 0,
        command,
      })
      await navigate({ to: '/matters/$matter', params: { matter: id } })
    },
    { done: '已受理，报送单位已收到通知', onDone: onClose },
  )
  return (
    <Modal
      title="受理报送中的提请"
      open
      okText="受理"
      cancelText="取消"
      confirmLoading={take.isPending}
      okButtonProps={{ disabled: title.trim() === '' || title.trim().length > MATTER_LIMITS.title }}
      onCancel={onClose}
      onOk={() => take.mutate(title.trim())}
    >
      <p className="prose">{told.asks}</p>
      <TextField
        id="take-up-title"
        label="事项名称"
        max={MATTER_LIMITS.title}
        value={title}
        onChange={setTitle}
      />
      <Problem text={take.isError ? failureOf(take.error).sentence : null} />
    </Modal>
  )
}
