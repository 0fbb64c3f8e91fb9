import { INSPECTION_LIMITS } from '@jiashan/domain/supervision'
import { Button, Input, Select } from 'antd'
import { useId } from 'react'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import type { Attached } from '../evidence/form.ts'
import { useUnitName } from '../session/use-session.ts'

/** A finding as it is written. */
export interface Written {
  readonly text: string
  readonly unit: string
  readonly task: string
  readonly dueOn: string
  readonly photos: readonly Attached[]
}

interface Props {
  readonly nth: number
  /** Units that were visited. */
  readonly units: readonly string[]
  readonly finding: Written
  readonly problems: Readonly<Record<string, string>>
  readonly onUploading: (count: number) => void
  readonly onChange: (part: Partial<Written>) => void
  readonly onPhotos: (change: (photos: readonly Attached[]) => readonly Attached[]) => void
  readonly onRemove: () => void
}

/** One finding: what, whose, of which task, until when, with photos. */
export const FindingFields = (props: Props) => {
  const { nth, units, finding, problems, onUploading, onChange, onPhotos, onRemove } = props
  const unitName = useUnitName()
  const id = useId()
  return (
    <fieldset className="finding-form">
      <legend>发现问题第 {nth} 项</legend>
      <div className="field">
        <label htmlFor={`${id}text`}>发现的问题</label>
        <Input.TextArea
          id={`${id}text`}
          autoSize={{ minRows: 2, maxRows: 8 }}
          count={{ max: INSPECTION_LIMITS.finding, show: true }}
          value={finding.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}unit`}>整改单位</label>
        <Select
          id={`${id}unit`}
          value={finding.unit}
          options={units.map((value) => ({ value, label: unitName(value) }))}
          onChange={(unit) => onChange({ unit })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}task`}>任务序号（可不填）</label>
        <Input
          id={`${id}task`}
          className="typed-number"
          inputMode="numeric"
          value={finding.task}
          onChange={(event) => onChange({ task: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}due`}>整改期限</label>
        <input
          id={`${id}due`}
          type="date"
          className="date"
          value={finding.dueOn}
          onChange={(event) => onChange({ dueOn: event.target.value })}
        />
      </div>
      <EvidenceField
        files={finding.photos}
        problems={problems}
        onUploading={onUploading}
        onChange={onPhotos}
      />
      <Button size="small" onClick={onRemove}>
        移除第 {nth} 项
      </Button>
    </fieldset>
  )
}
