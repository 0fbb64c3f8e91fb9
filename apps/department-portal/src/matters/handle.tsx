import type { MatterAction } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { type Asking, type Handled, LABEL } from './dialog.tsx'
import { Assign, Merge, Resolve, Say } from './dialogs.tsx'
import type { Page } from './page.ts'
import { Table } from './table.tsx'
import { useMatterMove } from './use-matter-move.ts'

const askingsOf = (actions: readonly MatterAction[]): readonly Asking[] => [
  ...(actions.includes('assign') ? (['assign', 'table', 'decide', 'resolve'] as const) : []),
  ...(actions.includes('merge') ? (['merge'] as const) : []),
  ...(actions.includes('decline') ? (['decline'] as const) : []),
  ...(actions.includes('answer') ? (['answer'] as const) : []),
]

/** What the office may do with a matter now. */
export const Handle = ({ page }: { page: Page }) => {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  const handle = useMatterMove<Handled>(
    page,
    (sending, command) => client.matters.handle.mutate({ ...sending, command }),
    { done: '已办理，提请方会收到通知', onDone: close },
  )
  const shown = askingsOf(page.actions)
  if (shown.length === 0) return null
  const problem = handle.isError ? failureOf(handle.error).sentence : null
  const props = { page, pending: handle.isPending, problem, onClose: close, onSend: handle.mutate }
  return (
    <section aria-label="办理" className="group-acts">
      {shown.map((one) => (
        <Button
          key={one}
          type={one === 'answer' || one === 'assign' ? 'primary' : 'default'}
          disabled={handle.isPending}
          onClick={() => setAsking(one)}
        >
          {LABEL[one]}
        </Button>
      ))}
      {asking === 'assign' && <Assign {...props} />}
      {asking === 'merge' && <Merge {...props} />}
      {asking === 'resolve' && <Resolve {...props} />}
      {asking === 'table' && <Table page={page} onClose={close} />}
      {(asking === 'decide' || asking === 'decline' || asking === 'answer') && (
        <Say {...props} asking={asking} />
      )}
    </section>
  )
}
