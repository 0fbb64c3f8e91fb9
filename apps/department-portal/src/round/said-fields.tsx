import type { PlainDate } from '@jiashan/domain/calendar'
import { useRef } from 'react'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { type Attached, evidenceProblems } from '../evidence/form.ts'
import type { Amiss } from '../moves/amiss.tsx'
import { TextField } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { AtField } from './at-field.tsx'

/** What a unit says in the assessment, with what proves it. */
export interface Said {
  readonly words: string
  readonly evidence: readonly Attached[]
}

export const NOTHING_SAID: Said = { words: '', evidence: [] }
export const SAID_NAMES = { words: '内容', evidence: '佐证材料' }

interface Rules {
  readonly id: string
  readonly label: string
  readonly max: number
  readonly uploading: number
  readonly today: PlainDate
}

/** What is wrong with words and evidence, and the field where. */
export const saidAmiss = ({ words, evidence }: Said, rules: Rules): Amiss | null => {
  const { id, label, max, uploading, today } = rules
  const over = words.trim().length - max
  if (words.trim() === '') return { field: id, text: `请填写${label}` }
  if (over > 0) return { field: id, text: `超出 ${over} 字，请精简` }
  if (uploading > 0) return { field: 'evidence', text: '还有文件正在上传，传完后再提交' }
  const first = Object.values(evidenceProblems(evidence, today))[0]
  return first === undefined ? null : { field: 'evidence-rows', text: first }
}

interface Props {
  readonly id: string
  readonly label: string
  readonly max: number
  readonly rows: number
  readonly said: Said
  readonly told: Amiss | null
  readonly set: (change: Partial<Said>) => void
  readonly onUploading: (count: number) => void
}

export const SaidFields = ({ id, label, max, rows, said, told, set, onUploading }: Props) => {
  const { today } = useSession()
  // Files arrive one after the other, also before the page is drawn anew.
  const latest = useRef(said.evidence)
  latest.current = said.evidence
  return (
    <>
      <TextField {...{ id, label, max, rows }} value={said.words} onChange={(words) => set({ words })} />
      <AtField told={told} field={id} />
      <EvidenceField
        files={said.evidence}
        problems={told?.field === 'evidence-rows' ? evidenceProblems(said.evidence, today) : {}}
        onUploading={onUploading}
        onChange={(change) => {
          latest.current = change(latest.current)
          set({ evidence: latest.current })
        }}
      />
      <AtField told={told} field="evidence" />
    </>
  )
}
