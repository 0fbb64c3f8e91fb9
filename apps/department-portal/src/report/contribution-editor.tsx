import type { Fields } from '@jiashan/domain/record'
import { LIMITS } from '@jiashan/domain/reporting'
import { useMove } from '@jiashan/office'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { ClashNote } from '../drafts/clash-note.tsx'
import { servedBy } from '../drafts/drafting.ts'
import { JoinedNote, SavingNote } from '../drafts/saving-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { type Attached, attachedOf, citationsOf, evidenceProblems } from '../evidence/form.ts'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession } from '../session/use-session.ts'
import { NothingNew } from './nothing-new.tsx'
import type { Page } from './page.ts'
import { useActiveSeconds } from './use-active-seconds.ts'

interface PartForm {
  readonly progress: string
  readonly evidence: readonly Attached[]
}

const split = (form: PartForm): Fields => ({ ...form })
const join = (fields: Fields): PartForm => ({
  progress: typeof fields.progress === 'string' ? fields.progress : '',
  evidence: Array.isArray(fields.evidence) ? fields.evidence : [],
})

type Part = Page['parts'][number]
type Given = Parameters<typeof client.contributions.give.mutate>[0]['content']

const served = (page: Page, { given }: Part) => {
  const told = given?.content._tag === 'told' ? given.content : null
  const start: PartForm = { progress: told?.progress ?? '', evidence: attachedOf(told?.evidence ?? []) }
  return servedBy(page.draft, start, join)
}

/** What is written so far, in words; empty where nothing is. */
const sayWritten = ({ progress, evidence }: PartForm, uploading: number): string =>
  [
    progress.trim() === '' ? '' : `配合情况 ${progress.trim().length} 字`,
    evidence.length + uploading === 0 ? '' : `佐证材料 ${evidence.length + uploading} 个`,
  ]
    .filter((text) => text !== '')
    .join('、')

/** Where a supporting unit writes its part, says in one click that nothing is new, or corrects what was accepted. */
export const ContributionEditor = ({ page, part }: { page: Page; part: Part }) => {
  const { programme, actor, today } = useSession()
  const place = { programme: programme.id, task: page.task.ordinal, period: page.period }
  const [uploading, setUploading] = useState(0)
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState(false)
  const [reason, setReason] = useState('')
  const correcting = page.contributes === 'correct'
  const seconds = useActiveSeconds()
  const draft = useDraft<PartForm>(
    {
      name: `${actor.department} contribution ${programme.id} ${page.task.ordinal}/${page.period}`,
      version: part.version,
      served: served(page, part),
      save: (revision, form) =>
        client.contributions.saveDraft.mutate({ ...place, revision, content: split(form) }),
      load: async () => {
        const now = await client.reports.show.query(place)
        return served(now, now.parts.find((one) => one.department === part.department) ?? part)
      },
      split,
      join,
    },
    sent,
  )
  const { form, set } = draft
  const give = useMove<Given>(
    async (key, content) => {
      const handed = { key, expected: part.version, draft: await draft.revision(), seconds: seconds() }
      return correcting
        ? client.contributions.correct.mutate({ ...place, ...handed, content, reason: reason.trim() })
        : client.contributions.give.mutate({ ...place, ...handed, content })
    },
    { done: correcting ? '已更正配合情况' : '已填报配合情况', onSending: setSent, onDone: draft.forget },
  )
  const problem =
    form.progress.trim() === ''
      ? '请填写本单位的配合情况；没有新情况请点“本期无新增”'
      : form.progress.length > LIMITS.progress
        ? `超出 ${form.progress.length - LIMITS.progress} 字，请精简`
        : uploading > 0
          ? '还有文件正在上传'
          : correcting && (reason.trim() === '' || reason.length > LIMITS.reason)
            ? `请写明更正理由，不超过 ${LIMITS.reason} 字`
            : (Object.values(evidenceProblems(form.evidence, today))[0] ?? null)
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <ClashNote
        draft={draft}
        nameOf={(field) => (field === 'progress' ? '配合情况' : '佐证材料')}
        sayValue={(_, value) => (Array.isArray(value) ? `${value.length} 个文件` : String(value ?? ''))}
      />
      <JoinedNote
        joined={draft.joined}
        nameOf={(field) => (field === 'progress' ? '配合情况' : '佐证材料')}
      />
      {!correcting && part.given?.content._tag === 'nothing-new' && (
        <p>已填报：本期无新增。如有补充可在下面填写。</p>
      )}
      <fieldset className="bare" disabled={give.isPending}>
        {part.given === null && (
          <NothingNew
            drops={sayWritten(form, uploading)}
            pending={give.isPending && give.variables._tag === 'nothing-new'}
            onSend={() => give.mutate({ _tag: 'nothing-new' })}
          />
        )}
        {correcting && (
          <>
            <label htmlFor="part-reason">更正理由（必填，会随更正保存）</label>
            <Input.TextArea
              id="part-reason"
              rows={2}
              count={{ max: LIMITS.reason, show: true }}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        )}
        <label htmlFor="part">本单位配合情况</label>
        <Input.TextArea
          id="part"
          autoSize={{ minRows: 3, maxRows: 12 }}
          count={{ max: LIMITS.progress, show: true }}
          value={form.progress}
          onChange={(event) => set({ progress: event.target.value })}
        />
        <EvidenceField
          files={form.evidence}
          problems={asked ? evidenceProblems(form.evidence, today) : {}}
          onUploading={setUploading}
          onChange={(change) => set((now) => ({ evidence: change(now.evidence) }))}
        />
        {give.isError ? (
          <FailureLine error={give.error} again={() => give.mutate(give.variables)} />
        ) : (
          asked &&
          problem !== null && (
            <p role="alert" className="field-problem">
              {problem}
            </p>
          )
        )}
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={give.isPending && give.variables._tag === 'told'}
            disabled={draft.clashes.length > 0}
            onClick={() => {
              setAsked(true)
              if (problem !== null || give.isPending) return
              const progress = form.progress.trim()
              give.mutate({ _tag: 'told', progress, evidence: citationsOf(form.evidence) })
            }}
          >
            {correcting ? '提交更正' : part.given === null ? '提交配合情况' : '更新配合情况'}
          </Button>
          <SavingNote draft={draft} />
        </footer>
      </fieldset>
    </form>
  )
}
