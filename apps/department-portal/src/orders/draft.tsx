import { may } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import {
  type Actor,
  type BulletinId,
  type InspectionId,
  type MeetingId,
  type MilestoneId,
  ROLE_LABEL,
  type Role,
} from '@jiashan/domain/record'
import { ORDER_LIMITS, type OrderSource, type OrderText } from '@jiashan/domain/supervision'
import { NotAllowed, useMove } from '@jiashan/office'
import { getRouteApi } from '@tanstack/react-router'
import { Input } from 'antd'
import { client } from '../api.ts'
import type { Amiss } from '../moves/amiss.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { OrderEditor } from './editor.tsx'
import './orders.css'

const route = getRouteApi('/inside/orders/new')

/** Drafts an order: on a leader's instruction, or on what is overdue where one came from there. */
export const DraftOrderPage = () => {
  const { actor } = useSession()
  return may(actor as Actor, 'order.draft', null) ? (
    <DraftForm />
  ) : (
    <NotAllowed sentence={`督办单由协调小组办公室拟办，${ROLE_LABEL[actor.role as Role]}没有此项权限`} />
  )
}

const DraftForm = () => {
  const { programme, today } = useSession()
  const navigate = route.useNavigate()
  const { task, milestone, period, title, unit, bulletin, ...given } = route.useSearch()
  const { meeting, inspection, number } = given
  const about = [task, milestone, period, bulletin, meeting, inspection, number]
  const place = usePlace(`draft order ${about.map((one) => one ?? '').join(' ')}`)
  const kept = useKept(`${place} instruction`, {
    ...{ leader: given.leader ?? '', text: given.instruction ?? '', on: given.on ?? '' },
  })
  const { state: instruction } = kept
  const overdue = milestone !== undefined || period !== undefined
  const draft = useMove<{ readonly source: OrderSource; readonly text: OrderText }>(
    async (key, { source, text }) => {
      const command = { _tag: 'DraftOrder' as const, source, text }
      const { id } = await client.orders.draft.mutate({ programme: programme.id, key, expected: 0, command })
      forgetKept(place)
      forgetKept(`${place} instruction`)
      await navigate({ to: '/orders/$order', params: { order: id } })
    },
    { done: '已拟办，请办公室另一人审核' },
  )
  const instructed: OrderSource = {
    ...{ _tag: 'instruction', leader: instruction.leader.trim(), text: instruction.text.trim() },
    on: instruction.on as PlainDate,
    bulletin: (bulletin ?? null) as BulletinId | null,
  }
  const late: OrderSource = {
    _tag: 'overdue',
    milestone: (milestone ?? null) as MilestoneId | null,
    period: (period ?? null) as never,
  }
  const source = numberedSource({ meeting, inspection, number }) ?? (overdue ? late : instructed)
  const missing = source._tag === 'instruction' ? problemWith(instruction) : null
  const start = {
    ...(task === undefined ? {} : { task: Number(task) }),
    ...(title === undefined ? {} : { title: title.slice(0, ORDER_LIMITS.title) }),
    ...(unit === undefined ? {} : { department: unit as never }),
    ...(given.demand === undefined ? {} : { demand: given.demand }),
  }
  return (
    <article className="report">
      <h1>拟办督办单</h1>
      <OrderEditor
        place={place}
        start={start}
        okText="拟办"
        pending={draft.isPending}
        error={draft.error}
        missing={missing}
        after={source._tag === 'inspection' ? source.inspection : null}
        onSend={(text) => draft.mutate({ source, text })}
      >
        {source._tag === 'resolution' ? (
          <p className="second">
            督办来源：会议议定事项第 {source.number} 项。一事一单，签发后由承办单位签收、反馈。
          </p>
        ) : source._tag === 'inspection' ? (
          <p className="second">
            督办来源：实地督查发现问题第 {source.number} 项。销号后在督查页面登记整改完成。
          </p>
        ) : overdue ? (
          <p className="second">督办来源：任务 {task} 逾期事项。一事一单，签发后由承办单位签收、反馈。</p>
        ) : (
          <>
            <p className="second">督办来源：领导{bulletin === undefined ? '' : '在专报上的'}批示</p>
            <div className="field">
              <label htmlFor="order-leader">批示领导</label>
              <Input
                id="order-leader"
                maxLength={ORDER_LIMITS.leader}
                value={instruction.leader}
                onChange={(event) => kept.set({ leader: event.target.value })}
              />
            </div>
            <div className="field">
              <label htmlFor="order-instruction">批示内容</label>
              <Input.TextArea
                id="order-instruction"
                rows={2}
                count={{ max: ORDER_LIMITS.reason, show: true }}
                value={instruction.text}
                onChange={(event) => kept.set({ text: event.target.value })}
              />
            </div>
            <div className="field">
              <label htmlFor="order-instructed">批示日期</label>
              <input
                id="order-instructed"
                type="date"
                className="date"
                max={today}
                value={instruction.on}
                onChange={(event) => kept.set({ on: event.target.value })}
              />
            </div>
          </>
        )}
      </OrderEditor>
    </article>
  )
}

/** The resolution of a meeting or the finding of an inspection on which an order is drafted; null: neither. */
const numberedSource = ({
  meeting,
  inspection,
  number,
}: {
  readonly meeting: string | undefined
  readonly inspection: string | undefined
  readonly number: string | undefined
}): OrderSource | null => {
  if (number === undefined) return null
  if (meeting !== undefined)
    return { _tag: 'resolution', meeting: meeting as MeetingId, number: Number(number) }
  return inspection === undefined
    ? null
    : { _tag: 'inspection', inspection: inspection as InspectionId, number: Number(number) }
}

const problemWith = ({ leader, text, on }: { leader: string; text: string; on: string }): Amiss | null => {
  if (leader.trim() === '') return { field: 'order-leader', text: '请填写批示领导' }
  if (text.trim() === '' || text.trim().length > ORDER_LIMITS.reason)
    return { field: 'order-instruction', text: `请填写批示内容，不超过 ${ORDER_LIMITS.reason} 字` }
  return on === '' ? { field: 'order-instructed', text: '请填写批示日期' } : null
}
