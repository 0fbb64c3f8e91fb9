import { RESOLUTION_LIMITS } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { type Attached, citationsOf, evidenceProblems } from '../evidence/form.ts'
import { Problem, TextField } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { useResolutionMove } from './use-resolution-move.ts'

type Told = Pick<Parameters<typeof client.resolutions.tell.mutate>[0], 'done' | 'text' | 'evidence'>

/** What the owner did: progress, or that it is done, with what proves it. */
export const Tell = ({ page }: { page: Page }) => {
  const { today } = useSession()
  const [text, setText] = useState('')
  const [evidence, setEvidence] = useState<readonly Attached[]>([])
  const [uploading, setUploading] = useState(0)
  const [asked, setAsked] = useState(false)
  const tell = useResolutionMove<Told>(
    page,
    (sending, told) => client.resolutions.tell.mutate({ ...sending, ...told }),
    { done: ({ done }) => (done ? '已报告完成，待办公室确认' : '已报告进展') },
  )
  const problem = problemWith(text, evidence, uploading, today)
  const send = (done: boolean): void => {
    setAsked(true)
    if (problem === null && !tell.isPending)
      tell.mutate({ done, text: text.trim(), evidence: citationsOf(evidence) })
  }
  return (
    <section aria-labelledby="tell">
      <h2 id="tell">报告办理情况</h2>
      <form className="editor" onSubmit={(event) => event.preventDefault()}>
        <fieldset className="bare" disabled={tell.isPending}>
          <TextField
            id="resolution-told"
            label="办理情况"
            rows={3}
            max={RESOLUTION_LIMITS.told}
            value={text}
            onChange={setText}
          />
          <EvidenceField
            files={evidence}
            problems={asked ? evidenceProblems(evidence, today) : {}}
            onUploading={setUploading}
            onChange={(change) => setEvidence((now) => change(now))}
          />
          <Problem
            text={asked && problem !== null ? problem : tell.isError ? failureOf(tell.error).sentence : null}
          />
          <footer className="editor-foot">
            <Button type="primary" loading={tell.isPending} onClick={() => send(true)}>
              报告完成
            </Button>
            <Button disabled={tell.isPending} onClick={() => send(false)}>
              报告进展
            </Button>
          </footer>
        </fieldset>
      </form>
    </section>
  )
}

const problemWith = (
  text: string,
  evidence: readonly Attached[],
  uploading: number,
  today: string,
): string | null => {
  if (text.trim() === '') return '请填写办理情况'
  const over = text.trim().length - RESOLUTION_LIMITS.told
  if (over > 0) return `超出 ${over} 字，请精简`
  if (uploading > 0) return '还有文件正在上传'
  return Object.values(evidenceProblems(evidence, today as never))[0] ?? null
}
