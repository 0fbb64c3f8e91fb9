import type { Fields } from '@jiashan/domain/record'
import { ORDER_LIMITS } from '@jiashan/domain/supervision'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { ClashNote } from '../drafts/clash-note.tsx'
import type { Served } from '../drafts/drafting.ts'
import { JoinedNote, SavingNote } from '../drafts/saving-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { type Attached, citationsOf, evidenceProblems } from '../evidence/form.ts'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { useOrderMove } from './use-order-move.ts'

interface AnswerForm {
  readonly text: string
  readonly evidence: readonly Attached[]
}

const split = (form: AnswerForm): Fields => ({ ...form })
const join = (fields: Fields): AnswerForm => ({
  text: typeof fields.text === 'string' ? fields.text : '',
  evidence: Array.isArray(fields.evidence) ? fields.evidence : [],
})

const served = ({ draft }: Page): Served<AnswerForm> => ({
  revision: draft?.revision ?? 0,
  form: join((draft?.content ?? {}) as Fields),
  savedBy: draft?.mine === false ? draft.savedBy : null,
})

const nameOf = (field: string): string => (field === 'text' ? '办理情况' : '佐证材料')
const sayValue = (_: string, value: unknown): string =>
  Array.isArray(value) ? `${value.length} 个文件` : String(value ?? '')

type Answered = Pick<Parameters<typeof client.orders.answer.mutate>[0], 'text' | 'evidence'>

/** 反馈: what the unit did, with what proves it; kept as it is written. */
export const Answer = ({ page }: { page: Page }) => {
  const { programme, actor, today } = useSession()
  const place = { programme: programme.id, order: page.order.id }
  const [uploading, setUploading] = useState(0)
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState(false)
  const draft = useDraft<AnswerForm>(
    {
      name: `${actor.department} order ${page.order.id}`,
      version: page.version,
      served: served(page),
      save: (revision, form) => client.orders.saveAnswer.mutate({ ...place, revision, content: split(form) }),
      load: async () => served(await client.orders.show.query(place)),
      split,
      join,
    },
    sent,
  )
  const { form, set } = draft
  const answer = useOrderMove<Answered>(
    page,
    async (sending, content) =>
      client.orders.answer.mutate({ ...sending, draft: await draft.revision(), ...content }),
    { done: '已反馈，待办公室核验', onSending: setSent, onDone: draft.forget },
  )
  const problem = problemWith(form, uploading, today)
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">反馈办理情况</h2>
      <form className="editor" onSubmit={(event) => event.preventDefault()}>
        <ClashNote draft={draft} nameOf={nameOf} sayValue={sayValue} />
        <JoinedNote joined={draft.joined} nameOf={nameOf} />
        <fieldset className="bare" disabled={answer.isPending}>
          <div className="field">
            <label htmlFor="order-answer">办理情况和结果</label>
            <Input.TextArea
              id="order-answer"
              autoSize={{ minRows: 3, maxRows: 12 }}
              count={{ max: ORDER_LIMITS.answer, show: true }}
              value={form.text}
              onChange={(event) => set({ text: event.target.value })}
            />
          </div>
          <EvidenceField
            files={form.evidence}
            problems={asked ? evidenceProblems(form.evidence, today) : {}}
            onUploading={setUploading}
            onChange={(change) => set((now) => ({ evidence: change(now.evidence) }))}
          />
          {asked && problem !== null ? (
            <p role="alert" className="field-problem">
              {problem}
            </p>
          ) : (
            answer.isError && (
              <FailureLine error={answer.error} again={() => answer.mutate(answer.variables)} />
            )
          )}
          <footer className="editor-foot">
            <Button
              type="primary"
              loading={answer.isPending}
              disabled={draft.clashes.length > 0}
              onClick={() => {
                setAsked(true)
                if (problem !== null || answer.isPending) return
                answer.mutate({ text: form.text.trim(), evidence: citationsOf(form.evidence) })
              }}
            >
              提交反馈
            </Button>
            <SavingNote draft={draft} />
          </footer>
        </fieldset>
      </form>
    </section>
  )
}

const problemWith = ({ text, evidence }: AnswerForm, uploading: number, today: string): string | null => {
  if (text.trim() === '') return '请填写办理情况和结果'
  if (text.trim().length > ORDER_LIMITS.answer)
    return `超出 ${text.trim().length - ORDER_LIMITS.answer} 字，请精简`
  if (uploading > 0) return '还有文件正在上传'
  return Object.values(evidenceProblems(evidence, today as never))[0] ?? null
}
