import { isWorded, letterOf, type Measure, RUNG_LABEL } from '@jiashan/domain/supervision'
import { failureOf, useMove } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import type { Row } from './row.ts'

type Command = Parameters<typeof client.escalations.settle.mutate>[0]['command']

interface Asking {
  readonly measure: Measure
  readonly issue: boolean
}

/** What the words of a measure may be at most. */
const LIMIT = 500

/** What the office decides: to issue what the system drafted, or not, each with words. */
export const Waiting = ({ row, decides }: { row: Row; decides: boolean }) => {
  const [asking, setAsking] = useState<Asking | null>(null)
  const first = row.waiting[0]
  if (first === undefined && asking === null) return null
  const label = first === undefined ? '' : RUNG_LABEL[first.rung]
  return (
    <>
      <span className="verdict">
        {decides && first !== undefined ? (
          <>
            <Button size="small" onClick={() => setAsking({ measure: first, issue: true })}>
              发出{label}
            </Button>
            <Button size="small" onClick={() => setAsking({ measure: first, issue: false })}>
              不发出
            </Button>
          </>
        ) : (
          label
        )}
      </span>
      {asking !== null && <Settle row={row} asking={asking} close={() => setAsking(null)} />}
    </>
  )
}

interface SettleProps {
  readonly row: Row
  readonly asking: Asking
  readonly close: () => void
}

/** Issues a measure in the words that the system drafted and the office changed, or says why it is not issued. */
const Settle = ({ row, asking: { measure, issue }, close }: SettleProps) => {
  const { programme, today } = useSession()
  const unitName = useUnitName()
  const { number, rung } = measure
  const place = usePlace(`measure ${row.id} ${number} ${issue ? 'issue' : 'dismiss'}`)
  const settle = useMove<Command>(
    (key, command) =>
      client.escalations.settle.mutate({
        ...{ programme: programme.id, escalation: row.id, key, expected: row.version },
        command,
      }),
    {
      done: '已办理',
      onDone: () => {
        forgetKept(place)
        close()
      },
    },
  )
  const label = RUNG_LABEL[rung]
  const facts = { matter: row.matter, unit: unitName(row.matter.department), left: row.left, today }
  return (
    <Reason
      title={issue ? `发出${label}` : `不发出${label}`}
      label={
        issue
          ? `${label}内容（系统按台账拟稿，请核对修改；责任单位经办人和负责人会收到）`
          : '不发出的理由（记录在案）'
      }
      okText={issue ? '发出' : '确定'}
      place={place}
      limit={LIMIT}
      draft={issue && isWorded(rung) ? letterOf(rung, facts) : ''}
      rows={issue ? 9 : 3}
      pending={settle.isPending}
      problem={settle.isError ? failureOf(settle.error).sentence : null}
      onClose={close}
      onSend={(words) =>
        settle.mutate(
          issue ? { _tag: 'IssueMeasure', number, words } : { _tag: 'DismissMeasure', number, reason: words },
        )
      }
    />
  )
}
