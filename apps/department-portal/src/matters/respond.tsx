import { MATTER_ACTION_LABEL, MATTER_LIMITS } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { Problem, TextField } from '../moves/field.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason, TAKEN } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import type { Page } from './page.ts'
import { useMatterMove } from './use-matter-move.ts'

type Responded = Parameters<typeof client.matters.respond.mutate>[0]['command']

/** What whoever asked may do: take it back, take note of the answer, or say once that it is not enough. */
export const Respond = ({ page }: { page: Page }) => {
  const { actions } = page
  const [insisting, setInsisting] = useState(false)
  const place = usePlace(`matter ${page.matter.id} insist`)
  const respond = useMatterMove<Responded>(
    page,
    (sending, command) => client.matters.respond.mutate({ ...sending, command }),
    {
      done: ({ _tag }) => (_tag === 'InsistMatter' ? '已重新提请，办公室已收到通知' : '已办理'),
      onDone: () => {
        if (insisting) forgetKept(place)
        setInsisting(false)
      },
    },
  )
  const problem = respond.isError ? failureOf(respond.error).sentence : null
  return (
    <>
      {(actions.includes('acknowledge') || actions.includes('withdraw')) && (
        <p className="group-acts">
          {actions.includes('acknowledge') && (
            <Button
              type="primary"
              disabled={respond.isPending}
              onClick={() => respond.mutate({ _tag: 'AcknowledgeMatter' })}
            >
              {MATTER_ACTION_LABEL.acknowledge}
            </Button>
          )}
          {actions.includes('insist') && (
            <Button disabled={respond.isPending} onClick={() => setInsisting(true)}>
              {MATTER_ACTION_LABEL.insist}
            </Button>
          )}
          {actions.includes('withdraw') && (
            <Button disabled={respond.isPending} onClick={() => respond.mutate({ _tag: 'WithdrawMatter' })}>
              {MATTER_ACTION_LABEL.withdraw}
            </Button>
          )}
        </p>
      )}
      {!insisting && respond.isError && <Refused error={respond.error} onRead={respond.reset} />}
      {insisting && (
        <Reason
          title="仍需协调"
          label="还需要解决什么（只能提出一次，请写清楚）"
          okText="重新提请"
          place={place}
          limit={MATTER_LIMITS.reason}
          missing={() => (actions.includes('insist') ? null : TAKEN)}
          pending={respond.isPending}
          problem={problem}
          onClose={() => setInsisting(false)}
          onSend={(reason) => respond.mutate({ _tag: 'InsistMatter', reason })}
        />
      )}
      {actions.includes('advise') && <Advise page={page} />}
    </>
  )
}

/** What the unit that was asked says on it. */
const Advise = ({ page }: { page: Page }) => {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const advise = useMatterMove<string>(
    page,
    (sending, words) =>
      client.matters.advise.mutate({ ...sending, command: { _tag: 'AdviseMatter', text: words } }),
    { done: '意见已提交，办公室已收到通知' },
  )
  const words = text.trim()
  const problem =
    words === ''
      ? '请填写意见'
      : words.length > MATTER_LIMITS.words
        ? `意见超出 ${MATTER_LIMITS.words} 字，请精简`
        : null
  return (
    <form className="editor" aria-label="提出意见" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="bare" disabled={advise.isPending}>
        <TextField
          id="matter-advice"
          label="本单位意见"
          rows={3}
          max={MATTER_LIMITS.words}
          value={text}
          onChange={setText}
        />
        <Problem
          text={
            asked && problem !== null ? problem : advise.isError ? failureOf(advise.error).sentence : null
          }
        />
        <Button
          type="primary"
          loading={advise.isPending}
          onClick={() => {
            setAsked(true)
            if (problem === null && !advise.isPending) advise.mutate(words)
          }}
        >
          提交意见
        </Button>
      </fieldset>
    </form>
  )
}
