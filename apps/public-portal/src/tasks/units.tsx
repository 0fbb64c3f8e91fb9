import type { Department } from '@jiashan/domain/policy'
import { Fragment } from 'react'
import { usePlace } from '../place.tsx'
import { Official } from '../text/official.tsx'

/** Names of units that lead to their pages, in the document's order. */
export const UnitLinks = ({ units }: { units: readonly Department[] }) => {
  const { to } = usePlace()
  return (
    <Official>
      {units.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && '、'}
          <a href={to(`departments/${id}/`)}>{name}</a>
        </Fragment>
      ))}
    </Official>
  )
}
