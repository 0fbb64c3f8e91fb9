import type { PlainDate } from '@jiashan/domain/calendar'
import { BULLETIN_LIMITS, ORDER_LIMITS } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Input } from 'antd'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import type { Page } from './page.ts'
import { useBulletinMove } from './use-bulletin-move.ts'

interface Said {
  readonly leader: string
  readonly text: string
  readonly on: PlainDate
}

/** 批示: a leader writes their own; the office registers what a leader wrote on paper. */
export const Instruct = ({ page, onClose }: { page: Page; onClose: () => void }) => {
  const { actor, today } = useSession()
  const place = `${usePlace(`bulletin ${page.bulletin.id}`)} instruct`
  const own = actor.role === 'leader'
  const instruct = useBulletinMove<Said>(
    page,
    (sending, said) => client.bulletins.instruct.mutate({ ...sending, ...said, scan: null }),
    {
      done: '批示已登记，办公室会收到通知',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <Reason
      title={own ? '批示' : '登记批示'}
      label="批示内容"
      okText={own ? '批示' : '登记'}
      place={place}
      limit={ORDER_LIMITS.reason}
      pending={instruct.isPending}
      problem={instruct.isError ? failureOf(instruct.error).sentence : null}
      missing={({ leader = '', on = today }) => {
        if (own) return null
        if (leader.trim() === '') return '请填写批示领导'
        return on === '' || on > today ? '请选择今天或以前的批示日期' : null
      }}
      onClose={onClose}
      onSend={(text, { leader = '', on = today }) =>
        instruct.mutate({
          ...{ leader: own ? actor.name : leader.trim(), text },
          on: (own ? today : on) as PlainDate,
        })
      }
    >
      {({ leader = '', on = today }, set) =>
        own ? null : (
          <>
            <label className="remark-field" htmlFor="instruction-leader">
              批示领导
              <Input
                id="instruction-leader"
                value={leader}
                maxLength={BULLETIN_LIMITS.leader}
                onChange={(event) => set({ leader: event.target.value })}
              />
            </label>
            <label className="remark-field">
              批示日期
              <input
                type="date"
                className="date"
                max={today}
                value={on}
                onChange={(event) => set({ on: event.target.value })}
              />
            </label>
          </>
        )
      }
    </Reason>
  )
}
