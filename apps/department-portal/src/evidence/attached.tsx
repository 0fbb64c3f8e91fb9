import { DISCLOSURE_LABEL, DISCLOSURES } from '@jiashan/domain/reporting'
import { Button, Checkbox, Input, Select } from 'antd'
import { sayBytes } from '../report/evidence-list.tsx'
import { FileLink } from './file-link.tsx'
import type { AttachedFile } from './form.ts'

interface Props {
  readonly file: AttachedFile
  readonly problem: string | undefined
  readonly onChange: (part: Partial<AttachedFile>) => void
  readonly onRemove: () => void
}

/** One file that is here: what it proves, who may see it, and that it holds no secret. */
export const AttachedRow = ({ file, problem, onChange, onRemove }: Props) => (
  <div className="attached">
    <p>
      <FileLink id={file.id} name={file.name} /> <span className="second">{sayBytes(file.bytes)}</span>
    </p>
    <Input
      aria-label={`${file.name}证明什么`}
      placeholder="证明什么，如：示范区实施方案已印发"
      maxLength={200}
      value={file.proves}
      onChange={(event) => onChange({ proves: event.target.value })}
    />
    <Select
      aria-label={`${file.name}的公开属性`}
      value={file.disclosure}
      options={DISCLOSURES.map((value) => ({ value, label: DISCLOSURE_LABEL[value] }))}
      onChange={(disclosure) => onChange({ disclosure })}
    />
    <Checkbox
      checked={file.declaredNotSecret}
      onChange={(event) => onChange({ declaredNotSecret: event.target.checked })}
    >
      我确认本材料不涉密
    </Checkbox>
    <Button size="small" aria-label={`移除${file.name}`} onClick={onRemove}>
      移除
    </Button>
    {problem !== undefined && (
      <p role="alert" className="field-problem">
        {problem}
      </p>
    )}
  </div>
)
