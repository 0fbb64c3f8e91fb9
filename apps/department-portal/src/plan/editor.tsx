import { PLAN_LIMITS, type Remark } from '@jiashan/domain/planning'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { ClashNote } from '../drafts/clash-note.tsx'
import { JoinedNote, SavingNote } from '../drafts/saving-note.tsx'
import { reveal } from '../report/reveal.ts'
import { FieldFrame } from '../report/text-field.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import {
  contentOf,
  FIELD_NAME,
  type MilestoneRow,
  nameOf,
  oldYears,
  problemsOf,
  type TextField,
} from './form.ts'
import { MilestoneRows } from './milestone-rows.tsx'
import type { Page } from './page.ts'
import { StartFrom } from './start-from.tsx'
import { TargetField } from './target-field.tsx'
import { usePlanDraft } from './use-plan-draft.ts'
import { usePlanMove } from './use-plan-move.ts'

/** How a field reads where two people met in it. */
const sayValue = (field: string, value: unknown): string => {
  if (value === null || value === undefined) return '（已删除）'
  if (field.startsWith('milestones.')) {
    const { title, dueOn, deliverable } = value as MilestoneRow
    return `${title}，${dueOn}，${deliverable}`
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

interface Handed {
  readonly way: 'circulate' | 'submit'
  readonly content: ReturnType<typeof contentOf>
}

const PEOPLE = ['leader', 'office', 'liaison', 'cityLeader'] as const

/** Where the lead writes a plan; nothing written here is lost before it is handed in. */
export const Editor = ({ page, remarks }: { page: Page; remarks: readonly Remark[] }) => {
  const [asked, setAsked] = useState(false)
  const [sending, setSending] = useState(false)
  const draft = usePlanDraft(page, sending)
  const { form, set } = draft
  const hand = usePlanMove<Handed>(
    page,
    async (sent, { way, content }) =>
      client.plans[way].mutate({ ...sent, draft: await draft.revision(), content }),
    {
      done: ({ way }) => (way === 'circulate' ? '已送配合单位征求意见' : '已报协调小组办公室'),
      onSending: setSending,
      onDone: draft.forget,
    },
  )
  const found = problemsOf(form, page)
  const problems: Readonly<Record<string, string>> = asked ? found : {}
  const hints = oldYears(form)
  const send = (way: 'circulate' | 'submit'): void => {
    setAsked(true)
    const [first] = Object.keys(found)
    if (first === undefined) hand.mutate({ way, content: contentOf(form, page) })
    else reveal(first)
  }
  const text = (field: TextField, rows: number) => (
    <FieldFrame
      field={field}
      label={field === 'safeguards' ? '保障措施（人员、经费、机制）' : `${FIELD_NAME[field]}（必填）`}
      problem={problems[field]}
      hint={hints[field]}
      remarks={remarks}
    >
      <Input.TextArea
        id={field}
        autoSize={{ minRows: rows, maxRows: 16 }}
        count={{ max: PLAN_LIMITS[field], show: true }}
        value={form[field]}
        status={problems[field] === undefined ? '' : 'error'}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </FieldFrame>
  )
  const again = (page.plan?.edition ?? 0) > 0
  return (
    <form className="editor plan-editor" onSubmit={(event) => event.preventDefault()}>
      <ClashNote draft={draft} nameOf={nameOf} sayValue={sayValue} />
      <JoinedNote joined={draft.joined} nameOf={nameOf} />
      <fieldset className="bare" disabled={hand.isPending}>
        {page.plan === null && <StartFrom page={page} form={form} onTake={set} />}
        {form.takenFrom !== '' && <p className="joined">{form.takenFrom}</p>}
        {text('measures', 4)}
        <MilestoneRows
          year={page.year}
          rows={form.milestones}
          problems={problems}
          hints={hints}
          remarks={remarks}
          onChange={(milestones) => set({ milestones })}
        />
        <TargetField
          page={page}
          rows={form.targets}
          problems={problems}
          onChange={(targets) => set({ targets })}
        />
        <div className="people">
          {PEOPLE.map((field) => (
            <FieldFrame
              key={field}
              field={field}
              label={`${FIELD_NAME[field]}（必填）`}
              problem={problems[field]}
              hint={hints[field]}
              remarks={remarks}
            >
              <Input
                id={field}
                value={form[field]}
                count={{ max: PLAN_LIMITS[field] }}
                status={problems[field] === undefined ? '' : 'error'}
                onChange={(event) => set({ [field]: event.target.value })}
              />
            </FieldFrame>
          ))}
        </div>
        {text('safeguards', 2)}
        {hand.isError && <FailureLine error={hand.error} again={() => hand.mutate(hand.variables)} />}
        <footer className="editor-foot">
          {page.actions.includes('circulate') && (
            <Button
              type={page.actions.includes('submit') ? 'default' : 'primary'}
              size="large"
              loading={hand.isPending && hand.variables.way === 'circulate'}
              disabled={draft.clashes.length > 0}
              onClick={() => send('circulate')}
            >
              {again ? '按修改稿重新征求意见' : '送配合单位征求意见'}
            </Button>
          )}
          {page.actions.includes('submit') && (
            <Button
              type="primary"
              size="large"
              loading={hand.isPending && hand.variables.way === 'submit'}
              disabled={draft.clashes.length > 0}
              onClick={() => send('submit')}
            >
              报协调小组办公室
            </Button>
          )}
          <SavingNote draft={draft} />
        </footer>
        {again && <p className="second">重新征求意见后，各配合单位须对新稿再次确认；原来的意见仍会保留。</p>}
      </fieldset>
    </form>
  )
}
