import { useState } from 'react'

/** What is wrong with a form, and the id of the field where it is. */
export interface Amiss {
  readonly field: string
  readonly text: string
}

/** Leads to the field that is wrong: into view, marked, ready to be written on. */
const leadTo = ({ field }: Amiss): void => document.getElementById(field)?.focus()

/**
 * What is wrong is told once somebody tried to send, and leads to its field each time; `sound` says whether it can be
 * sent. `invalid` marks a field.
 */
export const useAmiss = (amiss: Amiss | null) => {
  const [asked, setAsked] = useState(false)
  const told = asked ? amiss : null
  return {
    told: told?.text ?? null,
    invalid: (field: string) =>
      told?.field === field ? ({ status: 'error', 'aria-invalid': true } as const) : {},
    sound: (): boolean => {
      setAsked(true)
      if (amiss !== null) leadTo(amiss)
      return amiss === null
    },
  }
}
