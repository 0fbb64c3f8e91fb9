import { Button, Input } from 'antd'
import { useSession } from '../session/use-session.ts'
import type { AttachedStub } from './form.ts'

interface Props {
  readonly stub: AttachedStub
  readonly problem: string | undefined
  readonly onChange: (part: Partial<AttachedStub>) => void
  readonly onRemove: () => void
}

/** 涉密材料线下报送: number and day of the paper, and what it proves in words that are not secret. */
export const StubRow = ({ stub, problem, onChange, onRemove }: Props) => {
  const { today } = useSession()
  return (
    <div className="attached">
      <p>
        <b>涉密材料，线下报送</b> <span className="second">这里不写涉密内容</span>
      </p>
      <Input
        aria-label="线下报送材料的文号"
        placeholder="文号"
        maxLength={60}
        value={stub.documentNumber}
        onChange={(event) => onChange({ documentNumber: event.target.value })}
      />
      <input
        aria-label="线下报送日期"
        type="date"
        className="stub-day"
        max={today}
        value={stub.deliveredOn}
        onChange={(event) => onChange({ deliveredOn: event.target.value })}
      />
      <Input
        aria-label="线下报送材料证明什么"
        placeholder="证明什么（不写涉密内容）"
        maxLength={200}
        value={stub.proves}
        onChange={(event) => onChange({ proves: event.target.value })}
      />
      <Button size="small" aria-label="移除线下报送材料" onClick={onRemove}>
        移除
      </Button>
      {problem !== undefined && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
