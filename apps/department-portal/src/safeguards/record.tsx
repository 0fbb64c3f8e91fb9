import { reach } from '@jiashan/domain/access'
import { type Actor, type DepartmentId, ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { SAFEGUARD_KIND_LABEL, SAFEGUARD_KINDS, type SafeguardKind } from '@jiashan/domain/safeguards'
import { NotAllowed, useMove } from '@jiashan/office'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession, useUnitOptions } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { contentOf, emptyOf } from './fields.ts'
import { SafeguardForm } from './form.tsx'
import '../report/report.css'
import '../orders/orders.css'
import './safeguards.css'

const route = getRouteApi('/inside/safeguards/new')

/** Records an entry, of a kind that can be changed until it is sent. */
export const RecordSafeguardPage = () => {
  const { actor } = useSession()
  const { kind = 'factor' } = route.useSearch()
  if (reach(actor as Actor, 'safeguard.record') === 'none')
    return (
      <NotAllowed
        sentence={`要素保障由各单位经办人和协调小组办公室登记，${ROLE_LABEL[actor.role as Role]}没有此项权限`}
      />
    )
  const known = SAFEGUARD_KINDS.find((one) => one === kind) ?? 'factor'
  return <RecordForm key={known} kind={known} />
}

type Sent = Parameters<typeof client.safeguards.record.mutate>[0]

const RecordForm = ({ kind }: { kind: SafeguardKind }) => {
  const { programme, actor, today } = useSession()
  const navigate = route.useNavigate()
  const units = useUnitOptions()
  const [unit, setUnit] = useState<string | null>(actor.department)
  const place = usePlace(`safeguard new ${kind}`)
  const record = useMove<Pick<Sent, 'department' | 'content'>>(
    async (key, asked) => {
      const sent = { programme: programme.id, key, expected: 0, ...asked }
      const { id } = await client.safeguards.record.mutate(sent)
      forgetKept(place)
      await navigate({ to: '/safeguards/$safeguard', params: { safeguard: id } })
    },
    { done: '已登记，待办公室确认' },
  )
  const [unitMissing, setUnitMissing] = useState(false)
  return (
    <article className="report recording">
      <h1>登记要素保障</h1>
      <Segmented
        aria-label="登记种类"
        value={kind}
        options={SAFEGUARD_KINDS.map((value) => ({ value, label: SAFEGUARD_KIND_LABEL[value] }))}
        onChange={(value) => void navigate({ search: { kind: value }, replace: true })}
      />
      <SafeguardForm
        kind={kind}
        start={emptyOf(kind, Number(today.slice(0, 4)))}
        documents={[]}
        okText="登记"
        place={place}
        pending={record.isPending}
        error={record.error}
        onSend={(typed, documents) => {
          setUnitMissing(unit === null)
          if (unit === null) return
          const content = {
            ...contentOf(kind, typed),
            ...(kind === 'practice' ? { documents: documents.map((one) => one.id) } : {}),
          } as unknown as Sent['content']
          record.mutate({ department: unit as DepartmentId, content })
        }}
      >
        {actor.department === null && (
          <div className="field">
            <label htmlFor="safeguard-unit">登记单位</label>
            <Select
              id="safeguard-unit"
              showSearch={{ optionFilterProp: 'label' }}
              options={[...units]}
              value={unit}
              placeholder="选择一家"
              onChange={setUnit}
            />
            {unitMissing && unit === null && (
              <p role="alert" className="field-problem">
                请选择登记单位
              </p>
            )}
          </div>
        )}
      </SafeguardForm>
    </article>
  )
}
