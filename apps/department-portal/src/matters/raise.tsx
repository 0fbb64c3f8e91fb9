import { MATTER_LIMITS, type MatterText } from '@jiashan/domain/supervision'
import { useMove } from '@jiashan/office'
import { useNavigate } from '@tanstack/react-router'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { GroupNav } from '../group/nav.tsx'
import { Field, Problem, TextField } from '../moves/field.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import '../report/report.css'

const EMPTY: MatterText = { title: '', demand: '', task: null }
const NAMES = { title: '事项名称', demand: '问题和建议', task: '任务序号' }

/** Asks the group for coordination: what is stuck, and what the asker wishes. */
export const RaiseMatterPage = () => {
  const { programme } = useSession()
  const navigate = useNavigate()
  const place = usePlace('raise matter')
  const kept = useKept<MatterText>(place, EMPTY)
  const { state: text, set } = kept
  const [asked, setAsked] = useState(false)
  const raise = useMove<MatterText>(
    async (key, said) => {
      const command = { _tag: 'RaiseMatter' as const, text: said }
      const { id } = await client.matters.raise.mutate({ programme: programme.id, key, expected: 0, command })
      forgetKept(place)
      await navigate({ to: '/matters/$matter', params: { matter: id } })
    },
    { done: '已提请，协调小组办公室已收到通知' },
  )
  const problem = problemWith(text)
  return (
    <article className="report">
      <GroupNav />
      <h1>提请协调</h1>
      <p className="second">
        请写明遇到的问题和希望协调解决的事项。办公室研究后会答复；涉密内容不上网，请线下报送。
      </p>
      <form className="editor" onSubmit={(event) => event.preventDefault()}>
        <KeptNote kept={kept} names={NAMES} />
        <fieldset className="bare" disabled={raise.isPending}>
          <TextField
            id="matter-title"
            label="事项名称"
            max={MATTER_LIMITS.title}
            value={text.title}
            onChange={(title) => set({ title })}
          />
          <TextField
            id="matter-demand"
            label="问题和建议"
            rows={4}
            max={MATTER_LIMITS.demand}
            value={text.demand}
            onChange={(demand) => set({ demand })}
          />
          <Field id="matter-task" label="任务序号（不针对单项任务的可不填）">
            <InputNumber
              id="matter-task"
              min={1}
              precision={0}
              value={text.task}
              onChange={(task) => set({ task })}
            />
          </Field>
          {asked && problem !== null ? (
            <Problem text={problem} />
          ) : (
            raise.isError && <FailureLine error={raise.error} again={() => raise.mutate(raise.variables)} />
          )}
          <footer className="editor-foot">
            <Button
              type="primary"
              loading={raise.isPending}
              onClick={() => {
                setAsked(true)
                if (problem === null && !raise.isPending)
                  raise.mutate({ ...text, title: text.title.trim(), demand: text.demand.trim() })
              }}
            >
              提请协调
            </Button>
          </footer>
        </fieldset>
      </form>
    </article>
  )
}

const problemWith = ({ title, demand }: MatterText): string | null => {
  if (title.trim() === '') return '请填写事项名称'
  if (title.trim().length > MATTER_LIMITS.title) return `事项名称超出 ${MATTER_LIMITS.title} 字，请精简`
  if (demand.trim() === '') return '请写明问题和希望协调解决的事项'
  return demand.trim().length > MATTER_LIMITS.demand ? `内容超出 ${MATTER_LIMITS.demand} 字，请精简` : null
}
