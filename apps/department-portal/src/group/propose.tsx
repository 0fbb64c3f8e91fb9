import {
  DIFFICULTIES,
  DIFFICULTY_LABEL,
  type Difficulty,
  KEY_TASK_LIMITS,
  type KeyTask,
  type OtherKeyTask,
} from '@jiashan/domain/safeguards'
import { failureOf, useMove } from '@jiashan/office'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { Problem, TextField } from '../moves/field.tsx'
import { UnitsSelect } from '../session/unit-select.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import type { List, Lists } from './key-tasks.tsx'

interface Chosen {
  readonly items: readonly KeyTask[]
  readonly others: readonly OtherKeyTask[]
  readonly reason: string
}

const NAMES = { items: '任务', others: '其他事项', reason: '说明' }

interface Props {
  readonly page: Lists
  readonly list: List | null
  readonly year: number
  readonly onClose: () => void
}

const LEVELS = DIFFICULTIES.map((value) => ({ value, label: DIFFICULTY_LABEL[value] }))

/** The office chooses tasks, clauses and points of the parent document, each with its difficulty. */
export const Propose = ({ page, list, year, onClose }: Props) => {
  const { programme } = useSession()
  const from = list?.proposal ?? list
  const place = usePlace(`propose ${year}`)
  const kept = useKept<Chosen>(place, {
    ...{ items: from?.items ?? [], others: from?.others ?? [], reason: list?.proposal?.reason ?? '' },
  })
  const { state: form, set } = kept
  const [asked, setAsked] = useState(false)
  const propose = useMove<Chosen>(
    (key, chosen) =>
      client.keyTasks.propose.mutate({
        ...{ programme: programme.id, year, key, expected: list?.version ?? 0 },
        command: { _tag: 'ProposeKeyTasks', ...chosen },
      }),
    {
      done: '已提出建议清单，待协调小组确定',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  const problem = problemWith(form)
  return (
    <form className="editor" aria-label="建议清单" onSubmit={(event) => event.preventDefault()}>
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={propose.isPending}>
        <Tasks page={page} items={form.items} onChange={(items) => set({ items })} />
        <OtherRows page={page} others={form.others} onChange={(others) => set({ others })} />
        <TextField
          id="propose-reason"
          label="说明（可不填）"
          rows={2}
          max={KEY_TASK_LIMITS.reason}
          value={form.reason}
          onChange={(reason) => set({ reason })}
        />
        <Problem
          text={
            asked && problem !== null ? problem : propose.isError ? failureOf(propose.error).sentence : null
          }
        />
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={propose.isPending}
            onClick={() => {
              setAsked(true)
              if (problem === null && !propose.isPending) propose.mutate(trimmed(form))
            }}
          >
            提出建议
          </Button>
          <Button onClick={onClose}>取消</Button>
        </footer>
      </fieldset>
    </form>
  )
}

const Tasks = ({
  page,
  items,
  onChange,
}: {
  page: Lists
  items: readonly KeyTask[]
  onChange: (items: readonly KeyTask[]) => void
}) => {
  const chosen = new Map(items.map((one) => [one.task, one.difficulty]))
  const put = (task: number, difficulty: Difficulty | null): void => {
    const next = new Map(chosen)
    if (difficulty === null) next.delete(task)
    else next.set(task, difficulty)
    onChange(
      [...next].map(([one, level]) => ({ task: one, difficulty: level })).toSorted((a, b) => a.task - b.task),
    )
  }
  return (
    <fieldset className="field">
      <legend>任务（已选 {items.length} 项）</legend>
      <ul className="plain-rows pick">
        {page.tasks.map(({ task, text }) => (
          <li key={task}>
            <Checkbox
              checked={chosen.has(task)}
              onChange={(event) => put(task, event.target.checked ? 'normal' : null)}
            >
              {task}．{text.length > 48 ? `${text.slice(0, 48)}…` : text}
            </Checkbox>
            {chosen.has(task) && (
              <Select
                aria-label={`任务 ${task} 的难度`}
                value={chosen.get(task) ?? 'normal'}
                options={LEVELS}
                onChange={(difficulty: Difficulty) => put(task, difficulty)}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const OtherRows = ({
  page,
  others,
  onChange,
}: {
  page: Lists
  others: readonly OtherKeyTask[]
  onChange: (others: readonly OtherKeyTask[]) => void
}) => {
  const sources = [
    ...page.clauses.map(({ number, title }) => ({ value: number, label: `条款${number} ${title}` })),
    ...(page.parent === null ? [] : [{ value: '', label: `上级文件《${page.parent}》` }]),
  ]
  const first = sources[0]?.value
  const citesOf = (value: string): OtherKeyTask['cites'] =>
    value === '' ? { _tag: 'parent' } : { _tag: 'clause', number: value }
  return (
    <fieldset className="field">
      <legend>引用条款和上级文件的事项（列入清单，暂不计分）</legend>
      {others.map((one, index) => {
        const put = (change: Partial<OtherKeyTask>): void =>
          onChange(others.with(index, { ...one, ...change }))
        return (
          <div key={index}>
            <div className="row-fields">
              <Select
                aria-label="引用"
                value={one.cites._tag === 'clause' ? one.cites.number : ''}
                options={sources}
                onChange={(value: string) => put({ cites: citesOf(value) })}
              />
              <Select
                aria-label="难度"
                value={one.difficulty}
                options={LEVELS}
                onChange={(difficulty: Difficulty) => put({ difficulty })}
              />
              <Button onClick={() => onChange(others.toSpliced(index, 1))}>移除</Button>
            </div>
            <div className="row-fields">
              <Input
                aria-label="事项内容"
                placeholder="事项内容"
                maxLength={KEY_TASK_LIMITS.words}
                value={one.words}
                onChange={(event) => put({ words: event.target.value })}
              />
              <UnitsSelect
                id={`other-units-${index}`}
                value={one.units}
                onChange={(units) => put({ units: [...units] })}
              />
            </div>
          </div>
        )
      })}
      {first !== undefined && (
        <Button
          disabled={others.length >= KEY_TASK_LIMITS.others}
          onClick={() =>
            onChange([...others, { cites: citesOf(first), words: '', difficulty: 'normal', units: [] }])
          }
        >
          增加一项
        </Button>
      )}
    </fieldset>
  )
}

const problemWith = ({ items, others }: Chosen): string | null => {
  if (items.length + others.length === 0) return '请至少选择一项'
  if (others.some((one) => one.words.trim() === '')) return '请填写引用条款或上级文件的事项内容'
  return others.some((one) => one.units.length === 0) ? '请为每个事项选择责任单位' : null
}

const trimmed = ({ items, others, reason }: Chosen): Chosen => ({
  items,
  others: others.map((one) => ({ ...one, words: one.words.trim() })),
  reason: reason.trim(),
})
