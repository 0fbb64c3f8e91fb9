import {
  CONTRIBUTION_LABEL,
  CONTRIBUTION_LEVELS,
  type ContributionLevel,
  ROUND_LIMITS,
} from '@jiashan/domain/assessment'
import { failureOf, useMove } from '@jiashan/office'
import { Radio } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { TextField } from '../moves/field.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { amissWith } from '../words/reason.tsx'
import { WordsDialog } from '../words/words-dialog.tsx'
import type { Pair } from './pairs.ts'

interface Written {
  readonly level: ContributionLevel | null
  readonly reason: string
}

/** The unit that leads says how much a support did, and by which facts. */
export const Contribute = ({ year, pair, onClose }: { year: number; pair: Pair; onClose: () => void }) => {
  const { programme } = useSession()
  const unitName = useUnitName()
  const { task, department, given } = pair
  const place = usePlace(`round ${year} contribution ${task} ${department}`)
  const [start] = useState<Written>({ level: given?.level ?? null, reason: given?.reason ?? '' })
  const words = useKept<Written>(place, start)
  const { level, reason } = words.state
  const contribute = useMove<Written & { readonly level: ContributionLevel }>(
    (key, said) => {
      const command = { _tag: 'Contribute' as const, task, department, ...said }
      return client.rounds.contribute.mutate({ programme: programme.id, year, key, command })
    },
    {
      done: '已评定，待办公室确认',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <WordsDialog
      title={`任务 ${task}：${unitName(department)}的贡献`}
      okText="提交评定"
      words={words}
      pending={contribute.isPending}
      problem={contribute.isError ? failureOf(contribute.error).sentence : null}
      missing={level === null ? '请选择贡献大小' : amissWith(reason, ROUND_LIMITS.reason)}
      onClose={onClose}
      onSend={() => level !== null && contribute.mutate({ level, reason: reason.trim() })}
    >
      {given?.confirmedOn != null && (
        <p className="second">办公室已确认过；修改后须重新确认，确认前按“一般”计。</p>
      )}
      <fieldset className="field">
        <legend>贡献</legend>
        <Radio.Group
          value={level}
          options={CONTRIBUTION_LEVELS.map((value) => ({ value, label: CONTRIBUTION_LABEL[value] }))}
          onChange={(event) => words.set({ level: event.target.value })}
        />
      </fieldset>
      <TextField
        id="contribution-reason"
        label="理由（写明做了什么）"
        rows={3}
        max={ROUND_LIMITS.reason}
        value={reason}
        onChange={(text) => words.set({ reason: text })}
      />
    </WordsDialog>
  )
}
