import { openDisputes, PART_LIMITS } from '@jiashan/domain/planning'
import { failureOf } from '@jiashan/office'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client, queryClient } from '../api.ts'
import { type Place, SendBack, type SentBack } from '../send-back/send-back.tsx'
import { useUnitName } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Refused } from '../words/refused.tsx'
import { FIELD_NAME, TEXTS } from './form.ts'
import type { Page } from './page.ts'
import { usePlanMove } from './use-plan-move.ts'

/** Every field of the plan that somebody may have to mend. */
const placesOf = ({ plan }: Page): readonly Place[] => [
  ...TEXTS.map((field) => ({ field, name: FIELD_NAME[field] ?? field })),
  ...(plan?.content.milestones ?? []).map(({ id, title }) => ({
    field: `milestones.${id}`,
    name: `时间节点“${title}”`,
  })),
]

/** What the office decides: approve, with a ruling on what is still disputed, or send back. */
export const Verdict = ({ page }: { page: Page }) => {
  const unitName = useUnitName()
  const { plan } = page
  const [rulings, setRulings] = useState<Readonly<Record<string, string>>>({})
  const [sendingBack, setSendingBack] = useState(false)
  const place = usePlace(`send back plan ${page.task.ordinal}/${page.year}`)
  const disputes = plan === null ? [] : openDisputes(plan)
  const back = usePlanMove<SentBack>(
    page,
    (sending, { reason, remarks }) => client.plans.return.mutate({ ...sending, reason, remarks }),
    {
      done: '已退回牵头单位',
      onDone: () => {
        forgetKept(place)
        setSendingBack(false)
      },
    },
  )
  const written = disputes.map(({ department }) => ({
    department,
    ruling: (rulings[department] ?? '').trim(),
  }))
  const approve = usePlanMove<typeof written>(
    page,
    (sending, ruled) => client.plans.approve.mutate({ ...sending, rulings: ruled }),
    { done: '方案已批准' },
  )
  const decides = page.actions.includes('approve')
  // What is being written, and why it was refused, stays until the person has read it.
  if (!decides && !sendingBack && !approve.isError) return null
  const onError = (): Promise<void> => queryClient.invalidateQueries()
  const ruled = disputes.every(({ department }) => {
    const length = (rulings[department] ?? '').trim().length
    return length > 0 && length <= PART_LIMITS.reason
  })
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict">审批</h2>
      {disputes.map(({ department, dispute }) => (
        <div key={department} className="field">
          <label htmlFor={`ruling-${department}`}>对{unitName(department)}异议的裁定意见（必填）</label>
          <p className="second">异议：{dispute}</p>
          <Input.TextArea
            id={`ruling-${department}`}
            autoSize={{ minRows: 2, maxRows: 8 }}
            count={{ max: PART_LIMITS.reason, show: true }}
            value={rulings[department] ?? ''}
            onChange={(event) => setRulings((before) => ({ ...before, [department]: event.target.value }))}
          />
        </div>
      ))}
      {approve.isError && <Refused error={approve.error} onRead={approve.reset} />}
      <div className="verdict">
        <Button
          type="primary"
          loading={approve.isPending}
          disabled={!decides || !ruled}
          onClick={() => approve.mutate(written, { onError })}
        >
          批准方案
        </Button>
        <Button disabled={!decides || approve.isPending} onClick={() => setSendingBack(true)}>
          退回修改
        </Button>
        {!ruled && <span className="second">写明裁定意见后才能批准</span>}
      </div>
      {sendingBack && (
        <SendBack
          places={placesOf(page)}
          place={place}
          reasonNeeded
          possible={decides}
          pending={back.isPending}
          problem={back.isError ? failureOf(back.error).sentence : null}
          onClose={() => setSendingBack(false)}
          onSend={(sent) => back.mutate(sent, { onError })}
        />
      )}
    </section>
  )
}
