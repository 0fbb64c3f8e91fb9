import { Button, Progress } from 'antd'
import { sayBytes } from '../report/evidence-list.tsx'

/** A file on its way. */
export interface Going {
  readonly key: string
  readonly file: File
  readonly share: number
  /** The connection broke; it goes on by itself. */
  readonly waiting: boolean
  readonly problem: string | null
}

interface Props {
  readonly going: Going
  readonly onCancel: () => void
  readonly onRetry: () => void
}

/** One file on its way, in words and as a bar; refused, it says why. */
export const GoingRow = ({ going: { file, share, waiting, problem }, onCancel, onRetry }: Props) => (
  <div className="going">
    {problem === null ? (
      <>
        <span>
          {file.name} <span className="second">{sayBytes(file.size)}</span>
        </span>
        <Progress
          percent={Math.round(share * 100)}
          size="small"
          status={waiting ? 'exception' : 'active'}
          format={(percent) => `${percent}%`}
          aria-label={`${file.name}上传进度`}
        />
        {waiting && <p className="second">连接中断，已传部分不会丢失；恢复后自动续传。</p>}
        <Button size="small" aria-label={`取消上传${file.name}`} onClick={onCancel}>
          取消
        </Button>
      </>
    ) : (
      <p role="alert" className="field-problem">
        {problem}{' '}
        <Button size="small" aria-label={`重新上传${file.name}`} onClick={onRetry}>
          重试
        </Button>{' '}
        <Button size="small" onClick={onCancel}>
          知道了
        </Button>
      </p>
    )}
  </div>
)
