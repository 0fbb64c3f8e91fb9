import { STAGE_LABEL } from '@jiashan/domain/planning'
import { LIMITS, MILESTONE_STATE_LABEL } from '@jiashan/domain/reporting'
import { useMove } from '@jiashan/office'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { CountyBeside } from '../county/beside.tsx'
import { ClashNote } from '../drafts/clash-note.tsx'
import { JoinedNote, SavingNote } from '../drafts/saving-note.tsx'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import type { Attached } from '../evidence/form.ts'
import { useSession } from '../session/use-session.ts'
import { FigureField } from './figure-field.tsx'
import { carried, contentOf, nameOf, problemsOf, type ToldFigure, type ToldMilestone } from './form.ts'
import { MilestoneField } from './milestone-field.tsx'
import type { Page } from './page.ts'
import { reveal } from './reveal.ts'
import { SubmissionProblem } from './submission-problem.tsx'
import { FieldFrame, TextField } from './text-field.tsx'
import { useActiveSeconds } from './use-active-seconds.ts'
import { useReportDraft } from './use-report-draft.ts'

interface Handed {
  readonly content: ReturnType<typeof contentOf>
  /** Why it corrects what was accepted; null for a first text. */
  readonly reason: string | null
}

/** How a field of the form reads where two people met in it. */
const sayValue = (field: string, value: unknown): string => {
  if (value === null || value === undefined) return '（已移除）'
  if (field.startsWith('milestones.')) {
    const { state, percent, doneOn } = value as ToldMilestone
    return `${MILESTONE_STATE_LABEL[state]} ${percent}% ${doneOn ?? ''}`
  }
  if (field.startsWith('figures.')) return `${(value as ToldFigure).value} ${(value as ToldFigure).unit}`
  if (!field.startsWith('evidence.')) return String(value)
  const one = value as Attached
  return one._tag === 'stub' ? `线下报送 ${one.documentNumber}` : one.name
}

/** Where a clerk writes a report or corrects it; nothing written here is lost before it is submitted. */
export const Editor = ({ page, correcting }: { page: Page; correcting: boolean }) => {
  const { programme, today, stages } = useSession()
  const place = { programme: programme.id, task: page.task.ordinal, period: page.period }
  const [asked, setAsked] = useState(false)
  const [uploading, setUploading] = useState(0)
  const [sending, setSending] = useState(false)
  const seconds = useActiveSeconds()
  const draft = useReportDraft(page, sending)
  const { form, set } = draft
  const submit = useMove<Handed>(
    async (key, asked) => {
      const handed = {
        ...place,
        key,
        expected: page.version,
        draft: await draft.revision(),
        seconds: seconds(),
      }
      return asked.reason === null
        ? client.reports.submit.mutate({ ...handed, content: asked.content })
        : client.reports.correct.mutate({ ...handed, content: asked.content, reason: asked.reason })
    },
    {
      done: `已提交，等待${STAGE_LABEL[stages[0] ?? 'head']}审签`,
      onSending: setSending,
      onDone: draft.forget,
    },
  )
  const found = problemsOf(form, today, uploading, correcting)
  const problems: Readonly<Record<string, string>> = asked ? found : {}
  const kept = carried(form, page)
  const cameBack = page.report?.status === 'returned' ? page.report.steps.at(-1) : undefined
  const remarks = cameBack?.remarks ?? []
  const send = (): void => {
    setAsked(true)
    const [first] = Object.keys(found)
    if (first !== undefined) reveal(first)
    else submit.mutate({ content: contentOf(form), reason: correcting ? form.reason.trim() : null })
  }
  const silent = page.parts.filter((one) => one.given === null).length
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <ClashNote draft={draft} nameOf={nameOf} sayValue={sayValue} />
      <JoinedNote joined={draft.joined} nameOf={nameOf} />
      <fieldset className="bare" disabled={submit.isPending}>
        {correcting && (
          <FieldFrame
            field="reason"
            label="更正理由（必填，会随更正保存）"
            problem={problems.reason}
            remarks={[]}
          >
            <Input.TextArea
              id="reason"
              rows={2}
              count={{ max: LIMITS.reason, show: true }}
              value={form.reason}
              onChange={(event) => set({ reason: event.target.value })}
            />
          </FieldFrame>
        )}
        <MilestoneField
          asked={page.asked}
          told={form.milestones}
          problems={problems}
          remarks={remarks}
          onChange={(milestones) => set({ milestones })}
        />
        <FigureField
          page={page}
          told={form.figures}
          carried={kept}
          problems={problems}
          remarks={remarks}
          onChange={(figures) => set({ figures })}
        />
        <CountyBeside
          county={page.county}
          onCite={(cited) =>
            set({ progress: form.progress.trim() === '' ? cited : `${form.progress.trimEnd()}\n${cited}` })
          }
        />
        <TextField
          field="progress"
          label="进展情况（必填）"
          rows={5}
          carried={kept.has('progress')}
          problem={problems.progress}
          remarks={remarks}
          value={form.progress}
          onChange={(progress) => set({ progress })}
        />
        <TextField
          field="nextStep"
          label="下一步打算"
          rows={2}
          carried={kept.has('nextStep')}
          problem={problems.nextStep}
          remarks={remarks}
          value={form.nextStep}
          onChange={(nextStep) => set({ nextStep })}
        />
        <TextField
          field="difficulty"
          label="困难和问题（没有可不填）"
          rows={2}
          carried={kept.has('difficulty')}
          problem={problems.difficulty}
          remarks={remarks}
          value={form.difficulty}
          onChange={(difficulty) => set({ difficulty })}
        />
        <TextField
          field="matter"
          label="提请协调事项（本单位无法自行解决、需要协调小组协调的；没有可不填）"
          rows={1}
          problem={problems.matter}
          remarks={remarks}
          value={form.matter}
          onChange={(matter) => set({ matter })}
        />
        <EvidenceField
          files={form.evidence}
          problems={problems}
          onUploading={setUploading}
          onChange={(change) => set((now) => ({ evidence: change(now.evidence) }))}
        />
        {submit.isError && <SubmissionProblem error={submit.error} again={send} />}
        {problems.uploading !== undefined && (
          <p role="alert" className="field-problem" id="field-uploading">
            {problems.uploading}
          </p>
        )}
        <footer className="editor-foot">
          <Button
            type="primary"
            size="large"
            loading={submit.isPending}
            disabled={draft.clashes.length > 0}
            onClick={send}
          >
            {correcting ? '提交更正' : '提交'}，请{STAGE_LABEL[stages[0] ?? 'head']}审签
          </Button>
          <SavingNote draft={draft} />
          {silent > 0 && <span className="second">还有 {silent} 家配合单位未填，不影响提交</span>}
        </footer>
      </fieldset>
    </form>
  )
}
