import { sayDate } from '@jiashan/domain/calendar'
import {
  AMENDMENT_KIND_LABEL,
  AMENDMENT_STATUS_LABEL,
  type Amendment,
  AmendmentAsk,
} from '@jiashan/domain/planning'
import { failureOf } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import { REASON } from './amend.tsx'
import type { Page } from './page.ts'
import { usePlanMove } from './use-plan-move.ts'

/** What an amendment asks for, against what stood. */
export const sayAsk = ({ ask, was }: Amendment): string =>
  AmendmentAsk.match(ask, {
    postpone: ({ dueOn }) => `由${sayDate(was.dueOn)}延期到${sayDate(dueOn)}`,
    change: ({ title, deliverable, weight }) =>
      [
        title === was.title ? '' : `名称改为“${title}”`,
        deliverable === was.deliverable ? '' : `成果改为“${deliverable}”`,
        weight === was.weight ? '' : `权重由 ${was.weight} 改为 ${weight}`,
      ]
        .filter((text) => text !== '')
        .join('，'),
    cancel: () => `取消（原应于${sayDate(was.dueOn)}完成）`,
  })

/** Every amendment of the plan, newest first: what was asked, why, and what was decided. */
export const Amendments = ({ page }: { page: Page }) => {
  const amendments = page.plan?.amendments ?? []
  if (amendments.length === 0) return null
  return (
    <section aria-labelledby="amendments">
      <h2 id="amendments">调整申请</h2>
      <ul className="plan-parts">
        {amendments.toReversed().map((one) => (
          <li key={one.number}>
            <p className="plan-part-head">
              <b>
                {AMENDMENT_KIND_LABEL[one.ask._tag]}：{one.was.title}
              </b>
              <span>{AMENDMENT_STATUS_LABEL[one.status]}</span>
              <span className="second">
                {sayDate(one.appliedOn)} {one.appliedBy} 申请
                {one.settledOn !== null && `，${sayDate(one.settledOn)} ${one.settledBy ?? ''} 办理`}
              </span>
            </p>
            <p className="prose">{sayAsk(one)}</p>
            <p className="second">理由：{one.reason}</p>
            {one.settledBecause !== null && <p className="problem">未批准理由：{one.settledBecause}</p>}
            {one.status === 'applied' && <Settle page={page} amendment={one} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The office decides; the unit that applied may withdraw. */
const Settle = ({ page, amendment: { number } }: { page: Page; amendment: Amendment }) => {
  const [refusing, setRefusing] = useState(false)
  const place = usePlace(`refuse amendment ${page.task.ordinal}/${page.year} ${number}`)
  const approve = usePlanMove<void>(
    page,
    (sending) => client.plans.approveAmendment.mutate({ ...sending, number }),
    { done: '调整已批准' },
  )
  const refuse = usePlanMove<string>(
    page,
    (sending, because) => client.plans.refuseAmendment.mutate({ ...sending, number, reason: because }),
    {
      done: '已答复：不予调整',
      onDone: () => {
        forgetKept(place)
        setRefusing(false)
      },
    },
  )
  const withdraw = usePlanMove<void>(
    page,
    (sending) => client.plans.withdrawAmendment.mutate({ ...sending, number }),
    { done: '申请已撤回' },
  )
  const failed = [approve, withdraw].find((one) => one.isError)
  return (
    <div className="verdict">
      {page.settles && (
        <>
          <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate()}>
            批准调整
          </Button>
          <Button onClick={() => setRefusing(true)}>不予批准</Button>
        </>
      )}
      {page.amends && (
        <Button loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          撤回申请
        </Button>
      )}
      {failed !== undefined && <Refused error={failed.error} onRead={failed.reset} />}
      {refusing && (
        <Reason
          title="不予批准"
          label="理由（必填，申请单位会看到）"
          okText="答复"
          place={place}
          limit={REASON}
          pending={refuse.isPending}
          problem={refuse.isError ? failureOf(refuse.error).sentence : null}
          onClose={() => setRefusing(false)}
          onSend={(reason) => refuse.mutate(reason)}
        />
      )}
    </div>
  )
}
