import { may } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import type { Actor, InspectionId, PartyId } from '@jiashan/domain/record'
import { sayLoadWarning } from '@jiashan/domain/supervision'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import './inspections.css'

interface Props {
  readonly kind: 'order' | 'inspection'
  readonly units: readonly PartyId[]
  readonly tasks: readonly number[]
  readonly on: PlainDate
  readonly after: InspectionId | null
  /** The planned inspection that is changed; null for what is new. */
  readonly itself?: InspectionId | null
}

/** 督查频次: what speaks against asking it of a unit. It warns and stops nobody. */
export const LoadNote = ({ kind, units, tasks, on, after, itself = null }: Props) => {
  const { actor, programme } = useSession()
  const unitName = useUnitName()
  const weighs = may(actor as Actor, 'load.read', null) && units.length > 0
  const load = useQuery(
    trpc.inspections.foresee.queryOptions(
      { programme: programme.id, kind, units, tasks, on, after, itself },
      { enabled: weighs },
    ),
  )
  if (!weighs) return null
  if (load.isLoadingError) return <p className="second">督查频次暂时无法查询，不影响办理。</p>
  const warned = (load.data ?? []).filter((one) => one.warnings.length > 0)
  if (warned.length === 0) return null
  return (
    <div className="load-note" role="note" aria-label="督查频次提醒">
      <b>督查频次提醒</b>（只作提醒，不影响办理）
      <ul>
        {warned.map(({ unit, warnings }) => (
          <li key={unit}>
            {unitName(unit)}：{warnings.map(sayLoadWarning).join('；')}
          </li>
        ))}
      </ul>
    </div>
  )
}
