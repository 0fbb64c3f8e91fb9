import { may } from '@jiashan/domain/access'
import { type Actor, ROLE_LABEL, type Role } from '@jiashan/domain/record'
import type { InspectionText } from '@jiashan/domain/supervision'
import { NotAllowed, useMove } from '@jiashan/office'
import { useNavigate } from '@tanstack/react-router'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { InspectionEditor } from './editor.tsx'
import '../orders/orders.css'

/** Plans an inspection. */
export const PlanInspectionPage = () => {
  const { actor } = useSession()
  return may(actor as Actor, 'inspection.plan', null) ? (
    <PlanForm />
  ) : (
    <NotAllowed sentence={`督查由协调小组办公室安排，${ROLE_LABEL[actor.role as Role]}没有此项权限`} />
  )
}

const PlanForm = () => {
  const { programme } = useSession()
  const navigate = useNavigate()
  const place = usePlace('inspection new')
  const plan = useMove<InspectionText>(
    async (key, text) => {
      const command = { _tag: 'PlanInspection' as const, text }
      const sent = { programme: programme.id, key, expected: 0, command }
      const { id } = await client.inspections.plan.mutate(sent)
      forgetKept(place)
      await navigate({ to: '/inspections/$inspection', params: { inspection: id } })
    },
    { done: '已安排，被督查单位已收到通知' },
  )
  return (
    <article className="report">
      <h1>安排督查</h1>
      <InspectionEditor
        start={{}}
        okText="安排"
        place={place}
        pending={plan.isPending}
        error={plan.error}
        onSend={(text) => plan.mutate(text)}
      />
    </article>
  )
}
