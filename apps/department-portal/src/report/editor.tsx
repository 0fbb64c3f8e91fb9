import { LIMITS } from '@jiashan/domain/reporting'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { client, queryClient } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { EvidenceField } from './evidence-field.tsx'
import { type FormState, problemsOf, startingState } from './form-state.ts'
import { MilestoneField } from './milestone-field.tsx'
import type { Page } from './page.ts'
import { SubmissionProblem } from './submission-problem.tsx'
import { forgetHere, keptHere, type Saving, useDraft } from './use-draft.ts'

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

const saySaving = (saving: Saving): string => {
  switch (saving._tag) {
    case 'unchanged':
      return '修改会自动保存为草稿'
    case 'saving':
      return '正在保存草稿…'
    case 'saved':
      return `草稿已于 ${clock.format(saving.at)} 保存`
    case 'kept-here':
      return `草稿暂存在本机：${saving.sentence}`
  }
}

/** Where a clerk writes a report; nothing written here is lost before it is submitted. */
export const Editor = ({ page }: { page: Page }) => {
  const { programme, today } = useSession()
  const { message } = App.useApp()
  const [state, setState] = useState<FormState>(() => keptHere(programme.id, page) ?? startingState(page))
  const [changed, setChanged] = useState(() => keptHere(programme.id, page) !== null)
  const [asked, setAsked] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const saving = useDraft(programme.id, page, state, changed)
  const problems = asked ? problemsOf(state, today) : {}
  const set = (change: Partial<FormState>): void => {
    setState((before) => ({ ...before, ...change }))
    setChanged(true)
  }
  const submit = useMutation({
    mutationFn: () =>
      client.reports.submit.mutate({
        programme: programme.id,
        task: page.duty.task.ordinal,
        period: page.period,
        key,
        expected: page.version,
        content: contentOf(state),
      }),
    onSuccess: async () => {
      forgetHere(programme.id, page)
      await queryClient.invalidateQueries()
      message.success('已提交，等待单位负责人审核')
    },
  })
  const send = (): void => {
    setAsked(true)
    const found = Object.keys(problemsOf(state, today))
    const [first] = found
    if (first === undefined) submit.mutate()
    else document.getElementById(`field-${first.split('.')[0]}`)?.scrollIntoView({ block: 'center' })
  }
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <MilestoneField
        page={page}
        told={state.milestones}
        problems={problems}
        onChange={(milestones) => set({ milestones })}
      />
      <Field id="progress" label="进展情况（必填）" problem={problems.progress}>
        {page.previous !== null && (
          <details className="before">
            <summary>上期报送内容</summary>
            <p className="prose">{page.previous.content.progress}</p>
          </details>
        )}
        <Input.TextArea
          id="progress"
          autoSize={{ minRows: 5, maxRows: 16 }}
          maxLength={LIMITS.progress}
          showCount
          value={state.progress}
          status={problems.progress === undefined ? '' : 'error'}
          onChange={(event) => set({ progress: event.target.value })}
        />
      </Field>
      <Field id="nextStep" label="下一步打算">
        <Input.TextArea
          id="nextStep"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={LIMITS.nextStep}
          showCount
          value={state.nextStep}
          onChange={(event) => set({ nextStep: event.target.value })}
        />
      </Field>
      <Field id="difficulty" label="困难和问题（没有可不填）">
        <Input.TextArea
          id="difficulty"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={LIMITS.difficulty}
          showCount
          value={state.difficulty}
          onChange={(event) => set({ difficulty: event.target.value })}
        />
      </Field>
      <EvidenceField
        files={state.evidence}
        problems={problems}
        onChange={(change) => {
          setState((before) => ({ ...before, evidence: change(before.evidence) }))
          setChanged(true)
        }}
      />
      {submit.isError && <SubmissionProblem error={submit.error} />}
      <footer className="editor-foot">
        <Button type="primary" size="large" loading={submit.isPending} onClick={send}>
          提交单位负责人审核
        </Button>
        <span role="status" className={saving._tag === 'kept-here' ? 'field-problem' : 'second'}>
          {saySaving(saving)}
        </span>
      </footer>
    </form>
  )
}

const contentOf = ({ evidence, milestones, ...texts }: FormState) => ({
  progress: texts.progress.trim(),
  nextStep: texts.nextStep.trim(),
  difficulty: texts.difficulty.trim(),
  milestones: milestones as never,
  evidence: evidence.map(({ id, proves, disclosure }) => ({
    id: id as never,
    proves: proves.trim(),
    disclosure,
    declaredNotSecret: true as const,
  })),
})

const Field = (props: { id: string; label: string; problem?: string | undefined; children: ReactNode }) => (
  <div className="field" id={`field-${props.id}`}>
    <label htmlFor={props.id}>{props.label}</label>
    {props.children}
    {props.problem !== undefined && (
      <p role="alert" className="field-problem">
        {props.problem}
      </p>
    )}
  </div>
)
