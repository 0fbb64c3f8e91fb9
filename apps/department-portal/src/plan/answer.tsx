import { PART_LIMITS } from '@jiashan/domain/planning'
import type { Fields } from '@jiashan/domain/record'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { ClashNote } from '../drafts/clash-note.tsx'
import { servedBy } from '../drafts/drafting.ts'
import { JoinedNote, SavingNote } from '../drafts/saving-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { reveal } from '../report/reveal.ts'
import { FieldFrame } from '../report/text-field.tsx'
import { DueDay } from '../session/due-day.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { usePlanMove } from './use-plan-move.ts'

interface AnswerForm {
  readonly measures: string
  readonly person: string
  readonly reason: string
}

interface Answered {
  readonly way: 'confirm' | 'dispute'
  readonly part: Pick<AnswerForm, 'measures' | 'person'>
  readonly reason: string
}

const NAMES: { readonly [field: string]: string } = {
  measures: '本单位配合措施',
  person: '本单位责任人',
  reason: '异议理由',
}
const FIELDS = ['measures', 'person', 'reason'] as const

const split = (form: AnswerForm): Fields => ({ ...form })
const join = (fields: Fields): AnswerForm => {
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '')
  return { measures: text('measures'), person: text('person'), reason: text('reason') }
}

const served = (page: Page, unit: string | null) => {
  const part = page.plan?.parts.find((one) => one.department === unit)
  const start: AnswerForm = { measures: part?.measures ?? '', person: part?.person ?? '', reason: '' }
  return servedBy(page.draft, start, join)
}

/** Where a supporting unit adds its own part and confirms, or disputes with a reason. */
export const Answer = ({ page }: { page: Page }) => {
  const { programme, actor } = useSession()
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [sending, setSending] = useState(false)
  const place = { programme: programme.id, task: page.task.ordinal, year: page.year }
  const draft = useDraft<AnswerForm>(
    {
      name: `${actor.department} plan ${programme.id} ${page.task.ordinal}/${page.year}`,
      version: page.version,
      served: served(page, actor.department),
      save: (revision, form) => client.plans.saveDraft.mutate({ ...place, revision, content: split(form) }),
      load: async () => served(await client.plans.show.query(place), actor.department),
      split,
      join,
    },
    sending,
  )
  const { form, set } = draft
  const part = { measures: form.measures.trim(), person: form.person.trim() }
  const answer = usePlanMove<Answered>(
    page,
    async (sent, { way, reason, part: said }) => {
      const handed = { ...sent, draft: await draft.revision(), part: said }
      return way === 'confirm'
        ? client.plans.confirm.mutate(handed)
        : client.plans.dispute.mutate({ ...handed, reason })
    },
    { done: '意见已送牵头单位', onSending: setSending, onDone: draft.forget },
  )
  const send = (way: 'confirm' | 'dispute'): void => {
    const found: Record<string, string> = {}
    if (way === 'confirm' && part.measures === '') found.measures = '请填写本单位配合措施'
    if (way === 'confirm' && part.person === '') found.person = '请填写本单位责任人'
    if (way === 'dispute' && form.reason.trim() === '') found.reason = '请写明异议理由'
    for (const field of FIELDS)
      if (form[field].trim().length > PART_LIMITS[field])
        found[field] = `最多 ${PART_LIMITS[field]} 字，请精简`
    setProblems(found)
    const [first] = Object.keys(found)
    if (first === undefined) answer.mutate({ way, part, reason: form.reason.trim() })
    else reveal(first)
  }
  const own = page.plan?.parts.find((one) => one.department === actor.department)
  const answered = own?.edition === page.plan?.edition
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{answered ? '修改本单位意见' : '请本单位确认或提出异议'}</h2>
      <p>
        {page.partsDue !== null && (
          <>
            请于 <DueDay due={page.partsDue} />{' '}
            前答复；逾期未答复的，牵头单位可以直接报送，并注明本单位未答复。
          </>
        )}
      </p>
      <form className="editor" onSubmit={(event) => event.preventDefault()}>
        <ClashNote
          draft={draft}
          nameOf={(field) => NAMES[field] ?? field}
          sayValue={(_, value) => String(value)}
        />
        <JoinedNote joined={draft.joined} nameOf={(field) => NAMES[field] ?? field} />
        <FieldFrame field="measures" label="本单位配合措施" problem={problems.measures} remarks={[]}>
          <Input.TextArea
            id="measures"
            autoSize={{ minRows: 3, maxRows: 12 }}
            count={{ max: PART_LIMITS.measures, show: true }}
            value={form.measures}
            onChange={(event) => set({ measures: event.target.value })}
          />
        </FieldFrame>
        <FieldFrame field="person" label="本单位责任人" problem={problems.person} remarks={[]}>
          <Input
            id="person"
            value={form.person}
            count={{ max: PART_LIMITS.person }}
            onChange={(event) => set({ person: event.target.value })}
          />
        </FieldFrame>
        <FieldFrame field="reason" label="异议理由（有异议时填写）" problem={problems.reason} remarks={[]}>
          <Input.TextArea
            id="reason"
            autoSize={{ minRows: 1, maxRows: 8 }}
            count={{ max: PART_LIMITS.reason, show: true }}
            value={form.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        </FieldFrame>
        {answer.isError && <FailureLine error={answer.error} again={() => answer.mutate(answer.variables)} />}
        <footer className="editor-foot">
          <Button
            type="primary"
            size="large"
            loading={answer.isPending && answer.variables.way === 'confirm'}
            disabled={answer.isPending || draft.clashes.length > 0}
            onClick={() => send('confirm')}
          >
            确认方案
          </Button>
          <Button
            size="large"
            loading={answer.isPending && answer.variables.way === 'dispute'}
            disabled={answer.isPending || draft.clashes.length > 0}
            onClick={() => send('dispute')}
          >
            提出异议
          </Button>
          <SavingNote draft={draft} />
        </footer>
      </form>
    </section>
  )
}
