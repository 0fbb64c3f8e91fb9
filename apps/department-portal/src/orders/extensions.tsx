import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import { EXTENSION_STATUS_LABEL, ORDER_LIMITS } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import type { Page } from './page.ts'
import { useOrderMove } from './use-order-move.ts'

type ByUnit = Parameters<typeof client.orders.carryOut.mutate>[0]['command']
type ByOffice = Parameters<typeof client.orders.handle.mutate>[0]['command']

/** 延期申请: what was asked for and what became of it; the unit asks by the day, the office decides. */
export const Extensions = ({ page }: { page: Page }) => {
  const { actor, today } = useSession()
  const { order } = page
  const [asking, setAsking] = useState<'apply' | number | null>(null)
  const place = usePlace(`extension ${order.id}`)
  const close = (): void => setAsking(null)
  const onDone = (): void => {
    forgetKept(`${place} ${asking}`)
    close()
  }
  const carry = useOrderMove<ByUnit>(
    page,
    (sending, command) => client.orders.carryOut.mutate({ ...sending, command }),
    { done: '已办理', onDone },
  )
  const decide = useOrderMove<ByOffice>(
    page,
    (sending, command) => client.orders.handle.mutate({ ...sending, command }),
    { done: '已办理', onDone },
  )
  const open = order.extensions.some((one) => one.status === 'applied')
  const own = actor.role === 'clerk' && actor.department === order.text.department
  const working = order.status === 'issued' || order.status === 'received' || order.status === 'returned'
  const mayApply = own && working && !open && order.text.dueOn >= today
  if (order.extensions.length === 0 && !mayApply) return null
  const failed = [carry, decide].find((one) => one.isError)
  return (
    <section aria-labelledby="extensions">
      <h2 id="extensions">延期</h2>
      <ul className="plan-parts">
        {order.extensions.map((one) => (
          <li key={one.number}>
            <p>
              申请由{sayDate(one.was)}延至{sayDate(one.dueOn)}：{one.reason}
              <span className="second">
                {' '}
                {one.appliedBy}，{sayDate(one.appliedOn)}；{EXTENSION_STATUS_LABEL[one.status]}
                {one.settledBecause !== null && `：${one.settledBecause}`}
              </span>
            </p>
            {one.status === 'applied' && working && (
              <p className="verdict">
                {actor.role === 'office' && (
                  <>
                    <Button
                      type="primary"
                      loading={decide.isPending}
                      onClick={() => decide.mutate({ _tag: 'GrantExtension', number: one.number })}
                    >
                      批准延期
                    </Button>
                    <Button disabled={decide.isPending} onClick={() => setAsking(one.number)}>
                      不批准
                    </Button>
                  </>
                )}
                {own && (
                  <Button
                    loading={carry.isPending}
                    onClick={() => carry.mutate({ _tag: 'WithdrawExtension', number: one.number })}
                  >
                    撤回申请
                  </Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayApply && <Button onClick={() => setAsking('apply')}>申请延期</Button>}
      {failed !== undefined && asking === null && <Refused error={failed.error} onRead={failed.reset} />}
      {asking === 'apply' && (
        <Reason
          title="申请延期"
          label={`延期理由（现定${sayDate(order.text.dueOn)}，批准前按现定期限办理）`}
          okText="提交申请"
          pending={carry.isPending}
          problem={carry.isError ? failureOf(carry.error).sentence : null}
          place={`${place} ${asking}`}
          limit={ORDER_LIMITS.reason}
          missing={({ dueOn = '' }) =>
            dueOn > order.text.dueOn ? null : `请选择晚于${sayDate(order.text.dueOn)}的日期`
          }
          onClose={close}
          onSend={(reason, { dueOn }) =>
            carry.mutate({ _tag: 'ApplyExtension', dueOn: dueOn as PlainDate, reason })
          }
        >
          {({ dueOn = '' }, set) => (
            <label className="remark-field">
              延至
              <input
                type="date"
                className="date"
                min={order.text.dueOn}
                value={dueOn}
                onChange={(event) => set({ dueOn: event.target.value })}
              />
            </label>
          )}
        </Reason>
      )}
      {typeof asking === 'number' && (
        <Reason
          title="不批准延期"
          label="理由（承办单位会看到）"
          okText="不批准"
          pending={decide.isPending}
          problem={decide.isError ? failureOf(decide.error).sentence : null}
          place={`${place} ${asking}`}
          limit={ORDER_LIMITS.reason}
          onClose={close}
          onSend={(reason) => decide.mutate({ _tag: 'RefuseExtension', number: asking, reason })}
        />
      )}
    </section>
  )
}
