import { LIMITS } from '@jiashan/domain/reporting'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { client, queryClient } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { ClashNote } from './clash-note.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { type FormState, problemsOf } from './form-state.ts'
import { MilestoneField } from './milestone-field.tsx'
import type { Page } from './page.ts'
import { SubmissionProblem } from './submission-problem.tsx'
import { forgetCopies, type Saving, startFrom, useDraft } from './use-draft.ts'

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
  const [start] = useState(() => startFrom(programme.id, page))
  const [state, setState] = useState<FormState>(start.state)
  const [changed, setChanged] = useState(start.kept)
  const [asked, setAsked] = useState(false)
  const [uploading, setUploading] = useState(0)
  /** A key for each text: sent twice, the same text is submitted once. */
  const key = useMemo(() => crypto.randomUUID(), [state])
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
        draft: draft.revision(),
        content: contentOf(state),
      }),
    onSuccess: async () => {
      forgetCopies(programme.id, page)
      await queryClient.invalidateQueries()
      message.success('已提交，等待单位负责人审核')
    },
  })
  const draft = useDraft(programme.id, page, state, { changed, paused: submit.isPending, start: start.clash })
  const found = problemsOf(state, today, uploading)
  const problems = asked ? found : {}
  const send = (): void => {
    setAsked(true)
    const [first] = Object.keys(found)
    if (first === undefined) submit.mutate()
    else reveal(first.split('.')[0] ?? '')
  }
  if (draft.clash !== null) {
    const choose = (chosen: FormState): void => {
      setState(chosen)
      setChanged(true)
      draft.settle()
    }
    return <ClashNote clash={draft.clash} choose={choose} />
  }
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="bare" disabled={submit.isPending}>
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
            count={{ max: LIMITS.progress, show: true }}
            value={state.progress}
            status={problems.progress === undefined ? '' : 'error'}
            onChange={(event) => set({ progress: event.target.value })}
          />
        </Field>
        <Field id="nextStep" label="下一步打算" problem={problems.nextStep}>
          <Input.TextArea
            id="nextStep"
            autoSize={{ minRows: 2, maxRows: 8 }}
            count={{ max: LIMITS.nextStep, show: true }}
            value={state.nextStep}
            onChange={(event) => set({ nextStep: event.target.value })}
          />
        </Field>
        <Field id="difficulty" label="困难和问题（没有可不填）" problem={problems.difficulty}>
          <Input.TextArea
            id="difficulty"
            autoSize={{ minRows: 2, maxRows: 8 }}
            count={{ max: LIMITS.difficulty, show: true }}
            value={state.difficulty}
            onChange={(event) => set({ difficulty: event.target.value })}
          />
        </Field>
        <EvidenceField
          files={state.evidence}
          problems={problems}
          onUploading={setUploading}
          onChange={(change) => {
            setState((before) => ({ ...before, evidence: change(before.evidence) }))
            setChanged(true)
          }}
        />
        {submit.isError && <SubmissionProblem error={submit.error} />}
        {problems.uploading !== undefined && (
          <p role="alert" className="field-problem" id="field-uploading">
            {problems.uploading}
          </p>
        )}
        <footer className="editor-foot">
          <Button type="primary" size="large" loading={submit.isPending} onClick={send}>
            提交单位负责人审核
          </Button>
          <span role="status" className={draft.saving._tag === 'kept-here' ? 'field-problem' : 'second'}>
            {saySaving(draft.saving)}
          </span>
        </footer>
      </fieldset>
    </form>
  )
}

/** Leads the eye and the keyboard to a field. */
const reveal = (field: string): void => {
  const place = document.getElementById(`field-${field}`)
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('textarea, input, button')?.focus({ preventScroll: true })
}

const contentOf = ({ evidence, milestones, ...texts }: FormState) => ({
  progress: texts.progress.trim(),
  nextStep: texts.nextStep.trim(),
  difficulty: texts.difficulty.trim(),
  matter: texts.matter.trim(),
  figures: [],
  milestones: milestones as never,
  evidence: evidence.map(({ id, proves, disclosure }) => ({
    _tag: 'file' as const,
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
