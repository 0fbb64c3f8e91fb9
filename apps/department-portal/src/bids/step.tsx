import type { PlainDate } from '@jiashan/domain/calendar'
import { BID_ACTION_LABEL, BID_LIMITS, type BidAction } from '@jiashan/domain/safeguards'
import { failureOf, useMove } from '@jiashan/office'
import { Modal } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { DayField, Problem, TextField } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import type { Bid } from './bids.tsx'
import { BidEditor } from './editor.tsx'

type Entered = Parameters<typeof client.bids.enter.mutate>[0]['command']
type Corrected = Parameters<typeof client.bids.correct.mutate>[0]['command']

const PAPER: { readonly [A in BidAction]?: { readonly number: string; readonly on: string } } = {
  file: { number: '申报文号', on: '申报日期' },
  refile: { number: '申报文号', on: '申报日期' },
  approve: { number: '批复文号', on: '批复日期' },
}

/** One step on a bid: filing, correcting it, result, or taking a result back. */
export const BidStep = ({ bid, action, onClose }: { bid: Bid; action: BidAction; onClose: () => void }) => {
  const { programme, today } = useSession()
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string>(today)
  const [reason, setReason] = useState('')
  const place = { programme: programme.id, bid: bid.id, expected: bid.version }
  const kept = usePlace(`bid ${bid.id} revise`)
  const send = useMove<Entered | Corrected>(
    (key, command) =>
      command._tag === 'CorrectBid'
        ? client.bids.correct.mutate({ ...place, key, command })
        : client.bids.enter.mutate({ ...place, key, command }),
    {
      done: '已登记',
      onDone: () => {
        forgetKept(kept)
        onClose()
      },
    },
  )
  if (action === 'revise')
    return (
      <BidEditor
        place={kept}
        start={bid.text}
        okText="保存修改"
        pending={send.isPending}
        error={send.error}
        onSend={(text) => send.mutate({ _tag: 'ReviseBid', text })}
        onCancel={onClose}
      />
    )
  const paper = PAPER[action]
  const dated = paper !== undefined || action === 'refuse'
  const reasoned = paper === undefined || action === 'refile'
  const written = { number: number.trim(), reason: reason.trim(), on: on as PlainDate }
  const ready =
    (paper === undefined || fits(written.number, BID_LIMITS.document)) &&
    (!reasoned || fits(written.reason, BID_LIMITS.reason)) &&
    (!dated || on !== '')
  return (
    <Modal
      title={`${BID_ACTION_LABEL[action]}：${bid.text.title}`}
      open
      okText={BID_ACTION_LABEL[action]}
      cancelText="取消"
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: !ready }}
      onCancel={onClose}
      onOk={() => send.mutate(commandOf(action, written))}
    >
      {paper !== undefined && (
        <TextField
          id="bid-number"
          label={paper.number}
          max={BID_LIMITS.document}
          value={number}
          onChange={setNumber}
        />
      )}
      {reasoned && (
        <TextField
          id="bid-reason"
          label="理由"
          rows={2}
          max={BID_LIMITS.reason}
          value={reason}
          onChange={setReason}
        />
      )}
      {dated && (
        <DayField id="bid-on" label={paper?.on ?? '结果日期'} max={today} value={on} onChange={setOn} />
      )}
      <Problem text={send.isError ? failureOf(send.error).sentence : null} />
    </Modal>
  )
}

const fits = (text: string, max: number): boolean => text !== '' && text.length <= max

interface Written {
  readonly number: string
  readonly on: PlainDate
  readonly reason: string
}

const commandOf = (action: BidAction, { number, on, reason }: Written): Entered | Corrected => {
  switch (action) {
    case 'file':
      return { _tag: 'FileBid', number, on }
    case 'refile':
      return { _tag: 'RefileBid', number, on, reason }
    case 'approve':
      return { _tag: 'ApproveBid', number, on }
    case 'refuse':
      return { _tag: 'RefuseBid', on, reason }
    case 'correct':
      return { _tag: 'CorrectBid', reason }
    default:
      return { _tag: 'DropBid', reason }
  }
}
