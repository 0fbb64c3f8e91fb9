import { failureOf } from '@jiashan/office'
import { Button } from 'antd'

/** Why a step was not taken: it stays until the person has read it, whatever the page shows meanwhile. */
export const Refused = ({ error, onRead }: { error: unknown; onRead: () => void }) => (
  <p role="alert" className="field-problem">
    {failureOf(error).sentence}{' '}
    <Button size="small" onClick={onRead}>
      知道了
    </Button>
  </p>
)
