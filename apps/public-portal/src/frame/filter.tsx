import { type ReactNode, useId } from 'react'
import { usePlace } from '../place.tsx'

/** Narrows the rows (`data-row`) of the page by words and by a state; there only where scripts run. */
export const ListFilter = ({
  rows,
  states,
}: {
  rows: number
  states: readonly { readonly value: string; readonly label: ReactNode }[]
}) => {
  const { words } = usePlace()
  const field = useId()
  return (
    <fieldset className="filter" data-filter>
      <legend>{words.filter.group}</legend>
      <label htmlFor={field}>{words.filter.words}</label>
      <input id={field} type="search" autoComplete="off" />
      {states.map(({ value, label }) => (
        <button key={value} type="button" value={value} aria-pressed="false">
          {label}
        </button>
      ))}
      <output htmlFor={field} data-say={words.filter.left}>
        {words.filter.left.replace('#', String(rows))}
      </output>
    </fieldset>
  )
}
