import { Button } from 'antd'
import { useState } from 'react'

interface Props {
  /** What was written and would be dropped, in words; empty where nothing was. */
  readonly drops: string
  readonly pending: boolean
  readonly onSend: () => void
}

/** 本期无新增: one click where nothing was written, else asked first, since what was written is dropped by it. */
export const NothingNew = ({ drops, pending, onSend }: Props) => {
  const [asking, setAsking] = useState(false)
  if (asking && drops !== '')
    return (
      <div role="alert" className="came-back">
        <p>已写了{drops}。报“本期无新增”后，这些内容不会提交，草稿同时删除，不能找回。</p>
        <p className="verdict">
          <Button danger loading={pending} onClick={onSend}>
            不要已写的内容，报无新增
          </Button>
          <Button autoFocus disabled={pending} onClick={() => setAsking(false)}>
            保留，继续填写
          </Button>
        </p>
      </div>
    )
  return (
    <p>
      <Button loading={pending} onClick={() => (drops === '' ? onSend() : setAsking(true))}>
        本期无新增
      </Button>{' '}
      <span className="second">没有新情况时点一下即可；有新情况请填写：</span>
    </p>
  )
}
