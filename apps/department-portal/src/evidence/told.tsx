import type { PlainDate } from '@jiashan/domain/calendar'
import type { Fields } from '@jiashan/domain/record'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ClashNote } from '../drafts/clash-note.tsx'
import { type Drafting, type KeptDraft, servedBy } from '../drafts/drafting.ts'
import { JoinedNote, SavingNote } from '../drafts/saving-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { TextField } from '../moves/field.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession } from '../session/use-session.ts'
import { EvidenceField } from './evidence-field.tsx'
import { type Attached, citationsOf, evidenceProblems } from './form.ts'

/** What a unit did, in words, and what proves it. */
export interface Told {
  readonly text: string
  readonly evidence: readonly Attached[]
}

/** As it is sent. */
export interface Sent {
  readonly text: string
  readonly evidence: ReturnType<typeof citationsOf>
}

const split = (told: Told): Fields => ({ ...told })
const join = (fields: Fields): Told => ({
  text: typeof fields.text === 'string' ? fields.text : '',
  evidence: Array.isArray(fields.evidence) ? fields.evidence : [],
})

interface Place {
  /** About what, and on which version of it. */
  readonly name: string
  readonly version: number
  readonly draft: KeptDraft | null
  /** What it starts from where nothing is drafted: what came back. */
  readonly start?: Told
  readonly save: (revision: number, content: Fields) => Promise<{ readonly revision: number }>
  readonly load: () => Promise<KeptDraft | null>
}

/** Words with evidence, drafted on the server as they are written. */
export const useTold = (
  { name, version, draft, start = join({}), save, load }: Place,
  paused: boolean,
): Drafting<Told> => {
  const { actor } = useSession()
  const served = (kept: KeptDraft | null) => servedBy(kept, start, join)
  return useDraft<Told>(
    {
      ...{ name: `${actor.department} ${name}`, version, split, join, served: served(draft) },
      save: (revision, form) => save(revision, split(form)),
      load: async () => served(await load()),
    },
    paused,
  )
}

interface Props {
  readonly draft: Drafting<Told>
  readonly id: string
  readonly label: string
  readonly limit: number
  readonly pending: boolean
  /** Why it was refused, and how it is tried again. */
  readonly failure: { readonly error: unknown; readonly again: () => void } | null
  /** What it is sent with; `ready` gives what is written once nothing is amiss. */
  readonly children: (ready: (send: (told: Sent) => void) => void) => ReactNode
}

/** The form for what a unit tells: words, evidence, and what is amiss with them. */
export const ToldForm = ({ draft, id, label, limit, pending, failure, children }: Props) => {
  const { today } = useSession()
  const [uploading, setUploading] = useState(0)
  const [asked, setAsked] = useState(false)
  const { form, set } = draft
  const problem = problemWith(form, { label, limit, uploading, today })
  const nameOf = (field: string): string => (field === 'text' ? label : '佐证材料')
  const ready = (send: (told: Sent) => void): void => {
    setAsked(true)
    if (problem === null && !pending && draft.clashes.length === 0)
      send({ text: form.text.trim(), evidence: citationsOf(form.evidence) })
  }
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <ClashNote draft={draft} nameOf={nameOf} sayValue={sayValue} />
      <JoinedNote joined={draft.joined} nameOf={nameOf} />
      <fieldset className="bare" disabled={pending}>
        <TextField
          {...{ id, label }}
          rows={3}
          max={limit}
          value={form.text}
          onChange={(text) => set({ text })}
        />
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
          failure !== null && <FailureLine error={failure.error} again={failure.again} />
        )}
        <footer className="editor-foot">
          {children(ready)}
          <SavingNote draft={draft} />
        </footer>
      </fieldset>
    </form>
  )
}

const sayValue = (_: string, value: unknown): string =>
  Array.isArray(value) ? `${value.length} 个文件` : String(value ?? '')

interface Rules {
  readonly label: string
  readonly limit: number
  readonly uploading: number
  readonly today: PlainDate
}

const problemWith = ({ text, evidence }: Told, { label, limit, uploading, today }: Rules): string | null => {
  if (text.trim() === '') return `请填写${label}`
  const over = text.trim().length - limit
  if (over > 0) return `超出 ${over} 字，请精简`
  if (uploading > 0) return '还有文件正在上传'
  return Object.values(evidenceProblems(evidence, today))[0] ?? null
}
