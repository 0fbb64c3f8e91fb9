import { DISCLOSURE_LABEL, DISCLOSURES, LIMITS } from '@jiashan/domain/reporting'
import { Button, Checkbox, Input, Progress, Select } from 'antd'
import { useId, useRef, useState } from 'react'
import { sayBytes } from './evidence-list.tsx'
import type { Attached } from './form.ts'
import { upload } from './upload.ts'

interface Props {
  readonly files: readonly Attached[]
  readonly problems: Readonly<Record<string, string>>
  /** How many files are on their way. */
  readonly onUploading: (count: number) => void
  readonly onChange: (change: (files: readonly Attached[]) => readonly Attached[]) => void
}

interface Going {
  readonly name: string
  readonly share: number
  readonly problem: string | null
}

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx'

/** 佐证材料: chosen or dropped, with progress; each says what it proves and that it holds no secret. */
export const EvidenceField = ({ files, problems, onUploading, onChange }: Props) => {
  const id = useId()
  const [going, setGoing] = useState<readonly Going[]>([])
  const [surplus, setSurplus] = useState(0)
  const underWay = useRef(0)
  const room = LIMITS.evidence - files.length - underWay.current
  const count = (change: number): void => {
    underWay.current += change
    onUploading(underWay.current)
  }
  const take = async (chosen: readonly File[]): Promise<void> => {
    const fitting = chosen.slice(0, Math.max(0, LIMITS.evidence - files.length - underWay.current))
    setSurplus(chosen.length - fitting.length)
    count(fitting.length)
    for (const file of fitting) {
      const show = (change: Partial<Going>): void =>
        setGoing((list) => {
          const others = list.filter((one) => one.name !== file.name)
          return [...others, { name: file.name, share: 0, problem: null, ...change }]
        })
      show({})
      const outcome = await upload(file, (share) => show({ share }))
      count(-1)
      if (outcome._tag === 'refused') {
        show({ problem: outcome.sentence })
        continue
      }
      setGoing((list) => list.filter((one) => one.name !== file.name))
      const fresh: Attached = {
        ...outcome.file,
        proves: '',
        disclosure: 'internal',
        declaredNotSecret: false,
      }
      onChange((before) => [...before, fresh])
    }
  }
  const change = (index: number, part: Partial<Attached>): void =>
    onChange((before) => before.map((file, at) => (at === index ? { ...file, ...part } : file)))
  return (
    <fieldset className="field" id="field-evidence">
      <legend>佐证材料</legend>
      <p className="second">
        PDF、图片、Word 或 Excel，每个不超过 20 MB，最多 {LIMITS.evidence} 个。涉密材料不得上传，请线下报送。
      </p>
      {files.map((file, index) => (
        <div key={file.id} className="attached">
          <p>
            <a href={`/evidence/${file.id}`} target="_blank" rel="noreferrer">
              {file.name}
            </a>{' '}
            <span className="second">{sayBytes(file.bytes)}</span>
          </p>
          <Input
            aria-label={`${file.name}证明什么`}
            placeholder="证明什么，如：示范区实施方案已印发"
            maxLength={200}
            value={file.proves}
            onChange={(event) => change(index, { proves: event.target.value })}
          />
          <Select
            aria-label={`${file.name}的公开属性`}
            value={file.disclosure}
            options={DISCLOSURES.map((value) => ({ value, label: DISCLOSURE_LABEL[value] }))}
            onChange={(disclosure) => change(index, { disclosure })}
          />
          <Checkbox
            checked={file.declaredNotSecret}
            onChange={(event) => change(index, { declaredNotSecret: event.target.checked })}
          >
            我确认本材料不涉密
          </Checkbox>
          <Button size="small" onClick={() => onChange((before) => before.filter((_, at) => at !== index))}>
            移除
          </Button>
          {problems[`evidence.${index}`] !== undefined && (
            <p role="alert" className="field-problem">
              {problems[`evidence.${index}`]}
            </p>
          )}
        </div>
      ))}
      {going.map((one) => (
        <div key={one.name} className="going">
          {one.problem === null ? (
            <>
              <span>{one.name}</span>
              <Progress percent={Math.round(one.share * 100)} size="small" />
            </>
          ) : (
            <p role="alert" className="field-problem">
              {one.problem}{' '}
              <Button size="small" onClick={() => setGoing((list) => list.filter((other) => other !== one))}>
                知道了
              </Button>
            </p>
          )}
        </div>
      ))}
      {surplus > 0 && (
        <p role="alert" className="field-problem">
          最多 {LIMITS.evidence} 个佐证材料，有 {surplus} 个没有上传；请先移除不需要的再选。
        </p>
      )}
      {room > 0 && (
        <label
          className="drop"
          htmlFor={id}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            void take([...event.dataTransfer.files])
          }}
        >
          选择文件或拖到这里
          <input
            id={id}
            type="file"
            multiple
            accept={ACCEPTED}
            onChange={(event) => {
              void take([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
      )}
    </fieldset>
  )
}
